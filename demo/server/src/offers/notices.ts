import type { Notice } from '@kvitt/core/model/notice.js';
import { instant } from '../clock.js';
import { notFound } from '../problem.js';
import { findNotice, markNoticeRead } from '../records/notices.js';
import { tell } from '../records/outbox.js';
import type { Ground } from './held.js';
import { noticeChange } from './tellings.js';

/** Remembers that a notice was read, and tells every window of hers; read twice, the first time holds. */
export function readNotice({ database, clock }: Ground, customerId: string, id: string): Promise<Notice> {
  return database.transaction(async (transaction) => {
    const read = await markNoticeRead(transaction, customerId, id, instant(clock));
    if (read) await tell(transaction, customerId, [noticeChange(read)], instant(clock));
    const notice = read ?? (await findNotice(transaction, customerId, id));
    if (!notice) throw notFound();
    return notice;
  });
}
