import type { Invoice } from '@kvitt/core/model/invoice.js';
import { expect } from '@open-wc/testing';
import { reads, textOf } from '../support/mount.js';
import { shown, unfold } from './einvoice-stage.js';
import { given, money, parts, sample, says, totals } from './invoice-stage.js';

/** An invoice about whose payment nothing is known, as a file tells it. */
const plain = (edit: Partial<Invoice> = {}) => sample((invoice) => ({ ...invoice, status: undefined, balance: undefined, ...edit }));
const due = (amount: string, more: Partial<Invoice['totals']> = {}) => ({ ...sample().totals, payableAmount: money(amount), ...more });

/** Nothing that would lead the customer to pay. */
function expectNothingToPay(element: HTMLElement): void {
  for (const name of ['account', 'reference', 'giro', 'pay-code', 'payee']) expect(parts(element, name), name).to.deep.equal([]);
}

describe('what a document means for its payer', () => {
  it('is money back, of a credit note', async () => {
    const { element } = await shown('en16931-ubl/ubl-tc434-creditnote1.xml');
    expect(says(element, 'heading')).to.contain('Credit note');
    expect(textOf(element)).to.contain('You get back').and.to.contain('What you get back for');
    expect(totals(element).at(-1)).to.match(/^You get back/);
    expectNothingToPay(element);
  });

  it('is money back, of an invoice below zero', async () => {
    const { element } = await shown('en16931-ubl/BIS3_Invoice_negativ.XML');
    expect(says(element, 'heading')).to.contain('Invoice');
    expect(says(element, 'amount')).not.to.contain('−');
    expect(textOf(element)).to.contain('You get back').and.to.contain('What you get back for');
    expectNothingToPay(element);
  });

  it('is money back for what was paid too much, though the lines are what she pays for', async () => {
    const { element } = await shown('zugferd-corpus/EN16931_Einfach_negativePaymentDue.cii.xml');
    expect(textOf(element)).to.contain('You get back').and.to.contain('What you are paying for');
    expectNothingToPay(element);
  });

  it('is something to pay, of a credit note below zero', async () => {
    const element = await given(plain({ typeCode: '381', totals: due('-50.00') }));
    expect(textOf(element)).to.contain('To pay SEK 50.00');
    expect(totals(element).at(-1)).to.equal('To pay, SEK: −50.00');
  });

  it('is nothing to pay, and why, when all of it was paid before', async () => {
    const element = await given(plain({ totals: due('0.00', { prepaidAmount: money('1477.00') }) }));
    expect(says(element, 'due')).to.equal('Nothing to pay. Already paid: SEK 1,477.00.');
    expectNothingToPay(element);
  });

  it('is said in words where the customer has made it out herself', async () => {
    const { element } = await shown('zugferd-corpus/EN16931_Gutschrift.cii.xml');
    expect(says(element, 'heading')).to.contain('Self-billed invoice 471102');
    expect(textOf(element)).to.contain('Kunden AG Mitte has made out this invoice itself and pays Lieferant GmbH.');
  });

  it('is never that something is unpaid, when only a date has passed', async () => {
    const element = await given(plain({ dueDate: '2020-01-31' }));
    expect(says(element, 'badge')).to.equal('Due date has passed');
    expect(textOf(element)).to.contain('was due on 31 January 2020');
    expect(textOf(element)).not.to.match(/overdue|unpaid|to pay now/i);
  });

  it('is when to pay in the supplier’s words, where no date is given', async () => {
    const element = await given(plain({ dueDate: undefined, paymentTerms: 'Pay when the goods have come.' }));
    expect(textOf(element)).to.match(/To pay SEK 1,477.00 .*Pay when the goods have come\..*What you are paying for/);
    expect(textOf(element).match(/when the goods/g)).to.have.length(1);
  });
});

