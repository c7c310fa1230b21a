import type { InvoiceFilter } from '@kvitt/core/adapter.js';
import { amountToPay, isCreditNote, settlementOf } from '@kvitt/core/model/due.js';
import { invoiceSummarySchema, type InvoiceSummary } from '@kvitt/core/model/invoice.js';
import { isNegative, isPositive } from '@kvitt/core/money.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase, type WholeAdapter } from './case.js';
import { allPages, context } from './context.js';
import { check, checkDistinct, checkFails, checkNewestFirst, checkSame } from './expect.js';

const page = pageSchema(invoiceSummarySchema);

async function everything(
  { invoices }: WholeAdapter,
  filter?: InvoiceFilter,
  limit?: number,
): Promise<readonly (readonly InvoiceSummary[])[]> {
  return allPages(async (cursor) => validate('invoices.list', page, await invoices.list({ filter, cursor, limit }, context())));
}

const idsOf = (pages: readonly (readonly InvoiceSummary[])[]): readonly string[] => pages.flat().map(({ id }) => id);

/** What each filter promises of every row. */
const belongs: Readonly<Record<InvoiceFilter, (row: InvoiceSummary) => boolean>> = {
  all: () => true,
  open: (row) => isPositive(amountToPay(row)),
  overdue: (row) => isPositive(amountToPay(row)) && row.dueDate !== undefined,
  paid: (row) => settlementOf(row) === 'paid',
  credit: (row) => isCreditNote(row) || isNegative(row.payableAmount),
};

const filters = Object.keys(belongs) as InvoiceFilter[];

/** The customer's documents. */
export const listingCases = [
  contractCase('lists the customer’s documents, newest first', ['invoices.list'], async (adapter, { invoice, foreignInvoiceId }) => {
    const rows = (await everything(adapter)).flat();
    checkNewestFirst(
      rows.map(({ issueDate }) => issueDate),
      'issue dates',
    );
    check(
      rows.some(({ id }) => id === invoice.id),
      `${invoice.id} is not in the list`,
    );
    check(!rows.some(({ id }) => id === foreignInvoiceId), 'another customer’s document is in the list');
  }),

  contractCase('pages through a list without overlap or hole', ['invoices.list'], async (adapter) => {
    const pages = await everything(adapter, 'all', 2);
    check(
      pages.every(({ length }) => length <= 2),
      'a page holds more than was asked for',
    );
    check(pages.length > 1, 'the customer has too few documents for two pages');
    checkDistinct(idsOf(pages), 'pages');
    checkSame(idsOf(pages), idsOf(await everything(adapter)), 'all pages');
  }),

  ...filters.map((filter) =>
    contractCase(`lists under "${filter}" what belongs there`, ['invoices.list'], async (adapter) => {
      const rows = (await everything(adapter, filter)).flat();
      const wrong = rows.find((row) => !belongs[filter](row));
      check(wrong === undefined, `${wrong?.id ?? ''} does not belong under ${filter}`);
      const all = idsOf(await everything(adapter));
      const unknown = rows.find(({ id }) => !all.includes(id));
      check(unknown === undefined, `${unknown?.id ?? ''} is not in the whole list`);
    }),
  ),

  contractCase('lists under "open" every document with something to pay', ['invoices.list'], async (adapter) => {
    const open = (await everything(adapter)).flat().filter(belongs.open);
    checkSame(
      idsOf(await everything(adapter, 'open')),
      open.map(({ id }) => id),
      'open',
    );
  }),

  contractCase('says the same in a list as in the document', ['invoices.list', 'invoices.get'], async (adapter, { invoice }) => {
    const row = (await everything(adapter)).flat().find(({ id }) => id === invoice.id);
    const { number, issueDate, currency, totals } = await adapter.invoices.get({ id: invoice.id }, context());
    checkSame(
      [row?.number, row?.issueDate, row?.currency, row?.payableAmount.amount],
      [number, issueDate, currency, totals.payableAmount.amount],
      'the row',
    );
  }),

  contractCase('refuses a cursor that it never gave', ['invoices.list'], async ({ invoices }) => {
    await checkFails('invalid', 'invoices.list', invoices.list({ cursor: 'no cursor of yours' }, context()));
  }),
];
