import type { Adapter, ContractOperations, Context, NoticeOperations, OfferOperations } from '@kvitt/core/adapter.js';
import { pageOf } from '../../lists.js';
import type { Operation } from '../connection.js';
import type { Records } from '../records.js';
import type { Dealings } from './dealings.js';

/** Carries what is done over the wire, and answers it in the words that were asked for. */
export type Answer = <Value>(operation: Operation, kind: string, context: Context, run: () => Value) => Promise<Value>;

/** Offers, contracts and notices over the wire of a memory backend. */
export function dealingOperations(dealings: Dealings, records: Records, answer: Answer): Required<Pick<Adapter, 'offers' | 'contracts' | 'notices'>> {
  return { offers: offerOperations(dealings, answer), contracts: contractOperations(dealings, answer), notices: noticeOperations(dealings, records, answer) };
}

function offerOperations(dealings: Dealings, answer: Answer): Required<OfferOperations> {
  const { offers } = dealings;
  return {
    list: ({ cursor }, context) => answer('offers.list', 'offers', context, () => pageOf(offers.list(), cursor)),
    get: ({ id }, context) => answer('offers.get', 'offer', context, () => offers.get(id)),
    circumstances: (_, context) => answer('offers.circumstances', 'circumstances', context, () => dealings.circumstances),
    accept: (agreed, context) => answer('offers.accept', 'offer', context, () => offers.accept(agreed, context)),
    decline: (query, context) => answer('offers.decline', 'offer', context, () => offers.decline(query)),
    snooze: (query, context) => answer('offers.snooze', 'offer', context, () => offers.snooze(query)),
    withdraw: ({ id }, context) => answer('offers.withdraw', 'offer', context, () => offers.withdraw(id)),
    record: ({ id, event, placement }, context) => answer('offers.record', 'nothing', context, () => offers.record(id, event, placement)),
  };
}

function contractOperations({ contracts }: Dealings, answer: Answer): Required<ContractOperations> {
  return {
    list: ({ cursor }, context) => answer('contracts.list', 'contracts', context, () => pageOf(contracts.list(), cursor)),
    get: ({ id }, context) => answer('contracts.get', 'contract', context, () => contracts.kept.get(id)),
    plans: ({ contractId }, context) => answer('contracts.plans', 'plans', context, () => ({ items: contracts.plans(contractId) })),
  };
}

function noticeOperations({ contracts, notices }: Dealings, records: Records, answer: Answer): Required<NoticeOperations> {
  return {
    list: ({ cursor, invoiceId, contractId }, context) => answer('notices.list', 'notices', context, () => {
      if (invoiceId !== undefined) records.invoice(invoiceId);
      if (contractId !== undefined) contracts.kept.get(contractId);
      return pageOf(notices.list({ invoiceId, contractId }), cursor);
    }),
    get: ({ id }, context) => answer('notices.get', 'notice', context, () => notices.kept.get(id)),
    read: ({ id }, context) => answer('notices.read', 'notice', context, () => notices.read(id)),
  };
}
