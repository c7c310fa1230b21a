import * as v from 'valibot';
import type { Adapter } from '../adapter.js';
import type { Change } from '../model/change.js';
import { timelineEventSchema, type TimelineEvent } from '../model/timeline.js';
import type { PagedResource } from '../resource.js';
import { pageSchema } from './page.js';
import { PagedQueryResource } from './paged-resource.js';
import type { Queries } from './queries.js';
import type { TimelineDesk } from './session.js';

const operation = 'timeline.list';
const events = pageSchema(timelineEventSchema);

/** The session's timelines. */
export class Timelines implements TimelineDesk {
  readonly #adapter: Adapter;
  readonly #queries: Queries;

  constructor(adapter: Adapter, queries: Queries) {
    this.#adapter = adapter;
    this.#queries = queries;
  }

  events(invoiceId: string): PagedResource<TimelineEvent> {
    return new PagedQueryResource(this.#queries, {
      key: [operation, invoiceId],
      operation,
      ask: (signal, cursor) => this.#queries.door.ask({
        operation, schema: events, signal,
        ask: (context) => this.#adapter.timeline?.list?.({ invoiceId, ...(cursor !== undefined && { cursor }) }, context),
      }),
    });
  }

  /** Something happened: the document's timeline is asked again, or all that are looked at when it names none. */
  changed({ value }: Change): void {
    const event = v.safeParse(timelineEventSchema, value);
    const documentId = event.success ? event.output.documentId : undefined;
    this.#queries.again(documentId === undefined ? [operation] : [operation, documentId]);
  }
}
