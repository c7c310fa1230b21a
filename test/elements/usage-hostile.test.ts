import '@kvitt/elements/define/usage-chart.js';
import '@kvitt/elements/define/usage-meter.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { KvittUsageChart, KvittUsageMeter } from '@kvitt/elements';
import { expect, html } from '@open-wc/testing';
import { mount, part, reads } from '../support/mount.js';
import { seriesOf } from '../support/usage-series.js';

const attacks = (await (await fetch(new URL('../fixtures/xss/dompurify-expect.json', import.meta.url))).json() as readonly { readonly payload: string }[]).map(({ payload }) => payload);

/** Every text that a series has, as an attack; what is a code or a number stays one. */
const attacked = (text: string): UsageSeries => ({
  ...seriesOf({ from: '2025-03-01', to: '2025-03-04', resolution: 'P1D', currency: 'SEK', reading: () => ({ value: '2', cost: '1', tariffCode: text }) }),
  id: text, name: text, commodity: text, unitCode: text, servicePointId: text,
  annotations: [{ kind: 'other', start: '2025-03-02T00:00:00+01:00', text }],
  comparisons: [{ kind: 'similar-homes', start: '2025-03-01T00:00:00+01:00', end: '2025-03-04T00:00:00+01:00', value: '9', basis: text }],
});
const alien = 'script, iframe, object, embed, style, svg [onload], form, input, base, link, math, img:not(.print-only)';
const dangers = (root: ParentNode) => [...root.querySelectorAll(alien)].map(({ outerHTML }) => outerHTML)
  .concat([...root.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)));

describe('what attackers write into a meter', () => {
  it('is read as it stands in every field of a chart, and runs nothing', async () => {
    const { element } = await mount<KvittUsageChart>(html`<kvitt-usage-chart compare="similar-homes"></kvitt-usage-chart>`);
    const title = document.title;
    for (const attack of attacks) {
      element.series = [attacked(attack), { ...attacked(attack), id: `${attack}2` }];
      element.show = 'both';
      await element.updateComplete;
      (await part(element, 'plot')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
      await element.updateComplete;
      expect(dangers(element.shadowRoot!)).to.deep.equal([]);
    }
    expect(element.shadowRoot!.textContent).to.contain(attacks.at(-1)!.trim().slice(0, 12));
    expect(document.title).to.equal(title);
  }).timeout(30_000);

  it('is read as it stands in an allowance', async () => {
    const { element } = await mount<KvittUsageMeter>(html`<kvitt-usage-meter></kvitt-usage-meter>`);
    for (const attack of attacks) {
      element.allowance = { id: attack, name: attack, unitCode: attack, used: '1', limit: '2' };
      await element.updateComplete;
      expect(dangers(element.shadowRoot!)).to.deep.equal([]);
    }
    await reads(element, '1 of 2 used');
  });
});

describe('a page that changes its mind', () => {
  it('is followed by a chart through every property at once', async () => {
    const { box, element } = await mount<KvittUsageChart>(html`<kvitt-usage-chart></kvitt-usage-chart>`);
    const days = (to: string) => seriesOf({ from: '2025-03-01', to, resolution: 'P1D', reading: () => ({ value: '1' }) });
    element.series = days('2025-03-03');
    await element.updateComplete;
    Object.assign(element, { series: days('2025-03-05'), resolution: 'nonsense', compare: 'nonsense', show: 'nonsense', view: 'nonsense' });
    await part(element, 'failed');
    Object.assign(element, { resolution: 'P1D', from: '2025-03-02' });
    await reads(element, /2.{1,3}4 Mar 2025: 3 kWh\./);
    box.style.inlineSize = '0';
    await element.updateComplete;
    box.style.inlineSize = '30rem';
    await reads(element, '3 kWh.');
  });
});
