import { memoryAdapter } from '@kvitt/adapters/memory.js';
import type { KvittPayButton } from '@kvitt/elements';
import { expect, html } from '@open-wc/testing';
import { describeElement } from '../support/describe-element.js';
import { reads, textOf } from '../support/mount.js';
import { content, id, stage } from './pay-stage.js';

const { records } = memoryAdapter().backend;
const methods = [{ id: 'swish', scheme: 'swish', name: 'Swish' }];

describeElement('kvitt-pay-button', {
  live: () => content,
  given: () => html`<kvitt-pay-button .invoice=${records.invoice(id)} .methods=${methods}></kvitt-pay-button>`,
  shows: 'Pay SEK 1,477.00',
  empty: { shows: 'Nothing to pay', scenario: 'paid' },
  scenarios: ['partly-paid'],
});

describe('kvitt-pay-button', () => {
  it('claims nothing of what is no invoice', async () => {
    const { element } = await stage();
    Object.assign(element, { invoice: {} });
    await reads(element, 'Paying is not possible right now');
    expect(textOf(element)).not.to.contain('Nothing to pay');
  });

  it('says the amount and the way before it is pressed', async () => {
    const { element } = await stage();
    await reads(element, 'Pay SEK 1,477.00');
    expect(textOf(element)).to.contain('With Swish.');
  });

  it('says that nothing is to be paid on a paid invoice', async () => {
    const { element } = await stage({ scenario: 'paid' });
    await reads(element, 'Nothing to pay');
    expect(element.shadowRoot!.querySelector('[part=pay]')).to.equal(null);
  });

  it('asks for the rest of a partly paid invoice', async () => {
    const { element } = await stage({ scenario: 'partly-paid' });
    await reads(element, 'Pay the rest, SEK');
  });

  it('is not there on paper', () => {
    const sheets = (customElements.get('kvitt-pay-button') as typeof KvittPayButton).elementStyles.map((one) => ('cssText' in one ? one.cssText : ''));
    expect(sheets.some((text) => /@media print\s*\{\s*:host \{ display: none/.test(text))).to.equal(true);
  });
});
