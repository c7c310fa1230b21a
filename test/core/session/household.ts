import { currentInvoiceId, memoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';
import type { Adapter, Context, PaymentOperations, PaymentOrder } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { chainLock } from '@kvitt/core/session/lock.js';
import { openSession } from '@kvitt/core/session/open.js';
import type { Clock, Lock, PaymentProgress, Session } from '@kvitt/core/session/session.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import { tick } from './backend.js';

const watch = () => undefined;
const never = new Promise<never>(watch);
type Payments = Required<PaymentOperations>;

/** How a household's backend differs from the usual one. */
export interface Household {
  readonly scenario?: ScenarioName;
  /** The supplier has the money before the order is answered. */
  readonly atOnce?: boolean;
  /** The adapter cannot do this. */
  readonly without?: keyof PaymentOperations;
}

/** One customer's backend and the devices that she pays with. */
export function household({ scenario = 'part', atOnce = false, without }: Household = {}) {
  const memory = memoryAdapter({ scenario });
  const payments = memory.payments as Payments;
  let silence: KvittError | undefined;
  const create = async (order: PaymentOrder, context: Context): Promise<Payment> => {
    const payment = await payments.create(order, context);
    const answer = atOnce && payment.state !== 'settled' ? memory.backend.approve(payment.id) : payment;
    if (!silence) return answer;
    memory.backend.fail('payments.list', silence);
    silence = undefined;
    throw new KvittError('offline');
  };
  const adapter: Adapter = { ...memory, payments: { ...payments, create, ...(without && { [without]: undefined }) } };
  return {
    backend: memory.backend,
    /** The next order is done, but its answer is lost, and the payments cannot be listed from then on for this reason. */
    loseAll: (reason: KvittError) => void (silence = reason),
    /** What the ledger says: every payment ever made, the newest first. */
    ledger: () => memory.backend.records.payments.map(({ amount, state }) => `${amount.amount} ${state}`),
    device: (clock?: Clock) => new Device(adapter, clock),
  };
}

/** One browser: its tabs share what is stored, and a lock. */
class Device {
  readonly #adapter: Adapter;
  readonly #clock: Clock | undefined;
  readonly #store = memoryStore();
  readonly #lock = chainLock();

  constructor(adapter: Adapter, clock: Clock | undefined) {
    this.#adapter = adapter;
    this.#clock = clock;
  }

  /** Opens a page that shows how the invoice may be paid and what became of it. */
  async tab(): Promise<Tab> {
    const tab = new Tab(this.#adapter, { store: this.#store, clock: this.#clock }, this.#lock);
    await tick();
    return tab;
  }
}

/** One page with a button. */
class Tab {
  readonly session: Session;
  readonly #closing = new AbortController();

  constructor(adapter: Adapter, { store, clock }: { readonly store: ReturnType<typeof memoryStore>; readonly clock: Clock | undefined }, lock: Lock) {
    const closed = new Promise<never>((_, reject) => this.#closing.signal.addEventListener('abort', () => reject(new Error('closed'))));
    closed.catch(watch);
    this.session = openSession({
      adapter: this.#until(adapter), scope: '/api', store, ...(clock && { clock }),
      lock: (name, run) => lock(name, () => Promise.race([run(), closed])),
    });
    for (const looked of [this.session.payments.methods(currentInvoiceId), this.session.payments.progress(currentInvoiceId)]) looked.subscribe(watch);
  }

  /** What the page shows of the payment. */
  get progress(): Partial<PaymentProgress> {
    const { state } = this.session.payments.progress(currentInvoiceId);
    return state.status === 'ready' ? state.value : {};
  }

  /** The customer presses; answers what she gets to see of it, now and later. */
  async press(order: PaymentOrder) {
    const seen: { payment?: Payment; error?: KvittError } = {};
    this.session.payments.pay(order).then(
      (payment) => (seen.payment = payment),
      (error: unknown) => (seen.error = KvittError.from(error)),
    );
    await tick();
    return seen;
  }

  /** The page goes, whatever was under way: no answer reaches it any more, and its lock is free. */
  async close(): Promise<void> {
    this.#closing.abort();
    await tick();
  }

  #until(adapter: Adapter): Adapter {
    const { signal } = this.#closing;
    const unlessGone = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => (signal.aborted ? never : ask().finally(() => (signal.aborted ? never : undefined)));
    const payments = adapter.payments as Payments;
    return {
      ...adapter,
      payments: {
        methods: (query, context) => unlessGone(() => payments.methods(query, context)),
        get: (query, context) => unlessGone(() => payments.get(query, context)),
        create: (query, context) => unlessGone(() => payments.create(query, context)),
        ...(adapter.payments?.list && { list: (query, context) => unlessGone(() => payments.list(query, context)) }),
      },
    };
  }
}
