import type { FastTime } from './fast-time.js';
import type { Fault } from './faults.js';
import type { Life } from './life.js';

const hopMs = 20;
const byMe = (): TypeError => new TypeError('Failed to fetch');

/** Answers a request, as `fetch` of a server does. */
export type Serve = (request: Request) => Promise<Response>;

export interface NetworkOptions {
  readonly time: FastTime;
  readonly serve: Serve;
  /** What happens to the next request of this kind; nothing, once they have run out. */
  readonly next: (request: Request) => Fault;
  /** Reads along whatever arrives. */
  readonly overhear?: (text: string) => void;
}

/** The way between two who talk by `fetch`: it takes time, and may lose, delay, repeat and reorder. */
export class Network {
  readonly #state = { cut: false };
  readonly #options: NetworkOptions;
  readonly #streams = new Set<() => void>();

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  /** What is open breaks, and nothing gets through. */
  cut(): void {
    this.#state.cut = true;
    this.breakStreams();
  }

  mend(): void {
    this.#state.cut = false;
  }

  breakStreams(): void {
    for (const end of this.#streams) end();
    this.#streams.clear();
  }

  /** `fetch` for somebody who may die: then no answer comes any more, but what was sent was sent. */
  fetchOf(life: Life): typeof fetch {
    return (input, init) => life.within(this.#fetch(new Request(input, init)));
  }

  #fetch(request: Request): Promise<Response> {
    const fault = this.#options.next(request);
    return new Promise((resolve, reject) => {
      const { signal } = request;
      const giveUp = (): void => reject(signal.reason as Error);
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp, { once: true });
      void this.#carry(request, fault).then(resolve, reject);
    });
  }

  async #carry(request: Request, fault: Fault): Promise<Response> {
    const { time } = this.#options;
    const bytes = request.method === 'GET' ? undefined : await request.arrayBuffer();
    const send = (): Promise<Response> => this.#arrive(new Request(request, { method: request.method, ...(bytes && { body: bytes }) }));
    await time.wait(hopMs + (lateness(fault, 'lateBy') ?? 0));
    this.#passes(fault !== 'lost');
    if (fault === '502 before') return gatewayAnswer();
    const again = lateness(fault, 'againAfter');
    if (again !== undefined) this.#again(send, again);
    if (fault === 'twice') this.#again(send, 0);
    const answer = await send();
    if (fault === 'silence') return new Promise(() => undefined);
    await time.wait(hopMs + (lateness(fault, 'answerLateBy') ?? 0));
    this.#passes(fault !== 'unanswered');
    return fault === '502 after' ? gatewayAnswer() : answer;
  }

  #passes(fine: boolean): void {
    if (this.#state.cut || !fine) throw byMe();
  }

  #again(send: () => Promise<Response>, ms: number): void {
    this.#options.time.after(ms, () => void send().then((answer) => answer.body?.cancel(), () => undefined));
  }

  /** The answer as it comes out of the wire: whole, or piece by piece where it is a stream. */
  async #arrive(request: Request): Promise<Response> {
    const { serve, overhear } = this.#options;
    const answer = await serve(request);
    const head = { status: answer.status, headers: answer.headers };
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) return new Response(this.#stream(answer, request.signal), head);
    const text = await answer.text();
    overhear?.(text);
    return new Response(answer.status === 204 ? null : text, head);
  }

  #stream({ body }: Response, signal: AbortSignal): ReadableStream<Uint8Array> {
    const { overhear } = this.#options;
    const reader = body!.getReader();
    const leave = (): void => void reader.cancel().catch(() => undefined);
    const streams = this.#streams;
    return new ReadableStream({
      start(out) {
        const end = (): void => {
          leave();
          streams.delete(end);
          try {
            out.error(byMe());
          } catch {
            // it had ended by itself
          }
        };
        streams.add(end);
        signal.addEventListener('abort', end);
      },
      async pull(out) {
        const { done, value } = await reader.read();
        overhear?.(new TextDecoder().decode(value));
        if (done) out.close();
        else out.enqueue(value);
      },
      cancel: leave,
    });
  }
}

function lateness(fault: Fault, name: 'lateBy' | 'answerLateBy' | 'againAfter'): number | undefined {
  const s = typeof fault === 'object' && name in fault ? (fault as Readonly<Record<typeof name, number>>)[name] : undefined;
  return s === undefined ? undefined : s * 1000;
}

function gatewayAnswer(): Response {
  return new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });
}
