import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Change } from '@kvitt/core/model/change.js';
import type { Message } from '@kvitt/core/model/conversation.js';
import { createParser } from 'eventsource-parser';
import type { TestCustomer } from '../server/support/customer.js';

/** Two to five tenths of a second, by chance: a thousand clients that lose their server do not come back as one. */
const pauseMs = (): number => 200 + Math.random() * 300;

/** Changes heard, by their number in the outbox; times in epoch milliseconds. */
export interface Heard {
  readonly at: Map<number, number>;
  duplicates: number;
  gaps: number;
  cameBack: number;
  /** Messages as they were written first, and those of them that came before an earlier one. */
  messages: number;
  outOfOrder: number;
}

/** One customer's window: a stream of her changes, resumed by cursor at whichever process answers. */
export class Client {
  readonly customer: TestCustomer;
  readonly heard: Heard = { at: new Map(), duplicates: 0, gaps: 0, cameBack: 0, messages: 0, outOfOrder: 0 };
  readonly #origins: readonly string[];
  #turn: number;
  #cursor: string | undefined;
  #request: ClientRequest | undefined;
  #closed = false;
  #sequence = 0;
  #opened: () => void = () => undefined;

  constructor(customer: TestCustomer, origins: readonly string[], turn: number) {
    this.customer = customer;
    this.#origins = origins;
    this.#turn = turn;
  }

  /** Settles when the stream has begun. */
  open(): Promise<void> {
    const opened = new Promise<void>((resolve) => (this.#opened = resolve));
    this.#connect();
    return opened;
  }

  close(): void {
    this.#closed = true;
    this.#request?.destroy();
  }

  #connect(): void {
    const origin = this.#origins[this.#turn % this.#origins.length] ?? '';
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${this.customer.token}`, ...(this.#cursor && { 'last-event-id': this.#cursor }) };
    this.#request = get(`${origin}/api/kvitt/changes`, { headers, agent: false }, (response) => this.#read(response));
    this.#request.once('error', () => this.#comeBack());
  }

  #read(response: IncomingMessage): void {
    if (response.statusCode === 401) void this.customer.refreshToken().catch(() => undefined);
    const parser = createParser({ onEvent: ({ event, id, data }) => this.#hear(event, id, data) });
    response.setEncoding('utf8');
    response.on('data', (piece: string) => parser.feed(piece));
    response.once('error', () => undefined);
    response.once('close', () => this.#comeBack());
  }

  #hear(event: string | undefined, id: string | undefined, data: string): void {
    this.#cursor = id ?? this.#cursor;
    const { at } = this.heard;
    const entry = Number(id?.split('-')[1]);
    if (event === 'gap') this.heard.gaps += 1;
    else if (at.has(entry)) this.heard.duplicates += 1;
    else {
      at.set(entry, Date.now());
      this.#hearMessage(JSON.parse(data) as Change);
    }
    this.#opened();
  }

  #hearMessage({ kind, value }: Change): void {
    const { sequence, version } = (kind === 'message' ? value : {}) as Partial<Message>;
    if (sequence === undefined || version !== 1) return;
    this.heard.messages += 1;
    if (sequence < this.#sequence) this.heard.outOfOrder += 1;
    this.#sequence = sequence;
  }

  /** At the next process: this one may be gone. */
  #comeBack(): void {
    if (this.#closed) return;
    this.heard.cameBack += 1;
    this.#turn += 1;
    setTimeout(() => this.#closed || this.#connect(), pauseMs());
  }
}
