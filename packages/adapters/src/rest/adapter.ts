import type { Adapter, ConversationOperations, InvoiceOperations, PaymentOperations, TimelineOperations, UsageOperations } from '@kvitt/core/adapter.js';
import { invoiceSummarySchema } from '@kvitt/core/model/invoice-summary.js';
import { timelineEventSchema } from '@kvitt/core/model/timeline.js';
import { Later } from '@kvitt/core/session/later.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { segment } from './ask.js';
import { readFile } from './body.js';
import { followChanges } from './changes.js';
import { json } from './json.js';
import { lazily } from './lazily.js';
import type { RestOptions } from './options.js';
import { Backend } from './request.js';
import type { components } from './wire.js';

const invoicePage = pageSchema(invoiceSummarySchema);
const timelinePage = pageSchema(timelineEventSchema);

// What a list does not need travels beside the first answer that does.
const invoiceModule = new Later(() => import('@kvitt/core/model/invoice.js'));
const paymentModule = new Later(() => import('@kvitt/core/model/payment.js'));
const invoice = async () => (await invoiceModule.come()).invoiceSchema;
const payment = async () => (await paymentModule.come()).paymentSchema;
const paymentPage = async () => pageSchema(await payment());
const methodPage = async () => pageSchema((await paymentModule.come()).paymentMethodSchema);

/** An adapter for any backend that speaks openapi.yaml, kept beside this file. */
export function restAdapter(options: RestOptions): Adapter {
  const backend = new Backend(options);
  return {
    scope: options.baseUrl.replace(/\/+$/, ''),
    invoices: invoices(backend),
    payments: payments(backend),
    timeline: timeline(backend),
    usage: usage(backend),
    conversations: conversations(backend),
    ...dealings(backend),
    changes: (onChange, watch) => followChanges(backend, onChange, watch),
  };
}

function invoices(backend: Backend): InvoiceOperations {
  return {
    get: async ({ id }, context) => json(backend, 'invoices.get', invoice, { path: pathOf(id) }, context),
    list: (query, context) => json(backend, 'invoices.list', invoicePage, { path: '/invoices', query }, context),
    file: async ({ id, attachmentId }, context) => {
      const path = pathOf(id) + (attachmentId === undefined ? '/pdf' : `/attachments${segment(attachmentId)}`);
      return backend.request({ path, accept: '*/*' }, context, readFile, 3);
    },
  };
}

function payments(backend: Backend): PaymentOperations {
  return {
    methods: async ({ invoiceId }, context) =>
      json(backend, 'payments.methods', methodPage, { path: `${pathOf(invoiceId)}/payment-methods` }, context),
    list: async ({ invoiceId }, context) => json(backend, 'payments.list', paymentPage, { path: `${pathOf(invoiceId)}/payments` }, context),
    get: async ({ id }, context) => json(backend, 'payments.get', payment, { path: `/payments${segment(id)}` }, context),
    create: async ({ invoiceId, methodId, amount, returnUrl, executionDate, walletToken }, context) => {
      const body: components['schemas']['PaymentOrder'] = { methodId, amount, returnUrl, executionDate, walletToken };
      return json(backend, 'payments.create', payment, { path: `${pathOf(invoiceId)}/payments`, method: 'POST', body }, context);
    },
    cancel: async ({ id }, context) =>
      json(backend, 'payments.cancel', payment, { path: `/payments${segment(id)}/cancel`, method: 'POST' }, context),
    preferMethod: async ({ invoiceId, methodId }, context) => {
      const body: components['schemas']['PreferredMethod'] = { methodId };
      return json(backend, 'payments.preferMethod', methodPage, { path: `${pathOf(invoiceId)}/payment-methods/preferred`, method: 'PUT', body }, context);
    },
    removeMethod: async ({ invoiceId, methodId }, context) =>
      json(backend, 'payments.removeMethod', methodPage, { path: `${pathOf(invoiceId)}/payment-methods${segment(methodId)}`, method: 'DELETE' }, context),
  };
}

function timeline(backend: Backend): TimelineOperations {
  return {
    list: async ({ invoiceId, cursor }, context) =>
      json(backend, 'timeline.list', timelinePage, { path: `${pathOf(invoiceId)}/timeline`, query: { cursor } }, context),
  };
}

/** Whoever has a meter fetches how it is asked for, and what can be believed of it. */
function usage(backend: Backend): UsageOperations {
  return lazily(['list', 'get', 'allowance'], new Later(async () => (await import('./usage.js')).usageOf(backend)));
}

/** Whoever has a conversation fetches how it is asked for. */
function conversations(backend: Backend): ConversationOperations {
  const later = new Later(async () => (await import('./conversations.js')).conversationsOf(backend));
  const names = ['list', 'open', 'get', 'messages', 'send', 'stop', 'read', 'typing', 'attach', 'file', 'human', 'suggestions', 'take', 'resolve', 'replies'] as const;
  return {
    ...lazily(names, later),
    stream: async function* (query, context) {
      yield* (await later.come()).stream(query, context);
    },
  };
}

/** Whoever has offers, contracts or notices fetches how they are asked for. */
function dealings(backend: Backend): Required<Pick<Adapter, 'offers' | 'contracts' | 'notices'>> {
  const dealing = async () => import('./dealings.js');
  return {
    offers: lazily(['list', 'get', 'circumstances', 'accept', 'decline', 'snooze', 'withdraw', 'record'], new Later(async () => (await dealing()).offersOf(backend))),
    contracts: lazily(['list', 'get', 'plans'], new Later(async () => (await dealing()).contractsOf(backend))),
    notices: lazily(['list', 'get', 'read'], new Later(async () => (await dealing()).noticesOf(backend))),
  };
}

const pathOf = (invoiceId: string): string => `/invoices${segment(invoiceId)}`;
