import type { Clock } from '@kvitt/core/session/session.js';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** One macrotask: everything that promises still had to say has been said. */
const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(undefined);
  });

const calmTurns = 3;

/** The time of a whole world in one page: it passes only when told to, timer by timer, each followed through before the next. */
export class FastTime implements Clock {
  #now: number;
  #timers: Timer[] = [];
  /** Work that takes real time, such as a question to the database: no timer runs before it is done. */
  #busy = 0;

  constructor(now: string) {
    this.#now = Date.parse(now);
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), callback };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  /** Waits so long of this time. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Has time wait for `work`. */
  async during<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.#busy++;
    return work().finally(() => this.#busy--);
  }

  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await this.#settle();
    for (let next = this.#due(until); next; next = this.#due(until)) {
      this.#now = Math.max(this.#now, next.at);
      this.#timers = this.#timers.filter((timer) => timer !== next);
      next.callback();
      await this.#settle();
    }
    this.#now = until;
  }

  /** Forgets everything that was to come, and begins anew. */
  restart(now: string): void {
    this.#timers = [];
    this.#now = Date.parse(now);
  }

  #due(until: number): Timer | undefined {
    return this.#timers.filter(({ at }) => at <= until).reduce<Timer | undefined>((first, timer) => (first && first.at <= timer.at ? first : timer), undefined);
  }

  async #settle(): Promise<void> {
    for (let calm = 0; calm < calmTurns; calm++) {
      await turn();
      if (this.#busy > 0) calm = -1;
    }
  }
}

/** Has all of the page live in this time, whoever asks for it; answers how to give the page its own back. */
export function rule(time: FastTime): () => void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const { now } = Date;
  const cancels = new Map<number, () => void>();
  let last = 1_000_000;
  const begin = (callback: () => void, ms = 0): number => {
    const id = ++last;
    const run = (): void => {
      cancels.delete(id);
      callback();
    };
    cancels.set(id, time.after(ms, run));
    return id;
  };
  const end = (id?: number): void => {
    if (id === undefined) return;
    cancels.get(id)?.();
    cancels.delete(id);
  };
  Object.assign(globalThis, {
    setTimeout: begin,
    // only countdowns tick, which nobody here reads
    setInterval: () => 0,
    clearTimeout: end,
    clearInterval: () => undefined,
  });
  Date.now = () => time.now();
  // the browser's locks belong to this page, and the pages of a world are not pages of the browser's
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  AbortSignal.timeout = (ms) => {
    const limit = new AbortController();
    time.after(ms, () => limit.abort(new DOMException('The time is up', 'TimeoutError')));
    return limit.signal;
  };
  const mend = [
    ...['digest', 'sign', 'verify', 'importKey'].map((name) => wait(time, SubtleCrypto.prototype, name)),
    ...[Request.prototype, Response.prototype].flatMap((one) => ['text', 'json', 'arrayBuffer'].map((name) => wait(time, one, name))),
  ];
  return () => {
    for (const giveBack of mend) giveBack();
    Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
    Date.now = now;
    Reflect.deleteProperty(navigator, 'locks');
    AbortSignal.timeout = timeout;
  };
}

/** Has time wait for what the browser does in a thread of its own. */
function wait(time: FastTime, owner: object, name: string): () => void {
  const real = Reflect.get(owner, name) as (...given: unknown[]) => Promise<unknown>;
  Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
    return time.during(() => real.apply(this, given));
  });
  return () => void Reflect.set(owner, name, real);
}
