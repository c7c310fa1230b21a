import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../demo/server/src/db/database.js';
import { TestAgent } from '../server/support/agent.js';
import type { TestCustomer } from '../server/support/customer.js';
import { pace } from './pace.js';
import type { Writer } from './writer.js';

const pauseMs = 200;
/** So often the same message is sent, at one process after the other, until one of them answers. */
const mostAttempts = 50;

const conversationOf = ({ id }: TestCustomer): string => `conversation-${id}`;

/** Lets customers write and an agent answer them, in turn, each in another conversation and at another process. */
export class Talking implements Writer {
  /** Keys of messages that a process has confirmed. */
  readonly confirmed = new Set<string>();
  /** How often a message was sent that may have been stored before. */
  repeats = 0;
  readonly #customers: readonly TestCustomer[];
  readonly #origins: readonly string[];
  #agent: TestAgent;
  #stop: () => Promise<void> = () => Promise.resolve();

  private constructor(customers: readonly TestCustomer[], origins: readonly string[], agent: TestAgent) {
    this.#customers = customers;
    this.#origins = origins;
    this.#agent = agent;
  }

  /** Begins a conversation for each customer, in an agent's hands, so that no machine answers. */
  static async of(database: Database, customers: readonly TestCustomer[], origins: readonly string[]): Promise<Talking> {
    await database.query(
      `insert into conversation (id, customer_id, supplier_id, agent_id, touched_at)
       select 'conversation-' || id, id, supplier_id, 'kim', now() from customer where id like 'customer-%'`,
    );
    return new Talking(customers, origins, await agentAt(origins));
  }

  start(messagesPerSecond: number): void {
    this.#stop = pace(messagesPerSecond, (turn) => this.#write(turn));
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  async #write(turn: number): Promise<void> {
    const customer = this.#customers[Math.floor(turn / 2) % this.#customers.length];
    if (!customer) return;
    const key = `message-${turn}`;
    for (let attempt = 0; attempt < mostAttempts && !this.confirmed.has(key); attempt++) {
      if (attempt > 0) await pause(pauseMs);
      this.repeats += Number(attempt > 0);
      if (await this.#send(customer, turn, attempt, key)) this.confirmed.add(key);
    }
  }

  async #send(customer: TestCustomer, turn: number, attempt: number, key: string): Promise<boolean> {
    const origin = this.#origins[(turn + attempt) % this.#origins.length] ?? '';
    const isAgents = turn % 2 === 1;
    try {
      const { status, body } = await fetch(`${origin}/api/kvitt/conversations/${conversationOf(customer)}/messages`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${isAgents ? this.#agent.token : customer.token}`, 'content-type': 'application/json', 'idempotency-key': key,
          ...(isAgents && { 'kvitt-audience': 'agent' }),
        },
        body: JSON.stringify({ text: isAgents ? 'Jag tittar på det.' : 'Varför kostar det mer än förra månaden?' }),
      });
      await body?.cancel();
      if (status === 401) await this.#signInAgain(customer, isAgents);
      return status === 200 || status === 201;
    } catch {
      return false;
    }
  }

  async #signInAgain(customer: TestCustomer, isAgents: boolean): Promise<void> {
    if (isAgents) this.#agent = await agentAt(this.#origins);
    else await customer.refreshToken();
  }
}

/** At whichever process answers. */
function agentAt(origins: readonly string[]): Promise<TestAgent> {
  return Promise.any(origins.map((origin) => TestAgent.of({ origin })));
}

/** What became of the messages. */
export interface Threads {
  readonly stored: number;
  /** Confirmed, and not there. */
  readonly missing: number;
  /** Keys with two messages, and places that nobody has. */
  readonly doubles: number;
  readonly holes: number;
}

export async function threads(database: Database, { confirmed }: Talking): Promise<Threads> {
  const rows = await database.query<{ key: string }>(`select client_id as key from message where conversation_id like 'conversation-customer-%'`);
  const [{ holes } = { holes: 0 }] = await database.query<{ holes: number }>(
    `select coalesce(sum(last - there), 0)::integer as holes from (
       select max(c.last_sequence) as last, count(m.id) as there from conversation c left join message m on m.conversation_id = c.id
       where c.id like 'conversation-customer-%' group by c.id) as thread`,
  );
  const keys = new Set(rows.map(({ key }) => key));
  return { stored: rows.length, missing: [...confirmed].filter((key) => !keys.has(key)).length, doubles: rows.length - keys.size, holes };
}
