import type { Adapter, Context } from '@kvitt/core/adapter.js';
import { addDays, today } from '@kvitt/core/period.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { MemoryBackend } from './backend.js';
import { browserClock } from './clock.js';
import { timeZone } from './data/elin.js';
import { fileOf } from './data/files.js';
import { methods } from './data/methods.js';
import { filtered, pageOf } from './lists.js';
import { documentsOf, scenarios, type ScenarioName } from './scenarios.js';

/** What a memory adapter is made of; `ready`, now and at once by default. */
export interface MemoryOptions {
  readonly scenario?: ScenarioName;
  /** Every date of the demo follows from it. */
  readonly clock?: Clock;
  /** How long every answer takes. */
  readonly delayMs?: number;
}

/** An adapter whose backend can be acted upon. */
export type MemoryAdapter = Adapter & { readonly backend: MemoryBackend };

/** An in-memory backend of Elin Sandberg's, customer of Norrsken Energi, in the situation that the scenario names. */
export function memoryAdapter({ scenario = 'ready', clock = browserClock, delayMs = 0 }: MemoryOptions = {}): MemoryAdapter {
  const situation = scenarios[scenario];
  const date = today(clock.now(), timeZone);
  const backend = new MemoryBackend(documentsOf(situation, (days) => addDays(date, days)), methods, clock);
  backend.slow(delayMs);
  situation.begin?.(backend);
  return situation.unsupported ? { backend } : { backend, ...operations(backend) };
}

function operations(backend: MemoryBackend): Adapter {
  const { connection, log } = backend;
  return {
    ...reading(backend),
    payments: {
      methods: (_, context) => connection.carry('payments.methods', context, () => ({ items: backend.methods })),
      list: ({ invoiceId }, context) => connection.carry('payments.list', context, () => ({ items: backend.cashier.paymentsOf(invoiceId) })),
      get: ({ id }, context) => connection.carry('payments.get', context, () => backend.records.payment(id)),
      create: (order, context) => connection.carry('payments.create', context, () => backend.cashier.create(order, context)),
      cancel: ({ id }, context) => connection.carry('payments.cancel', context, () => backend.cashier.cancel(id)),
    },
    changes: (onChange, options) => log.listen(onChange, options),
  };
}

function reading({ connection, records, clock }: MemoryBackend): Adapter {
  return {
    invoices: {
      get: ({ id }, context) => connection.carry('invoices.get', context, () => records.invoice(id)),
      list: ({ filter = 'all', cursor, limit }, context) =>
        connection.carry('invoices.list', context, () => pageOf(filtered(records.invoices, filter, clock.now()), cursor, limit)),
      file: ({ id, attachmentId }, context) => connection.carry('invoices.file', context, () => fileOf(records.invoice(id), attachmentId)),
    },
    timeline: {
      list: ({ invoiceId, cursor }, context: Context) => connection.carry('timeline.list', context, () => pageOf(records.events(invoiceId), cursor)),
    },
  };
}
