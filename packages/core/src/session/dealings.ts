import type { Adapter } from '../adapter.js';
import type { Change } from '../model/change.js';
import { Contracts } from './contract-desk.js';
import { Notices } from './notice-desk.js';
import { Offers } from './offer-desk.js';
import type { Queries } from './queries.js';
import type { Lock, Store } from './session.js';

/** What the desks need of the session around them. */
export interface DealingsOptions {
  readonly adapter: Adapter;
  readonly queries: Queries;
  readonly scope: string;
  /** Where the intent of an acceptance outlives the page. */
  readonly store: Store;
  /** Web Locks by default, where the page has them. */
  readonly lock?: Lock | undefined;
}

/** The session's offers, contracts and notices: they come together, for an offer changes a contract and a notice tells of both. */
export class Dealings {
  readonly offers: Offers;
  readonly contracts: Contracts;
  readonly notices: Notices;

  constructor(options: DealingsOptions) {
    const { adapter, queries } = options;
    this.contracts = new Contracts(adapter, queries);
    this.notices = new Notices(adapter, queries);
    this.offers = new Offers(options);
  }

  /** Heeds what the backend told. */
  changed(change: Change): void {
    if (change.kind === 'offer') this.offers.changed(change);
    else this.offers.circumstancesChanged(change);
    if (change.kind === 'contract') this.contracts.changed(change);
    if (change.kind === 'notice') this.notices.changed(change);
  }
}
