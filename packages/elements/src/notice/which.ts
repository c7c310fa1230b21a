import type { Notice } from '@kvitt/core/model/notice.js';

/** What a page wants to see, and when. */
export interface Wish {
  /** That one, whatever its state. */
  readonly noticeId?: string | undefined;
  readonly kind?: string | undefined;
  /** What is read is out of the way. */
  readonly dismissible: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** `YYYY-MM-DD`, where the customer is. */
  readonly today: string;
  /** Shown before it was read; it stays as long as the page does. */
  readonly kept: ReadonlySet<string>;
  readonly dismissed: ReadonlySet<string>;
}

function isOngoing({ outage }: Notice): boolean {
  return outage !== undefined && outage.resolvedAt === undefined;
}

/** Whether it can be put out of the way: all but an outage that is not over. */
export function isDismissible(notice: Notice, { dismissible }: Pick<Wish, 'dismissible'>): boolean {
  return dismissible && !isOngoing(notice);
}

export function isExpired({ validUntil }: Notice, now: number): boolean {
  return validUntil !== undefined && Date.parse(validUntil) < now;
}

/** What is to be told: what is unread or still holds; an outage that is not over first, then the newest. */
export function noticesToTell(notices: readonly Notice[], wish: Wish): readonly Notice[] {
  const told = notices.filter((notice) => isWanted(notice, wish) && isTold(notice, wish));
  return told.sort((one, other) => Number(isOngoing(other)) - Number(isOngoing(one)) || sentAt(other) - sentAt(one));
}

function isWanted({ id, kind }: Notice, wish: Wish): boolean {
  return (wish.noticeId === undefined || wish.noticeId === id) && (wish.kind === undefined || wish.kind === kind);
}

function isTold(notice: Notice, wish: Wish): boolean {
  const { id, readAt } = notice;
  if (wish.dismissed.has(id) && isDismissible(notice, wish)) return false;
  if (wish.kept.has(id)) return true;
  if (readAt !== undefined && isDismissible(notice, wish)) return false;
  return wish.noticeId !== undefined || (isInTime(notice, wish) && (readAt === undefined || stillHolds(notice, wish)));
}

function isInTime(notice: Notice, { now }: Wish): boolean {
  return !isExpired(notice, now) && !(notice.validFrom && Date.parse(notice.validFrom) > now);
}

/** Of use though it was read: a last day lies ahead, an outage is not over, a new price does not hold yet. */
function stillHolds(notice: Notice, { today }: Wish): boolean {
  return notice.validUntil !== undefined || isOngoing(notice) || (notice.priceChange?.effectiveOn ?? '') >= today;
}

function sentAt({ sentAt: at, validFrom, priceChange }: Notice): number {
  return Date.parse(at ?? validFrom ?? priceChange?.noticeSentOn ?? '') || 0;
}
