import * as v from 'valibot';
import type { Adapter } from '../adapter.js';
import type { Change } from '../model/change.js';
import { noticeSchema, type Notice } from '../model/notice.js';
import type { PagedResource } from '../resource.js';
import { newKey } from './key.js';
import { pageSchema } from './page.js';
import { PagedQueryResource } from './paged-resource.js';
import type { Queries } from './queries.js';
import { replaceRow } from './row.js';
import type { NoticeDesk } from './session.js';

const listKind = 'notices.list';
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
      ask: (signal, cursor) => this.#queries.door.ask({
        operation: listKind, schema: notices, signal,
        ask: (context) => this.#adapter.notices?.list?.({ ...about, ...(cursor !== undefined && { cursor }) }, context),
      }),
    });
  }

  async read(id: string): Promise<Notice> {
    const ask = this.#adapter.notices;
    const notice = await this.#queries.door.ask({ operation: 'notices.read', schema: noticeSchema, idempotencyKey: newKey(), ask: (context) => ask?.read?.({ id }, context) });
    replaceRow(this.#queries, listKind, notice);
    return notice;
  }

  /** Heeds what the backend told; a list that has it not may have it now. */
  changed({ value }: Change): void {
    const told = v.safeParse(noticeSchema, value);
    const stale = told.success ? replaceRow(this.#queries, listKind, told.output) : [[listKind]];
    for (const key of stale) this.#queries.again(key as readonly string[]);
  }
}
