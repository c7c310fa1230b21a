import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isPositive } from '@kvitt/core/money.js';
import { expect } from '@open-wc/testing';
import { formatAmount } from '../../packages/elements/src/internal/format/money.js';
import { textOf } from '../support/mount.js';
import { fileNames, shown, unfold } from './einvoice-stage.js';
import { parts } from './invoice-stage.js';

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
  for (const name of fileNames) {
    it(name, async () => {
      const { element, invoice } = await shown(name);
      await unfold(element);
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
