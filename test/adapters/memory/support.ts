import { memoryAdapter, type MemoryOptions } from '@kvitt/adapters/memory.js';
import type { Adapter, Context, InvoiceOperations, PaymentOperations, TimelineOperations, UsageOperations } from '@kvitt/core/adapter.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { Clock } from '@kvitt/core/session/session.js';

/** Noon of the day on which the design's mock was drawn: the invoice is due in eleven days. */
export const noon = Date.parse('2026-02-16T11:00:00Z');

/** A clock that stands still until it is told to go on. */
export class TestClock implements Clock {
  #now = noon;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  advance(ms: number): void {
    this.#now += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    due.forEach(({ callback }) => callback());
  }
}

/** A context that nobody aborts. */
export function context(more: Partial<Context> = {}): Context {
  return { signal: new AbortController().signal, locale: 'sv', ...more };
}

interface Whole {
  readonly invoices: Required<InvoiceOperations>;
  readonly payments: Required<PaymentOperations>;
  readonly timeline: Required<TimelineOperations>;
  readonly usage: Required<UsageOperations>;
  readonly changes: Required<Adapter>['changes'];
}

/** A memory adapter with every operation, its backend and its clock. */
export function demo(options: MemoryOptions = {}) {
  const clock = new TestClock();
  const adapter = memoryAdapter({ clock, ...options });
  if (!isWhole(adapter)) throw new Error(`the scenario ${options.scenario ?? ''} offers no operations`);
  return { ...adapter, clock };
}

function isWhole<Candidate extends Adapter>(adapter: Candidate): adapter is Candidate & Whole {
  return 'invoices' in adapter && 'payments' in adapter && 'timeline' in adapter && 'changes' in adapter;
}

/** Listens to the changes, as a session does, and keeps what it hears. */
export function listen({ changes }: Whole, since?: string) {
  const controller = new AbortController();
  const heard: Change[] = [];
  const health: string[] = [];
  let gaps = 0;
  const stop = changes((change) => heard.push(change), {
    since, signal: controller.signal, onHealth: (now) => health.push(now), onGap: () => (gaps += 1),
  });
  return { heard, health, stop, abort: () => controller.abort(), gaps: () => gaps };
}
