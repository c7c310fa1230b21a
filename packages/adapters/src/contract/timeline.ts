import { timelineEventSchema } from '@kvitt/core/model/timeline.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase } from './case.js';
import { allPages, context } from './context.js';
import { check, checkDistinct, checkFails, checkNewestFirst } from './expect.js';

const page = pageSchema(timelineEventSchema);

/** What happened to a document. */
export const timelineCases = [
  contractCase('tells what happened to a document, newest first', ['timeline.list'], async ({ timeline }, { invoice }) => {
    const pages = await allPages(async (cursor) =>
      validate('timeline.list', page, await timeline.list({ invoiceId: invoice.id, cursor }, context())),
    );
    const events = pages.flat();
    check(events.length > 0, 'nothing ever happened to the document');
    checkDistinct(
      events.map(({ id }) => id),
      'events',
    );
    checkNewestFirst(
      events.map(({ at }) => at),
      'events',
    );
  }),

  contractCase('tells nothing of another customer’s document', ['timeline.list'], async ({ timeline }, { foreignInvoiceId }) => {
    await checkFails('not-found', 'timeline.list', timeline.list({ invoiceId: foreignInvoiceId }, context()));
  }),
];
