import type { Adapter, ConversationOperations, InvoiceOperations, PaymentOperations, TimelineOperations, UsageOperations } from '@kvitt/core/adapter.js';
import { invoiceSummarySchema } from '@kvitt/core/model/invoice-summary.js';
import { timelineEventSchema } from '@kvitt/core/model/timeline.js';
import { Later } from '@kvitt/core/session/later.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { segment } from './ask.js';
import { readFile } from './body.js';
import { followChanges } from './changes.js';
import { json } from './json.js';
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
const usageModule = new Later(() => import('@kvitt/core/model/usage.js'));
const usageSeries = async () => (await usageModule.come()).usageSeriesSchema;
const meterPage = async () => pageSchema((await usageModule.come()).usageMeterSchema);
const conversationsModule = new Later(() => import('./conversations.js'));
const allowance = async () => (await usageModule.come()).allowanceSchema;

/** An adapter for any backend that speaks openapi.yaml, kept beside this file. */
export function restAdapter(options: RestOptions): Adapter {
  const backend = new Backend(options);
  return {
    invoices: invoices(backend),
    payments: payments(backend),
    timeline: timeline(backend),
    usage: usage(backend),
    conversations: conversations(backend),
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

function usage(backend: Backend): UsageOperations {
  return {
    list: (query, context) => json(backend, 'usage.list', meterPage, { path: '/usage', query }, context),
    get: async ({ seriesId, from, to, resolution }, context) =>
      json(backend, 'usage.get', usageSeries, { path: `/usage${segment(seriesId)}`, query: { from, to, resolution } }, context),
    allowance: async ({ seriesId }, context) => json(backend, 'usage.allowance', allowance, { path: `/usage${segment(seriesId)}/allowance` }, context),
  };
}

/** Whoever has a conversation fetches how it is asked for. */
function conversations(backend: Backend): ConversationOperations {
  const operations = async () => (await conversationsModule.come()).conversationsOf(backend);
  return {
    list: async (query, context) => (await operations()).list(query, context),
    open: async (query, context) => (await operations()).open(query, context),
    get: async (query, context) => (await operations()).get(query, context),
    messages: async (query, context) => (await operations()).messages(query, context),
    send: async (query, context) => (await operations()).send(query, context),
    stream: async function* (query, context) {
      yield* (await operations()).stream(query, context);
    },
    stop: async (query, context) => (await operations()).stop(query, context),
    read: async (query, context) => (await operations()).read(query, context),
    typing: async (query, context) => (await operations()).typing(query, context),
    attach: async (query, context) => (await operations()).attach(query, context),
    file: async (query, context) => (await operations()).file(query, context),
    human: async (query, context) => (await operations()).human(query, context),
    suggestions: async (query, context) => (await operations()).suggestions(query, context),
    take: async (query, context) => (await operations()).take(query, context),
    resolve: async (query, context) => (await operations()).resolve(query, context),
    replies: async (query, context) => (await operations()).replies(query, context),
  };
}

const pathOf = (invoiceId: string): string => `/invoices${segment(invoiceId)}`;
