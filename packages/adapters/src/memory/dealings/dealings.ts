import type { Contract } from '@kvitt/core/model/contract.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { Offer, OfferCircumstances } from '@kvitt/core/model/offer.js';
import type { Clock } from '@kvitt/core/session/session.js';
import type { ChangeLog } from '../changes.js';
import type { Records } from '../records.js';
import { Contracts } from './contracts.js';
import { Notices } from './notices.js';
import { Offers } from './offers.js';
import { Kept } from './records.js';

/** With what a customer's dealings begin. */
export interface Beginning {
  readonly offers: readonly Offer[];
  readonly contracts: readonly Contract[];
  readonly notices: readonly Notice[];
  /** At most so many offers in so many days; as many as there are by default. */
  readonly cap?: OfferCircumstances['cap'];
}

/** What a customer has agreed to, what she is offered, and what she is told. */
export class Dealings {
  readonly offers: Offers;
  readonly contracts: Contracts;
  readonly notices: Notices;
  readonly #records: Records;
  readonly #cap: OfferCircumstances['cap'];

  constructor({ offers, contracts, notices, cap }: Beginning, records: Records, log: ChangeLog, clock: Clock) {
    this.#records = records;
    this.#cap = cap;
    this.contracts = new Contracts(new Kept('contract', contracts, log));
    this.notices = new Notices(new Kept('notice', notices, log), clock);
    this.offers = new Offers(new Kept('offer', offers, log), clock, {
      accepted: (offer) => {
        this.contracts.agree(offer);
        this.#note(offer, 'offer-accepted');
      },
      withdrawn: (offer) => {
        this.contracts.takeBack(offer);
        this.#note(offer, 'offer-withdrawn');
      },
    });
  }

  /** What decides whether she is shown any offers, as it is now. */
  get circumstances(): OfferCircumstances {
    const documents = this.#records.invoices;
    return {
      customerSince: first(this.contracts.list().flatMap(({ startDate = [] }) => startDate)),
      firstInvoiceOn: first(documents.map(({ issueDate }) => issueDate)),
      isDisputing: documents.some(({ status }) => status?.dispute === 'open'),
      hasOutage: this.notices.hasOutage,
      ...(this.#cap && { cap: this.#cap }),
    };
  }

  /** Stands in the timeline of the newest document, where there is any. */
  #note({ id, version = 0, title, decidedAt = '' }: Offer, kind: string): void {
    const [newest] = [...this.#records.invoices].sort((one, other) => other.issueDate.localeCompare(one.issueDate));
    if (!newest) return;
    this.#records.addEvent({ id: `${id}-${version}`, version: 1, at: decidedAt, kind, actor: { role: 'customer' }, visibility: 'both', documentId: newest.id, detail: title });
  }
}

function first(dates: readonly string[]): string | undefined {
  return [...dates].sort()[0];
}
