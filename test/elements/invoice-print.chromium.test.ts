import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { textOf } from '../support/mount.js';
import { readQr } from '../support/read-qr.js';
import { given, live, long, parts, sample, says } from './invoice-stage.js';

const shown = (element: Element) => element.getBoundingClientRect().height > 0;

/** The page hears of it with the next frame. */
async function print(): Promise<void> {
  await executeServerCommand('kvitt:media', { media: 'print' });
  await nextFrame();
  await nextFrame();
}

describe('kvitt-invoice on paper', () => {
  afterEach(() => executeServerCommand('kvitt:media', {}));

  it('begins with who writes to whom', async () => {
    const element = await given(sample());
    expect(textOf(element)).not.to.contain('Customer number 48 213 907 ·');
    await print();
    expect(textOf(element)).to.match(/^Norrsken Energi .*Elin Sandberg.*Customer number 48 213 907 · Invoice date/);
  });

  it('ends with a payment part that keeps together', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, dueDate: '2099-02-27' })));
    await print();
    const slip = parts(element, 'slip')[0]!;
    expect(getComputedStyle(slip).breakInside).to.equal('avoid');
    for (const words of ['Norrsken Energi AB', '5050-1055', '2099-02-27', 'Elin Sandberg', 'SEK 1,477.00']) expect(says(element, 'slip')).to.contain(words);
    expect(shown(parts(element, 'stub')[0]!)).to.equal(false);
  });

  it('has no payment part where nothing is to be paid, and keeps the receipt', async () => {
    const { element } = await live({ scenario: 'paid' });
    await print();
    expect(parts(element, 'slip')).to.deep.equal([]);
    expect(shown(parts(element, 'stub')[0]!)).to.equal(true);
  });

  it('has no payment part where the money is drawn from an account', async () => {
    const drawn = [{ meansCode: '59', creditTransfers: [{ account: 'DE79000000001234567890' }], directDebit: { mandateReference: 'M-17' } }];
    const element = await given(sample((invoice) => ({ ...invoice, dueDate: '2099-02-27', paymentInstructions: drawn })));
    await print();
    expect(parts(element, 'slip')).to.deep.equal([]);
    expect(says(element, 'stub')).to.contain('M-17');
    expect(shown(parts(element, 'stub')[0]!)).to.equal(true);
  });

  it('has a code on the payment part that a bank app reads', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, dueDate: '2099-02-27' })));
    await print();
    const code = parts(element, 'slip')[0]!.querySelector('[part="qr"]')!;
    expect(shown(code)).to.equal(true);
    expect(JSON.parse(await readQr(code))).to.deep.include({ due: 1477, acc: '5050-1055' });
  });

  it('shows nothing to press but the lines themselves', async () => {
    const element = await given(sample());
    await print();
    const controls = [...element.shadowRoot!.querySelectorAll('button, a, summary')].filter(shown);
    expect(controls.every((control) => control.closest('[part~="line"]'))).to.equal(true);
  });

  it('is a plain table, so that its head stands on every page', async () => {
    const element = await given(long(260));
    await print();
    const table = parts(element, 'lines')[0]!;
    expect(getComputedStyle(table).display).to.equal('table');
    expect(getComputedStyle(table.querySelector('thead')!).display).to.equal('table-header-group');
    expect(getComputedStyle(table.querySelector('tbody')!).contentVisibility).to.equal('visible');
    expect(getComputedStyle(parts(element, 'line')[0]!).display).to.equal('table-row');
  });

  it('is light and close, whatever the screen is', async () => {
    const { element } = await live({ theme: 'dark' });
    await print();
    expect(getComputedStyle(element).colorScheme).to.equal('light');
    expect(getComputedStyle(element).getPropertyValue('--_density')).to.equal('0.5');
  });
});
