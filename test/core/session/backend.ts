import type { Adapter, ChangesOptions, Context } from '@kvitt/core/adapter.js';
import { dealingsModule } from '@kvitt/core/session/dealings-later.js';
import { invoiceModule } from '@kvitt/core/session/invoice-desk.js';
import { chainLock } from '@kvitt/core/session/lock.js';
import { openSession, type SessionOptions } from '@kvitt/core/session/open.js';
import { payingModule } from '@kvitt/core/session/payment-desk.js';
import { paymentModule } from '@kvitt/core/session/payments-later.js';
import { usageModule } from '@kvitt/core/session/usage-desk.js';
import type { Session } from '@kvitt/core/session/session.js';
import type { Change } from '@kvitt/core/model/change.js';
import { vi } from 'vitest';

// No clock of a test's moves what is fetched: it is here before the first one asks.
await Promise.all([invoiceModule.come(), paymentModule.come(), payingModule.come(), usageModule.come(), dealingsModule.come()]);

/** One question that the session has asked and that waits for its answer. */
export interface Asked {
  readonly query: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly answer: (value: unknown) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** One stream that the session has opened. */
export interface Opened {
  readonly options: ChangesOptions;
  readonly open: boolean;
  tell(change: Change): Promise<void>;
}

/** Time for promises and notifications to arrive; nothing that waits longer is reached. */
export const tick = (ms = 5): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** A backend by hand: every question waits until the test answers it. */
export class Backend {
  readonly #asked = new Map<string, Asked[]>();
  readonly streams: Opened[] = [];

  /** Everything asked of an operation so far, oldest first. */
  asked(operation: string): readonly Asked[] {
    return this.#asked.get(operation) ?? [];
  }

  last(operation: string): Asked {
    const asked = this.asked(operation).at(-1);
    if (!asked) throw new Error(`Nobody asked ${operation}`);
    return asked;
  }

  /** The streams that are open now. */
  get live(): readonly Opened[] {
    return this.streams.filter(({ open }) => open);
  }

  adapter(): Adapter {
    const ask = (operation: string) => (query: object, context: Context) => this.#ask(operation, { ...query }, context) as Promise<never>;
    return {
      invoices: { get: ask('invoices.get'), list: ask('invoices.list'), file: ask('invoices.file') },
      payments: {
        methods: ask('payments.methods'), list: ask('payments.list'), get: ask('payments.get'), create: ask('payments.create'), cancel: ask('payments.cancel'),
        preferMethod: ask('payments.preferMethod'), removeMethod: ask('payments.removeMethod'),
      },
      timeline: { list: ask('timeline.list') },
      usage: { list: ask('usage.list'), get: ask('usage.get'), allowance: ask('usage.allowance') },
      contracts: { list: ask('contracts.list'), get: ask('contracts.get'), plans: ask('contracts.plans') },
      notices: { list: ask('notices.list'), get: ask('notices.get'), read: ask('notices.read') },
      changes: (onChange, options) => this.#open(onChange, options),
    };
  }

  session(options: Partial<SessionOptions> = {}): Session {
    return openSession({ adapter: this.adapter(), scope: '/api', lock: chainLock(), ...options });
  }

  #ask(operation: string, query: Readonly<Record<string, unknown>>, context: Context): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const asked: Asked = {
        query,
        context,
        answer: (value) => (resolve(value), tick().then(() => undefined)),
        fail: (error) => (reject(error), tick().then(() => undefined)),
      };
      this.#asked.set(operation, [...this.asked(operation), asked]);
    });
  }

  #open(onChange: (change: Change) => void, options: ChangesOptions): () => void {
    const stream = { options, open: true, tell: (change: Change) => (onChange(change), tick().then(() => undefined)) };
    this.streams.push(stream);
    return () => (stream.open = false);
  }
}
