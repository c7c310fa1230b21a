import type { Change } from '../model/change.js';
import type { Resource } from '../resource.js';
import type { Dealings, DealingsOptions } from './dealings.js';
import { Later } from './later.js';
import { LaterDesk } from './later-desk.js';
import { LaterPaged, LaterResource } from './later-resource.js';
import type { ContractDesk, NoticeDesk, OfferDesk } from './session.js';

/** The module of the desks of offers, contracts and notices; one for all sessions of the page. */
export const dealingsModule = new Later(() => import('./dealings.js'));

/** What supplier and customer agree on and tell each other: a page on which nobody looks at any of it does not fetch what that needs. */
export class LaterDealings {
  readonly offers: OfferDesk;
  readonly contracts: ContractDesk;
  readonly notices: NoticeDesk;
  /** Before the desks are here nobody has read anything that could change. */
  readonly changed: (change: Change) => void;

  constructor(options: DealingsOptions) {
    const desks = new LaterDesk(options.queries, dealingsModule, ({ Dealings }) => new Dealings(options));
    const one = <Value>(operation: string, id: string, of: (desks: Dealings) => Resource<Value>): Resource<Value> => desks.read(operation, [operation, id], of, LaterResource<Value>);
    this.changed = (change) => desks.made?.changed(change);
    this.offers = {
      shown: (place = {}) => desks.read('offers.list', ['offers.shown', place.placement ?? '', `${place.cap ?? ''}`], ({ offers }) => offers.shown(place), LaterResource),
      offer: (id) => one('offers.get', id, ({ offers }) => offers.offer(id)),
      accept: async (offer) => (await desks.come()).offers.accept(offer),
      decline: async (id, why) => (await desks.come()).offers.decline(id, why),
      snooze: async (id, until) => (await desks.come()).offers.snooze(id, until),
      withdraw: async (id) => (await desks.come()).offers.withdraw(id),
      calculation: async (offer) => (await desks.come()).offers.calculation(offer),
      record: async (id, event, placement) => (await desks.come()).offers.record(id, event, placement),
    };
    this.contracts = {
      list: () => desks.read('contracts.list', ['contracts.list'], ({ contracts }) => contracts.list(), LaterPaged),
      contract: (id) => one('contracts.get', id, ({ contracts }) => contracts.contract(id)),
      plans: (id) => one('contracts.plans', id, ({ contracts }) => contracts.plans(id)),
    };
    this.notices = {
      list: (about = {}) => desks.read('notices.list', ['notices.list', about.invoiceId ?? '', about.contractId ?? ''], ({ notices }) => notices.list(about), LaterPaged),
      notice: (id) => one('notices.get', id, ({ notices }) => notices.notice(id)),
      read: async (id) => (await desks.come()).notices.read(id),
    };
  }
}
