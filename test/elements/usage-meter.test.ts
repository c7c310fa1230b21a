import type { Allowance } from '@kvitt/core/model/usage.js';
import type { KvittUsageMeter, ThresholdEvent } from '@kvitt/elements';
import '@kvitt/elements/define/usage-meter.js';
import { expect, html } from '@open-wc/testing';
import { describeGiven } from '../support/describe-given.js';
import { mount, part, reads, textOf } from '../support/mount.js';

const data: Allowance = { id: 'data', name: 'Mobile data', used: '12.4', limit: '20', unitCode: 'E34' };
const meterOf = (allowance: Partial<Allowance>) => html`<kvitt-usage-meter .allowance=${{ ...data, ...allowance }}></kvitt-usage-meter>`;
const stage = (allowance: Partial<Allowance> = {}) => mount<KvittUsageMeter>(meterOf(allowance));

/** A date some days from now, where the test's provider is. */
const inDays = (days: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + days * 86_400_000);

describeGiven('kvitt-usage-meter', {
  given: {
    ready: () => meterOf({ name: undefined, forecast: '22', resetsOn: inDays(9) }),
    near: () => meterOf({ name: undefined, used: '19.5' }),
    over: () => meterOf({ name: undefined, used: '21.5', unitCode: 'MIN', resetsOn: inDays(0) }),
    unlimited: () => meterOf({ name: undefined, limit: undefined, unitCode: 'SMS' }),
  },
  empty: () => html`<kvitt-usage-meter></kvitt-usage-meter>`,
  wrong: () => html`<kvitt-usage-meter used="lots" limit="20" unit="GB"></kvitt-usage-meter>`,
  shows: ['12.4 GB of 20 GB used', 'There is no allowance to show', 'The allowance cannot be shown'],
});

describe('kvitt-usage-meter', () => {
  const native = (element: KvittUsageMeter) => element.shadowRoot!.querySelector('meter')!;

  it('is a native meter with a name that says both amounts', async () => {
    const { element } = await stage();
    await part(element, 'track');
    expect(native(element).value).to.equal(12.4);
    expect(native(element).max).to.equal(20);
    expect(native(element).getAttribute('aria-label')!.replaceAll('\u00a0', ' ')).to.equal('12.4 GB of 20 GB used');
  });

  it('takes its figures from attributes, in the units that page authors write', async () => {
    const { element } = await mount<KvittUsageMeter>(html`<kvitt-usage-meter used="842" limit="1000" unit="kWh" forecast="1010"></kvitt-usage-meter>`);
    await reads(element, '842 kWh of 1,000 kWh used');
    await reads(element, 'Expected to come to 1,010 kWh. That is 10 kWh more than is included.');
  });

  it('says the exact decimals of what is left', async () => {
    const { element } = await stage({ used: '0.1', limit: '0.3' });
    await reads(element, '0.2 GB left');
  });

  it('says how many days are left and when it begins anew', async () => {
    const { element } = await stage({ resetsOn: inDays(9) });
    await reads(element, /9 days left\. It begins anew on \d+ \w+\./);
  });

  it('counts messages and minutes in words', async () => {
    const { element } = await stage({ used: '40', limit: '100', unitCode: 'SMS' });
    await reads(element, '40 messages of 100 messages used');
  });

  for (const [state, figures, words] of [
    ['under', { used: '15.9' }, '4.1 GB left'],
    ['near', { used: '16' }, 'Nearly used up: 4 GB left'],
    ['near', { used: '20' }, 'All of it is used up'],
    ['over', { used: '20.5' }, '0.5 GB more than is included'],
    ['unlimited', { limit: undefined }, 'No limit'],
  ] as const) {
    it(`is in the state ${state} with ${JSON.stringify(figures)}, and says so in words`, async () => {
      const { element } = await stage(figures);
      await reads(element, words);
      expect(element.matches(`:state(${state})`)).to.equal(true);
      for (const other of ['under', 'near', 'over', 'unlimited'].filter((one) => one !== state)) expect(element.matches(`:state(${other})`), other).to.equal(false);
    });
  }

  it('is near when the page says that it is', async () => {
    const { element } = await stage({ used: '12.4' });
    element.nearPercent = 50;
    await reads(element, 'Nearly used up');
  });

  it('tells each crossing once, also across a remount, and again after it fell below', async () => {
    const { box, provider, element } = await stage({ used: '1' });
    const told: string[] = [];
    box.addEventListener('kvitt-threshold', (event: ThresholdEvent) => told.push(`${event.level} ${event.allowance.used}`));
    const use = async (used: string) => {
      element.allowance = { ...data, used };
      await element.updateComplete;
    };
    await use('16');
    await use('17');
    element.remove();
    provider.append(element);
    await element.updateComplete;
    expect(told).to.deep.equal(['near 16']);
    await use('21');
    await use('0');
    await use('30');
    expect(told).to.deep.equal(['near 16', 'over 21', 'near 30', 'over 30']);
  });

  it('shows the forecast and where the limit is once more than that is used', async () => {
    const { element } = await stage({ used: '25', forecast: '40' });
    await part(element, 'track');
    const svg = element.shadowRoot!.querySelector('svg')!;
    expect(svg.querySelector('.limit')!.getAttribute('x1')).to.equal('50%');
    expect(svg.querySelector('.forecast')!.getAttribute('width')).to.equal('100%');
    expect(svg.querySelector('.fill')!.getAttribute('width')).to.equal('62.5%');
  });

  it('refuses a day that is no date', async () => {
    const { element } = await stage({ resetsOn: 'soon' });
    await part(element, 'failed');
    expect(textOf(element)).not.to.contain('12.4');
  });
});
