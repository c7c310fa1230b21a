import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import type { Queries } from '../db/database.js';
import { cursorOf, type Place } from './cursor.js';

const pageSize = 50;

/** Answers one page of what happened to a document, newest first, without what only agents may see. */
export async function listEvents(queries: Queries, invoiceId: string, after?: Place) {
  const rows = await queries.query<{ event: TimelineEvent }>(
    `select event from timeline_event
     where invoice_id = $1 and coalesce(event->>'visibility', 'customer') <> 'agent'
       and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::text))
     order by at desc, id desc limit $4::integer`,
    [invoiceId, after?.at ?? null, after?.id ?? null, pageSize + 1],
  );
  const items = rows.slice(0, pageSize).map((row) => row.event);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > pageSize && last ? cursorOf({ at: last.at, id: last.id }) : undefined };
}

/** Keeps an event; without an id it gets a new one. */
export async function addEvent(queries: Queries, invoiceId: string, event: Omit<TimelineEvent, 'id'> & { readonly id?: string }): Promise<TimelineEvent> {
  const kept = { ...event, id: event.id ?? crypto.randomUUID() };
  await queries.query('insert into timeline_event (id, invoice_id, at, event) values ($1, $2, $3::timestamptz, $4::text::jsonb)', [
    kept.id, invoiceId, kept.at, JSON.stringify(kept),
  ]);
  return kept;
}
