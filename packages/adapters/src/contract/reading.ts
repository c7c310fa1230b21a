import { KvittError } from '@kvitt/core/error.js';
import { invoiceSchema } from '@kvitt/core/model/invoice.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase } from './case.js';
import { context } from './context.js';
import { check, checkFails, checkSame } from './expect.js';

/** One document. */
export const readingCases = [
  contractCase('answers a document that is what the model says', ['invoices.get'], async ({ invoices }, { invoice }) => {
    const answer = validate('invoices.get', invoiceSchema, await invoices.get({ id: invoice.id }, context()));
    checkSame([answer.id, answer.number], [invoice.id, invoice.number], 'the document');
  }),

  contractCase('answers amounts digit by digit as the backend has them', ['invoices.get'], async ({ invoices }, { invoice }) => {
    const { totals } = await invoices.get({ id: invoice.id }, context());
    checkSame(
      [totals.payableAmount.amount, totals.payableAmount.currency],
      [invoice.payableAmount.amount, invoice.payableAmount.currency],
      'to pay',
    );
  }),

  contractCase('answers the same document when it is asked twice', ['invoices.get'], async ({ invoices }, { invoice }) => {
    const [first, second] = await Promise.all([invoices.get({ id: invoice.id }, context()), invoices.get({ id: invoice.id }, context())]);
    checkSame(second, first, 'the second answer');
  }),

  contractCase('answers not-found for another customer’s document', ['invoices.get'], async ({ invoices }, { foreignInvoiceId }) => {
    await checkFails('not-found', 'invoices.get', invoices.get({ id: foreignInvoiceId }, context()));
  }),

  contractCase('answers not-found for an id that tries to leave its place', ['invoices.get'], async ({ invoices }, { invoice }) => {
    for (const id of ['', '.', '..', `../invoices/${invoice.id}`, `${invoice.id}/timeline`, `${invoice.id}?x`, `${invoice.id}#x`]) {
      await checkFails('not-found', `invoices.get of "${id}"`, invoices.get({ id }, context()));
    }
  }),

  contractCase('throws the reason of an abort, not an error of its own', ['invoices.get'], async ({ invoices }, { invoice }) => {
    const signal = AbortSignal.abort();
    const thrown: unknown = await invoices.get({ id: invoice.id }, context({ signal })).catch((error: unknown) => error);
    check(thrown === signal.reason, `expected the reason of the abort, got ${String(thrown)}`);
  }),

  contractCase('says nothing of a failure when it is aborted on the way', ['invoices.get'], async ({ invoices }, { invoice }) => {
    const abort = new AbortController();
    const answer = invoices.get({ id: invoice.id }, context({ signal: abort.signal })).catch((error: unknown) => error);
    abort.abort();
    check(!KvittError.is(await answer), 'an abort became a KvittError');
  }),
];