describe('a cash discount', () => {
  const discounted = { issueDate: '2099-02-04', dueDate: '2099-03-04', cashDiscounts: [{ days: 10, percentage: '2' }, { days: 20, percentage: '1.5', baseAmount: money('1000.00') }] };

  it('says until when, and what is then to be paid, to the cent', async () => {
    const element = await given(plain(discounted));
    expect(textOf(element)).to.contain('2% off if you pay by 14 February 2099 (then SEK 1,447.46 to pay)');
    expect(textOf(element)).to.contain('1.5% off if you pay by 24 February 2099 (then SEK 1,462.00 to pay)');
  });

  it('is only a fact about the invoice once its day has passed', async () => {
    const element = await given(plain({ ...discounted, issueDate: '2020-02-04' }));
    expect(says(element, 'about')).to.contain('Cash discount2% off if you pay by 14 February 2020Cash');
    expect(textOf(element).match(/2% off/g)).to.have.length(1);
  });

  it('names no amount where something has been paid since', async () => {
    const element = await given(plain({ ...discounted, balance: money('100.00') }));
    expect(textOf(element)).to.contain('2% off if you pay by 14 February 2099').and.not.to.contain('then SEK');
  });
});

describe('codes in words', () => {
  const kinds = { en: 'Prepayment invoice', sv: 'Förskottsfaktura', nb: 'Forskuddsfaktura', da: 'Forudbetalingsfaktura', fi: 'Ennakkolasku', de: 'Vorauszahlungsrechnung' };
  for (const [lang, words] of Object.entries(kinds)) {
    it(`name the kind of document in ${lang}`, async () => {
      const element = await given(plain({ typeCode: '386' }), {}, lang);
      await reads(element, `${words} 2026-`);
    });
  }

  it('stay an invoice for a kind that nobody knows', async () => {
    expect(says(await given(plain({ typeCode: '999' })), 'heading')).to.match(/^Invoice 2026-/);
    expect(says(await given(plain({ typeCode: 'constructor' })), 'heading')).to.match(/^Invoice 2026-/);
  });

  it('keep the everyday name of a bill, and tell its kind below', async () => {
    const element = await given(plain({ typeCode: '82' }));
    expect(says(element, 'heading')).to.match(/^Invoice 2026-/);
    expect(says(element, 'about')).to.contain('Metered services invoice');
  });

  it('say why something was taken off or added, when no words do', async () => {
    const element = await given(plain({
      allowances: [{ amount: money('10.00'), reasonCode: '102' }, { amount: money('1.00'), reasonCode: '95', reason: 'For you' }],
      charges: [{ amount: money('5.00'), reasonCode: 'FC' }, { amount: money('2.00'), reasonCode: 'ZZZ' }],
    }));
    const rows = totals(element).join('\n');
    for (const words of ['Long-term discount: −10.00', 'For you: −1.00', 'Freight: 5.00', 'Surcharge (code ZZZ): 2.00']) expect(rows).to.contain(words);
  });

  it('say why there is no VAT, once', async () => {
    const row = sample().taxBreakdown[0]!;
    const exempt = (category: 'E' | 'AE', exemptionCode: string, exemptionReason?: string) => ({ ...row, category, rate: '0', exemptionCode, exemptionReason });
    const element = await given(plain({ taxBreakdown: [exempt('E', 'VATEX-EU-132-1I'), exempt('E', 'VATEX-EU-132-1Q'), exempt('AE', 'VATEX-EU-AE', 'Reverse charge'), exempt('E', 'VATEX-XX-1')] }));
    const rows = totals(element);
    expect(rows.filter((each) => each.includes('Exempt education'))).to.have.length(1);
    expect(rows.filter((each) => each.includes('Exempt as a service in the public interest'))).to.have.length(1);
    expect(rows.filter((each) => each.match(/reverse charge/gi)?.length === 1)).to.have.length(1);
    expect(rows.filter((each) => each.includes('VATEX-XX-1'))).to.have.length(1);
  });

  it('say how to pay where no account does', async () => {
    const element = await given(plain({ paymentInstructions: [{ meansCode: '10' }] }));
    expect(says(element, 'stub')).to.contain('Payment: Cash');
    expect(parts(await given(plain({ paymentInstructions: [{ meansCode: '1' }] })), 'giro')).to.deep.equal([]);
  });
});

