import { einvoiceAdapter } from '@kvitt/adapters/einvoice.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isPositive } from '@kvitt/core/money.js';
import type { KvittInvoice } from '@kvitt/elements';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/provider.js';
import { formatAmount } from '../../packages/elements/src/internal/format/money.js';
import { expect, fixture, html } from '@open-wc/testing';
import { part, reads, textOf } from '../support/mount.js';
import { parts } from './invoice-stage.js';

const folder = new URL('../fixtures/einvoice/', import.meta.url);
const fetched = async (name: string) => (await fetch(new URL(name, folder))).text();
const names = (JSON.parse(await fetched('expected.json')) as readonly { readonly file: string }[]).map(({ file }) => file);

/** A file as a page shows it, with every line and the facts unfolded. */
async function unfolded(name: string, lang = 'en'): Promise<{ element: KvittInvoice; invoice: Invoice }> {
  const adapter = einvoiceAdapter({ documents: [await fetched(name)] });
  const invoice = await adapter.invoices!.only!({}, { signal: new AbortController().signal, locale: lang });
  const page = await fixture<HTMLElement>(html`<main lang=${lang}><kvitt-provider .adapter=${adapter} time-zone="Europe/Berlin"><kvitt-invoice></kvitt-invoice></kvitt-provider></main>`);
  const element = page.querySelector<KvittInvoice>('kvitt-invoice')!;
  await part(element, 'about');
  await element.updateComplete;
  for (const line of parts(element, 'line')) line.querySelector('button')!.click();
  (parts(element, 'about')[0] as HTMLDetailsElement).open = true;
  await element.updateComplete;
  return { element, invoice };
}

/** Said in words, in figures of the language or by a name, and asserted elsewhere; or nothing that a payer needs. */
const notAsWritten: Readonly<Record<string, string>> = {
  id: 'which record it is, for programs',
  typeCode: 'in words in the heading',
  amount: 'written as the language writes amounts',
  currency: 'a sign beside the amounts',
  taxCurrency: 'told with its amount',
  quantity: 'written as the language writes numbers',
  baseQuantity: 'written as the language writes numbers',
  percentage: 'written as the language writes numbers',
  rate: 'written as the language writes numbers',
  unitCode: 'the name of the unit',
  category: 'in words',
  country: 'the name of the country',
  originCountry: 'the name of the country',
  meansCode: 'in words, where no account says it',
  meansText: 'where no account says it',
  reasonCode: 'in words, where no reason says it',
  exemptionCode: 'in words, where no reason says it',
  scheme: 'the name of the field',
  listId: 'beside its code',
  specificationId: 'the name of the specification',
  timeZone: 'how days are counted',
  mediaType: 'in words',
  url: 'where a link leads',
  fileName: 'the name under which it is saved, where a description says what it is',
  start: 'a date in words', end: 'a date in words', date: 'a date in words',
  issueDate: 'a date in words', dueDate: 'a date in words', taxPointDate: 'a date in words',
};

/** Where money does not go to the seller, no account of hers is told. */
const onlyToPay = ['account', 'accountName', 'serviceProvider'];

function textsOf(value: unknown, name = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, Array.isArray(value) ? name : key));
}

function expectedTexts(invoice: Invoice): readonly string[] {
  const silent = isPositive(amountToPay(invoice)) ? [] : onlyToPay;
  return textsOf(invoice).filter(([name]) => !Object.hasOwn(notAsWritten, name) && !silent.includes(name)).map(([name, text]) => `${name}: ${text}`);
}

const tight = (text: string) => text.replace(/[\s\u200e\u200f-]/g, '');

describe('kvitt-invoice shows a real e-invoice file:', () => {
  for (const name of names) {
    it(name, async () => {
      const { element, invoice } = await unfolded(name);
      const text = tight(textOf(element));
      const amount = (money: Money) => tight(formatAmount(money, 'en-GB').replace('−', ''));
      const { totals, lines, taxBreakdown, allowances = [], charges = [] } = invoice;
      const missing = expectedTexts(invoice).filter((each) => !text.includes(tight(each.replace(/^\w+: /, ''))));
      expect(missing, 'texts').to.deep.equal([]);
      const amounts = [
        totals.taxExclusiveAmount, totals.taxInclusiveAmount, totals.payableAmount,
        ...(totals.taxAmountInTaxCurrency ? [totals.taxAmountInTaxCurrency] : []),
        ...lines.map(({ netAmount }) => netAmount), ...taxBreakdown.map(({ taxAmount }) => taxAmount),
        ...allowances.map((each) => each.amount), ...charges.map((each) => each.amount),
      ];
      expect(amounts.map(amount).filter((each) => !text.includes(each)), 'amounts').to.deep.equal([]);
      expect(parts(element, 'line')).to.have.length(lines.length);
    });
  }
});

describe('what an e-invoice file means for its payer', () => {
  it('says nothing about what has been paid', async () => {
    const { element } = await unfolded('en16931-ubl/guide-example1.xml');
    await reads(element, 'Due date has passed');
    expect(textOf(element)).not.to.match(/overdue|unpaid|to pay now/i);
  });
});
