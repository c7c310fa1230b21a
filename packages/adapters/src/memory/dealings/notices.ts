import type { Notice } from '@kvitt/core/model/notice.js';
import type { Clock } from '@kvitt/core/session/session.js';
import type { Kept } from './records.js';

/** What the supplier has told. */
export class Notices {
  readonly kept: Kept<Notice>;
  readonly #clock: Clock;

  constructor(kept: Kept<Notice>, clock: Clock) {
    this.kept = kept;
    this.#clock = clock;
  }

  /** What is of use now, the newest first; about an invoice or a contract also what is about everything. */
  list({ invoiceId, contractId }: { readonly invoiceId?: string; readonly contractId?: string } = {}): readonly Notice[] {
    const wanted = (notice: Notice): boolean => this.#isOfUse(notice) && concerns(notice, { invoiceId, contractId });
    return this.kept.all.filter(wanted).sort((one, other) => epochOf(other.sentAt) - epochOf(one.sentAt));
  }

  /** Whether something that she pays for does not work. */
  get hasOutage(): boolean {
    return this.kept.all.some(({ outage }) => outage && outage.resolvedAt === undefined && epochOf(outage.since) <= this.#clock.now());
  }

  /** The first time holds. */
  read(id: string): Notice {
    const notice = this.kept.get(id);
    return notice.readAt === undefined ? this.kept.put({ ...notice, readAt: new Date(this.#clock.now()).toISOString() }) : notice;
  }

  /** What did not work does again. */
  resolve(id: string): Notice {
    const notice = this.kept.get(id);
    const resolvedAt = new Date(this.#clock.now()).toISOString();
    return this.kept.put({ ...notice, outage: { since: resolvedAt, ...notice.outage, resolvedAt } });
  }

  #isOfUse({ validFrom, validUntil }: Notice): boolean {
    const now = this.#clock.now();
    return epochOf(validFrom) <= now && (validUntil === undefined || now < epochOf(validUntil));
  }
}

type About = Pick<Notice, 'invoiceId' | 'contractId'>;

function concerns(notice: About, { invoiceId, contractId }: About): boolean {
  const isAsked = invoiceId !== undefined || contractId !== undefined;
  const isGeneral = notice.invoiceId === undefined && notice.contractId === undefined;
  return !isAsked || isGeneral || (invoiceId !== undefined && notice.invoiceId === invoiceId) || (contractId !== undefined && notice.contractId === contractId);
}

function epochOf(instant: string | undefined): number {
  return instant === undefined ? 0 : Date.parse(instant);
}
