import * as v from 'valibot';
import type { Adapter, InvoiceFilter } from '../adapter.js';
import type { Change } from '../model/change.js';
import type { Invoice } from '../model/invoice.js';
import { invoiceSummarySchema, type InvoiceSummary } from '../model/invoice-summary.js';
import type { PagedResource, Resource } from '../resource.js';
import { Later } from './later.js';
import { pageSchema } from './page.js';
import { PagedQueryResource } from './paged-resource.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { InvoiceDesk } from './session.js';
import { alreadyKnown } from './version.js';

/** The schema of a whole invoice; a list needs none of it. */
export const invoiceModule = new Later(() => import('../model/invoice.js'));

/** The session's invoices. */
export class Invoices implements InvoiceDesk {
  readonly #adapter: Adapter;
  readonly #queries: Queries;

  constructor(adapter: Adapter, queries: Queries) {
    this.#adapter = adapter;
    this.#queries = queries;
  }

  invoice(id: string): Resource<Invoice> {
    const operation = 'invoices.get';
    return new QueryResource(this.#queries, sourceOf(this.#queries, {
      key: keyOf(id),
      operation,
      ask: (signal) => this.#queries.door.ask({ operation, schema: invoiceSchema, signal, ask: (context) => this.#adapter.invoices?.get?.({ id }, context) }),
    }));
  }

  only(): Resource<Invoice> {
    const operation = 'invoices.only';
    return new QueryResource(this.#queries, sourceOf(this.#queries, {
      key: [operation],
      operation,
      ask: (signal) => this.#queries.door.ask({ operation, schema: invoiceSchema, signal, ask: (context) => this.#adapter.invoices?.only?.({}, context) }),
    }));
  }

  list(filter: InvoiceFilter = 'all'): PagedResource<InvoiceSummary> {
    const operation = 'invoices.list';
    return new PagedQueryResource(this.#queries, {
      key: [operation, filter],
      operation,
      ask: (signal, cursor) => this.#queries.door.ask({
        operation, schema: summaries, signal,
        ask: (context) => this.#adapter.invoices?.list?.({ filter, ...(cursor !== undefined && { cursor }) }, context),
      }),
    });
  }

  file(id: string, attachmentId?: string): Promise<Blob> {
    const query = { id, ...(attachmentId !== undefined && { attachmentId }) };
    return this.#queries.door.ask({ operation: 'invoices.file', schema: v.blob(), ask: (context) => this.#adapter.invoices?.file?.(query, context) });
  }

  /** Heeds what the backend told: the new value is shown, an unreadable or missing one fetched. Before the schema has come nobody has read one. */
  changed({ id, version, value }: Change): void {
    this.#queries.again(['invoices.list']);
    const pushed = invoiceModule.here && v.safeParse(invoiceModule.here.invoiceSchema, value);
    if (pushed?.success) this.#queries.push(keyOf(id), pushed.output);
    else if (!alreadyKnown(version, this.#queries.known<Invoice>(keyOf(id))?.value)) this.#queries.again(keyOf(id));
  }

  /** A payment of it ended: what is owed is asked again. */
  paid(id: string): void {
    this.#queries.again(keyOf(id));
    this.#queries.again(['invoices.list']);
  }
}

const summaries = pageSchema(invoiceSummarySchema);

function keyOf(id: string): readonly string[] {
  return ['invoices.get', id];
}

/** Travels beside the answer that it is for. */
async function invoiceSchema() {
  return (await invoiceModule.come()).invoiceSchema;
}