describe('the facts about an invoice', () => {
  it('lead to the supplier by telephone and mail, and nowhere else', async () => {
    const contact = (telephone: string, email: string) => plain({ seller: { ...sample().seller, contact: { telephone, email } } });
    const links = (element: HTMLElement) => [...parts(element, 'about')[0]!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links(await given(contact('+49 (0) 30/12 34-56', 'hi@example.com')))).to.deep.equal(['tel:+4930123456', 'mailto:hi@example.com']);
    expect(links(await given(contact('ask at the desk', 'hi@example.com?bcc=all@example.com')))).to.deep.equal([]);
  });

  it('tell a mandate where no stub does', async () => {
    const paymentInstructions = [{ meansCode: '59', directDebit: { mandateReference: 'M-1', creditorIdentifier: 'DE98ZZZ', debitedAccount: 'DE79000' } }];
    const stub = await given(plain({ paymentInstructions }));
    expect(says(stub, 'stub')).to.contain('M-1').and.to.contain('DE79 000');
    expect(says(stub, 'about')).to.contain('DE98ZZZ').and.not.to.contain('M-1');
    expect(says(await given(plain({ paymentInstructions, totals: due('0.00') })), 'about')).to.contain('M-1').and.to.contain('DE79 000');
  });

  it('name countries in the language of the reader', async () => {
    const { element } = await shown('oioubl/out-reverse-charge_real.xml', { lang: 'fi' });
    await reads(element, 'Tanska');
  });

  it('leave an ordinary invoice calm', async () => {
    const element = await given(sample());
    expect(textOf(element)).not.to.contain('Made up of');
    expect(parts(element, 'about')[0]!.querySelectorAll('dl')).to.have.length(3);
  });
});

describe('lines below a line', () => {
  it('are an outline that says that nothing of it is added', async () => {
    const { element, invoice } = await shown('xrechnung/04.02a-INVOICE_ubl.xml');
    await unfold(element);
    const text = says(element, 'explanation');
    expect(text).to.contain('Made up of All of it is already in the amount of the line.');
    for (const { item } of invoice.lines[0]!.subLines!) expect(text).to.contain(item.name);
    expect(totals(element)[0]).to.contain('27.72');
  });

  it('stand below the nearest line above them, however they are numbered', async () => {
    const below = (level: number, name: string) => ({ id: name, level, item: { name }, netAmount: money('1.00') });
    const element = await given(plain({ lines: [{ ...sample().lines[0]!, subLines: [below(1, 'one'), below(2, 'two'), below(4, 'four'), below(1, 'last')] }] }));
    await unfold(element);
    const depth = (name: string) => {
      const entry = [...parts(element, 'explanation')[0]!.querySelectorAll('li')].find((each) => each.querySelector('bdi')!.textContent === name)!;
      let levels = 0;
      for (let at: Element | null = entry; at; at = at.parentElement) levels += at.localName === 'ul' ? 1 : 0;
      return levels;
    };
    expect(['one', 'two', 'four', 'last'].map(depth)).to.deep.equal([1, 2, 3, 1]);
  });

  it('do not sink deeper than anyone can read, a thousand levels down', async () => {
    const subLines = Array.from({ length: 1000 }, (_, index) => ({ id: `${index}`, level: index + 1, item: { name: `Part ${index}` }, netAmount: money('1.00') }));
    const element = await given(plain({ lines: [{ ...sample().lines[0]!, subLines }] }), {});
    await unfold(element);
    expect(textOf(element)).to.contain('Part 999');
  });
});
