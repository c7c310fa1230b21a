import { checkInvoice } from '@kvitt/core/check/invoice.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { expect } from '@open-wc/testing';
import { textOf } from '../support/mount.js';
import { english, languages, termsOf } from '../support/terms.js';
import { given, live, money, parts, sample, says, totals } from './invoice-stage.js';

const wrong = (edit: Partial<Invoice['totals']>, more: Partial<Invoice> = {}): Invoice =>
  sample((invoice) => ({ ...invoice, balance: undefined, ...more, totals: { ...invoice.totals, ...edit } }));
const check = (invoice: Invoice, lang?: string) => given(invoice, { showCheck: true }, lang);
const failures = (element: HTMLElement) => parts(element, 'check-failed').map((each) => each.textContent.replace(/\s+/g, ' ').trim());

describe('kvitt-invoice with show-check', () => {
  it('is silent about it unless asked', async () => expect(parts(await given(sample()), 'check')).to.deep.equal([]));

  it('says that every rule holds, and which ones when it is folded out', async () => {
    const element = await check(sample());
    expect(says(element, 'check')).to.match(/^Does it add up\? All \d\d rules that apply hold\. Rules that hold/);
    expect(says(element, 'check')).to.contain('The amount to pay is the sum with VAT, less what is already paid, plus rounding BR-CO-16');
    expect(failures(element)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector<HTMLDetailsElement>('details.held')!.open).to.equal(false);
  });

  it('says first what does not hold, with what should stand there and what does', async () => {
    const element = await check(wrong({ payableAmount: money('1480.00') }));
    expect(failures(element)).to.deep.equal([
      'Does not hold: The amount to pay is the sum with VAT, less what is already paid, plus rounding BR-CO-16 Should be1,477.00Stated1,480.00',
    ]);
    expect(says(element, 'check')).to.match(/1 of \d\d rules does not hold\./);
    expect(totals(element).at(-1)).to.contain('1,480.00');
  });

  it('names the line and the rate in question', async () => {
    const [first, ...lines] = sample().lines;
    const tax = sample().taxBreakdown.map((row) => ({ ...row, taxAmount: money('999.00') }));
    const negative = { ...first!, price: { net: money('-0.5842') } };
    const said = failures(await check(wrong({}, { lines: [negative, ...lines], taxBreakdown: tax }))).join('\n');
    expect(said).to.match(/No price is negative BR-27 Line \S+FörbrukningStated−0\.5842/);
    expect(said).to.match(/share of its amount BR-CO-17 VAT25%Should be295\.31Stated999\.00/);
  });

  it('says what is missing in words', async () => {
    const said = failures(await check(wrong({}, { dueDate: undefined, paymentTerms: undefined })));
    expect(said).to.deep.equal(['Does not hold: Where something is to be paid, it says by when BR-CO-25 Statednothing']);
  });

  it('has a sentence of its own language for every rule that is checked', async () => {
    const families = /^BR-DEC-\d\d$|^BR-[A-Z]{1,2}-0[89]$/;
    const rules = checkInvoice({}).map(({ rule }) => rule).filter((rule) => !families.test(rule));
    expect(rules).to.include.members(['BR-CO-10', 'BR-30', 'BR-51']);
    for (const words of [english.check, ...(await Promise.all(languages.map(termsOf))).map(({ check }) => check)]) {
      expect(rules.filter((rule) => !(rule in words))).to.deep.equal([]);
    }
  });

  it('says a date as a date, and nothing in the words of the library itself', async () => {
    const card = { number: '4111111111111111' };
    const instructions = [{ meansCode: '48', card }];
    const element = await check(wrong({}, { invoicePeriod: { start: '2026-02-01', end: '2026-01-31' }, paymentInstructions: instructions }), 'sv');
    expect(failures(element)).to.deep.equal([
      'Inte uppfylld: Ingen period slutar före sin början BR-29 Står31 januari 2026',
      'Inte uppfylld: Av ett kortnummer visas bara en del BR-51',
    ]);
  });

  it('follows a change', async () => {
    const element = await check(wrong({ payableAmount: money('1480.00') }));
    element.invoice = sample((invoice) => ({ ...invoice, version: 2 }));
    await element.updateComplete;
    expect(failures(element)).to.deep.equal([]);
    element.showCheck = false;
    await element.updateComplete;
    expect(parts(element, 'check')).to.deep.equal([]);
  });

  it('works for what a backend answers, in its language', async () => {
    const { element } = await live({ scenario: 'does-not-add-up', lang: 'sv' });
    element.setAttribute('show-check', '');
    await element.updateComplete;
    await element.updateComplete;
    expect(textOf(element)).to.match(/Stämmer det\? \d av \d\d regler är inte uppfyllda?\./);
    expect(failures(element).length).to.be.greaterThan(0);
  });

  it('shows an attack in a term as text', async () => {
    const attack = '<img src=x onerror=alert(1)>';
    const [first, ...lines] = sample().lines;
    const element = await check(wrong({}, { lines: [{ ...first!, id: attack, item: { name: attack }, price: { net: money('-1') } }, ...lines] }));
    expect(failures(element).join()).to.contain(`Line ${attack}`);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('is accessible', async () => {
    await expect(await check(wrong({ payableAmount: money('1480.00') }))).to.be.accessible();
  });
});
