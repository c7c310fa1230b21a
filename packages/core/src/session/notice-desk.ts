import * as v from 'valibot';
import type { Adapter } from '../adapter.js';
import type { Change } from '../model/change.js';
import { noticeSchema, type Notice } from '../model/notice.js';
import type { PagedResource, Resource } from '../resource.js';
import { newKey } from './key.js';
import { pageSchema } from './page.js';
import { PagedQueryResource } from './paged-resource.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import { replaceRow } from './row.js';
import type { NoticeDesk } from './session.js';
import { alreadyKnown, newestOf } from './version.js';

const listKind = 'notices.list';
const noticeKind = 'notices.get';
const notices = pageSchema(noticeSchema);

/** What the supplier has told. */
export class Notices implements NoticeDesk {
  readonly #adapter: Adapter;
  readonly #queries: Queries;

  constructor(adapter: Adapter, queries: Queries) {
    this.#adapter = adapter;
    this.#queries = queries;
  }

  list({ invoiceId, contractId }: Parameters<NoticeDesk['list']>[0] = {}): PagedResource<Notice> {
    const about = { ...(invoiceId !== undefined && { invoiceId }), ...(contractId !== undefined && { contractId }) };
    return new PagedQueryResource(this.#queries, {
      key: [listKind, invoiceId ?? '', contractId ?? ''],
      operation: listKind,
      ask: async (signal, cursor) => {
        const query = { ...about, ...(cursor !== undefined && { cursor }) };
        const page = await this.#queries.door.ask({ operation: listKind, schema: notices, signal, ask: (context) => this.#adapter.notices?.list?.(query, context) });
        for (const notice of page.items) this.#learn(notice);
        return page;
      },
    });
  }

  notice(id: string): Resource<Notice> {
    const operation = noticeKind;
    const ask = (signal: AbortSignal): Promise<Notice> =>
      this.#queries.door.ask({ operation, schema: noticeSchema, signal, ask: (context) => this.#adapter.notices?.get?.({ id }, context) });
    return new QueryResource(this.#queries, sourceOf(this.#queries, { key: [operation, id], operation, ask }));
  }

  async read(id: string): Promise<Notice> {
    const ask = this.#adapter.notices;
    const notice = await this.#queries.door.ask({ operation: 'notices.read', schema: noticeSchema, idempotencyKey: newKey(), ask: (context) => ask?.read?.({ id }, context) });
    this.#show(notice);
    return notice;
  }

  /** Heeds what the backend told; a list that has it not may have it now. */
  changed({ id, version, value }: Change): void {
    const queries = this.#queries;
    const told = v.safeParse(noticeSchema, value);
    const stale = told.success ? this.#show(told.output) : [[listKind]];
    for (const key of stale) queries.again(key as readonly string[]);
    if (!told.success && !alreadyKnown(version, queries.known<Notice>([noticeKind, id])?.value)) queries.again([noticeKind, id]);
  }

  /** Whoever shows it alone next need not ask for it. */
  #learn(notice: Notice): void {
    const key = [noticeKind, notice.id];
    const known = this.#queries.known<Notice>(key)?.value;
    if (this.#queries.door.supports(noticeKind) && (!known || newestOf(notice, known, false) === notice)) this.#queries.set(key, notice, 'fetch');
  }

  /** Wherever somebody has asked for it; answers the keys of the lists that have it not. */
  #show(notice: Notice): ReturnType<typeof replaceRow> {
    this.#queries.push([noticeKind, notice.id], notice);
    return replaceRow(this.#queries, listKind, notice);
  }
}
