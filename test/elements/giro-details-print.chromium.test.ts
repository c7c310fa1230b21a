import { memoryAdapter, currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { KvittGiroDetails } from '@kvitt/elements';
import '@kvitt/elements/define/giro-details.js';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { part } from '../support/mount.js';

describe('kvitt-giro-details on paper', () => {
  afterEach(async () => {
    await executeServerCommand('kvitt:media', {});
    await setViewport({ width: 1024, height: 768 });
  });

  it('keeps the form and its codes in one piece, with nothing to press, also from a phone', async () => {
    await setViewport({ width: 360, height: 740 });
    const invoice = memoryAdapter().backend.records.invoice(currentInvoiceId);
    const element = await fixture<KvittGiroDetails>(html`<kvitt-giro-details .invoice=${invoice} swish-number="123 118 11 89"></kvitt-giro-details>`);
    await part(element, 'pay-code');
    await executeServerCommand('kvitt:media', { media: 'print' });
    await nextFrame();
    const shown = (selector: string) => [...element.shadowRoot!.querySelectorAll(selector)].map((each) => each.checkVisibility());
    expect(getComputedStyle(element.shadowRoot!.querySelector('[part~="body"]')!).breakInside).to.equal('avoid');
    expect(shown('[part~="qr"]')).to.deep.equal([true, true]);
    expect(shown('button, a')).not.to.include(true);
  });
});
