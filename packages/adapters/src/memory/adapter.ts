import type { Adapter, Context } from '@kvitt/core/adapter.js';
import { addDays, today } from '@kvitt/core/period.js';
import { systemClock } from '@kvitt/core/session/clock.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { MemoryBackend } from './backend.js';
import type { Operation } from './connection.js';
import { conversationOperations, rewordedChange } from './desk/operations.js';
import { timeZone } from './data/elin.js';
import { fileOf } from './data/files.js';
import { beginnings } from './data/dealings.js';
import { offers } from './data/methods.js';
import { dealingOperations } from './dealings/operations.js';
import { filtered, pageOf } from '../lists.js';
import { documentsOf, scenarios, type Scenario, type ScenarioName } from './scenarios.js';
import { reworded, type Text } from './text.js';

/** What a memory adapter is made of; `ready`, now and at once by default. */
export interface MemoryOptions {
  readonly scenario?: ScenarioName;
  /** Every date of the demo follows from it. */
  readonly clock?: Clock;
  /** How long every answer takes; the scenario's own time by default. */
  readonly delayMs?: number;
  /** Puts other words in every free-text field, to see what an element does with them. */
  readonly text?: Text;
}

/** An adapter whose backend can be acted upon. */
export type MemoryAdapter = Adapter & { readonly backend: MemoryBackend };

/** An in-memory backend of Elin Sandberg's, customer of Norrsken Energi, in the situation that the scenario names. */
export function memoryAdapter({ scenario = 'ready', clock = systemClock, delayMs, text }: MemoryOptions = {}): MemoryAdapter {
  const situation: Scenario = scenarios[scenario];
  const date = today(clock.now(), timeZone);
  const backend = new MemoryBackend(documentsOf(situation, (days) => addDays(date, days)), situation.offer ?? offers.usual, clock, beginningOf(situation)(date));
  situation.begin?.(backend);
  if (delayMs !== undefined) backend.slow(delayMs);
  return situation.unsupported ? { backend, scope } : { backend, scope, ...operations(backend, text ?? situation.text) };
}

/** A demo begins anew with each page. */
const scope = '';

/** A customer without documents has no contract either, unless the situation gives her one. */
function beginningOf({ dealings, none }: Scenario) {
  return dealings ?? (none ? beginnings.nothing : beginnings.usual);
}

/** Every operation goes over the wire and comes back in the words that were asked for. */
function operations({ connection, records, wallet, cashier, meters, desk, dealings, clock, log }: MemoryBackend, text?: Text): Adapter {
  const answer = async <Value>(operation: Operation, kind: string, context: Context, run: () => Value): Promise<Value> =>
    reworded(await connection.carry(operation, context, run), kind, text);
  return {
    invoices: {
      get: ({ id }, context) => answer('invoices.get', 'invoice', context, () => records.invoice(id)),
      list: ({ filter = 'all', cursor, limit }, context) =>
        answer('invoices.list', 'invoices', context, () => pageOf(filtered(records.invoices, filter, clock.now()), cursor, limit)),
      file: ({ id, attachmentId }, context) => connection.carry('invoices.file', context, () => fileOf(records.invoice(id), attachmentId)),
    },
    payments: {
      methods: ({ invoiceId }, context) => answer('payments.methods', 'methods', context, () => ({ items: wallet.of(records.invoice(invoiceId)) })),
      list: ({ invoiceId }, context) => answer('payments.list', 'payments', context, () => ({ items: cashier.paymentsOf(invoiceId) })),
      get: ({ id }, context) => answer('payments.get', 'payment', context, () => records.payment(id)),
      create: (order, context) => answer('payments.create', 'payment', context, () => cashier.create(order, context)),
      cancel: ({ id }, context) => answer('payments.cancel', 'payment', context, () => cashier.cancel(id)),
      preferMethod: ({ invoiceId, methodId }, context) =>
        answer('payments.preferMethod', 'methods', context, () => ({ items: wallet.prefer(records.invoice(invoiceId), methodId) })),
      removeMethod: ({ invoiceId, methodId }, context) =>
        answer('payments.removeMethod', 'methods', context, () => ({ items: wallet.remove(records.invoice(invoiceId), methodId) })),
    },
    timeline: {
      list: ({ invoiceId, cursor }, context) => answer('timeline.list', 'events', context, () => pageOf(records.events(invoiceId), cursor)),
    },
    usage: {
      list: ({ invoiceId }, context) => answer('usage.list', 'meters', context, () => meters.list(invoiceId)),
      get: (query, context) => answer('usage.get', 'usage', context, () => meters.series(query)),
      allowance: ({ seriesId }, context) => answer('usage.allowance', 'allowance', context, () => meters.allowance(seriesId)),
    },
    conversations: conversationOperations(desk, connection, text),
    ...dealingOperations(dealings, records, answer),
    changes: (onChange, options) => log.listen((change) => onChange(rewordedChange(change, text)), options),
  };
}
