import { memoryAdapter, currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { KvittGiroDetails } from '@kvitt/elements';
import '@kvitt/elements/define/giro-details.js';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { part } from '../support/mount.js';

const invoice = memoryAdapter().backend.records.invoice(currentInvoiceId);

async function shown(width: number): Promise<KvittGiroDetails> {
  await setViewport({ width, height: 740 });
  const element = await fixture<KvittGiroDetails>(html`<kvitt-giro-details .invoice=${invoice} swish-number="123 118 11 89"></kvitt-giro-details>`);
  await part(element, 'pay-code');
  return element;
}

function visible(element: HTMLElement, selector: string): boolean[] {
  return [...element.shadowRoot!.querySelectorAll(selector)].map((each) => each.checkVisibility());
}

describe('kvitt-giro-details', () => {
  afterEach(async () => {
    await executeServerCommand('kvitt:media', {});
    await setViewport({ width: 1024, height: 768 });
  });

  it('has codes where another device can read them, and no link', async () => {
    const element = await shown(1024);
    expect(visible(element, '[part~="qr"]')).to.deep.equal([true, true]);
    expect(visible(element, '[part~="swish"]')).to.deep.equal([false]);
  });

  it('has a link to Swish on a phone, with everything filled in', async () => {
    const element = await shown(360);
    expect(visible(element, '[part~="qr"]')).to.deep.equal([false, false]);
    expect(visible(element, '[part~="swish"]')).to.deep.equal([true]);
    const reference = invoice.paymentInstructions?.[0]?.reference;
    const link = element.shadowRoot!.querySelector('[part~="swish"]')!.getAttribute('href');
    expect(link).to.equal(`https://app.swish.nu/1/p/sw/?sw=1231181189&amt=1477&cur=SEK&msg=${reference}&edit=&src=qr`);
  });

  it('keeps form and codes in one piece on paper, with nothing to press, also from a phone', async () => {
    const element = await shown(360);
    await executeServerCommand('kvitt:media', { media: 'print' });
    await nextFrame();
    expect(getComputedStyle(element.shadowRoot!.querySelector('[part~="body"]')!).breakInside).to.equal('avoid');
    expect(visible(element, '[part~="qr"]')).to.deep.equal([true, true]);
    expect(visible(element, 'button, a')).not.to.include(true);
  });
});
