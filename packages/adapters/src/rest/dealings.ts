import type { ContractOperations, Context, NoticeOperations, OfferOperations } from '@kvitt/core/adapter.js';
import { contractSchema } from '@kvitt/core/model/contract.js';
import { noticeSchema } from '@kvitt/core/model/notice.js';
import { offerCircumstancesSchema, offerSchema } from '@kvitt/core/model/offer.js';
import { planSchema } from '@kvitt/core/model/plan.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { segment } from './ask.js';
import { nothing } from './body.js';
import { json } from './json.js';
import type { Backend } from './request.js';
import type { components } from './wire.js';

type Schemas = components['schemas'];

const offerPage = pageSchema(offerSchema);
const contractPage = pageSchema(contractSchema);
const planPage = pageSchema(planSchema);
const noticePage = pageSchema(noticeSchema);

/** Offers over REST; fetched, as contracts and notices are, by pages that have any. */
export function offersOf(backend: Backend): Required<OfferOperations> {
  const act = (verb: 'accept' | 'decline' | 'snooze' | 'withdraw', id: string, body: unknown, context: Context) =>
    json(backend, `offers.${verb}`, offerSchema, { path: `/offers${segment(id)}/${verb}`, method: 'POST', body }, context);
  return {
    list: async ({ cursor }, context) => json(backend, 'offers.list', offerPage, { path: '/offers', query: { cursor } }, context),
    get: async ({ id }, context) => json(backend, 'offers.get', offerSchema, { path: `/offers${segment(id)}` }, context),
    circumstances: async (_, context) => json(backend, 'offers.circumstances', offerCircumstancesSchema, { path: '/offers/circumstances' }, context),
    accept: async ({ id, price, oneOff, bindingMonths }, context) => act('accept', id, { price, oneOff, bindingMonths } satisfies Schemas['OfferAcceptance'], context),
    decline: async ({ id, reason, comment }, context) => act('decline', id, { reason, comment } satisfies Schemas['OfferRefusal'], context),
    snooze: async ({ id, until }, context) => act('snooze', id, { until } satisfies Schemas['OfferReminder'], context),
    withdraw: async ({ id }, context) => act('withdraw', id, undefined, context),
    record: async ({ id, event, placement }, context) => {
      const body: Schemas['OfferRecord'] = { event, placement };
      return backend.request({ path: `/offers${segment(id)}/record`, method: 'POST', body, accept: 'application/json' }, context, nothing);
    },
  };
}

export function contractsOf(backend: Backend): Required<ContractOperations> {
  return {
    list: async ({ cursor }, context) => json(backend, 'contracts.list', contractPage, { path: '/contracts', query: { cursor } }, context),
    get: async ({ id }, context) => json(backend, 'contracts.get', contractSchema, { path: `/contracts${segment(id)}` }, context),
    plans: async ({ contractId }, context) => json(backend, 'contracts.plans', planPage, { path: `/contracts${segment(contractId)}/plans` }, context),
  };
}

export function noticesOf(backend: Backend): Required<NoticeOperations> {
  return {
    list: async ({ invoiceId, contractId, cursor }, context) =>
      json(backend, 'notices.list', noticePage, { path: '/notices', query: { invoiceId, contractId, cursor } }, context),
    get: async ({ id }, context) => json(backend, 'notices.get', noticeSchema, { path: `/notices${segment(id)}` }, context),
    read: async ({ id }, context) => json(backend, 'notices.read', noticeSchema, { path: `/notices${segment(id)}/read`, method: 'POST' }, context),
  };
}
