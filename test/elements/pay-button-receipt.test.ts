import { expect } from '@open-wc/testing';
import { printReceipt, type ReceiptPage } from '../../packages/elements/src/internal/paying/print-receipt.js';
import { part, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { id, paid } from './pay-stage.js';

const page: ReceiptPage = { title: 'Receipt', payee: 'Norrsken <b>Energi</b>', rows: [{ name: 'Amount', value: 'SEK 1.00' }, { name: 'Method', value: 'Visa', text: true }], lang: 'sv', dir: 'rtl' };
const frames = () => [...document.querySelectorAll('iframe')].filter(({ title }) => title === 'Receipt');

describe('the receipt of kvitt-pay-button', () => {
  it('has payee, amount, time, method, invoice and reference', async () => {
    const { element, adapter, payments } = await paid();
    const words = textOf(await part(element, 'receipt'));
    for (const value of ['Norrsken Energi AB', 'SEK 1,477.00', 'Swish', payments()[0]!.reference!, adapter.backend.records.invoice(id).number]) expect(words).to.contain(value);
    expect(words).to.match(/\d{4}, \d{2}:\d{2}/);
    await expect(element).to.be.accessible();
  });

  it('is a page with its own looks, language and direction; what is in the data stays text', async () => {
    const printed = await new Promise<Window>((resolve) => printReceipt(page, resolve));
    const { document: sheet } = printed;
    expect([sheet.documentElement.lang, sheet.documentElement.dir, sheet.title]).to.deep.equal(['sv', 'rtl', 'Receipt Norrsken <b>Energi</b>']);
    expect(sheet.querySelector('b')).to.equal(null);
    expect(sheet.adoptedStyleSheets).to.have.length(1);
    expect([...sheet.querySelectorAll('dt, dd')].map(({ textContent }) => textContent)).to.deep.equal(['Amount', 'SEK 1.00', 'Method', 'Visa']);
    expect([...sheet.querySelectorAll('bdi')].map(({ dir }) => dir)).to.deep.equal(['ltr', '']);
  });

  it('leaves one frame at most, and none once it is printed', async () => {
    await new Promise<Window>((resolve) => printReceipt(page, resolve));
    const printed = await new Promise<Window>((resolve) => printReceipt(page, resolve));
    expect(frames()).to.have.length(1);
    printed.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => frames().length === 0, 'the frame is gone');
  });
});
