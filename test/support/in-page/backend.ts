import { PGlite } from '@electric-sql/pglite';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Message } from '@kvitt/core/model/conversation.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { assemble, type Assembled } from '../../../demo/server/src/assemble.js';
import type { Database, Queries } from '../../../demo/server/src/db/database.js';
import { fill } from '../../../demo/server/src/db/fill.js';
import { setting } from '../../../demo/server/src/db/migrate.js';
import { pgliteDatabase } from '../../../demo/server/src/db/pglite.js';
import { prepare } from '../../../demo/server/src/db/prepare.js';
import { Tokens } from '../../../demo/server/src/tokens.js';
import { invoice } from '../../server/support/documents.js';
import type { FastTime } from './fast-time.js';
import { Life } from './life.js';
import { Network, type Serve } from './network.js';
import type { Fault } from './faults.js';
import { supplier } from './supplier.js';

/** Where the supplier's server is; payment providers may call it back there. */
export const origin = 'https://kvitt.test';

/** What the books say of one invoice. */
export interface Ledger {
  readonly invoice: Invoice;
  readonly payments: readonly (Payment & { readonly key: string })[];
}

/** The real application on a real database, in this page: its processes die and begin again, its data stay. */
export class Backend {
  readonly #time: FastTime;
  readonly #database: Database;
  readonly #hearers = new Set<(payload: string) => void>();
  #life = new Life();
  #demo: Assembled | undefined;
  #customers = 0;
  #channel: string | undefined;

  private constructor(time: FastTime, database: Database) {
    this.#time = time;
    this.#database = database;
  }

  static async open(time: FastTime): Promise<Backend> {
    const database = await pgliteDatabase(await PGlite.create());
    await prepare(database, time, () => ({ suppliers: [supplier], customers: [], invoices: [] }));
    return new Backend(time, database);
  }

  /** A customer with one invoice, both new to the books. */
  async newCustomer(): Promise<{ readonly customerId: string; readonly invoiceId: string }> {
    const customerId = `customer-${++this.#customers}`;
    const invoiceId = `invoice-${this.#customers}`;
    const who = { id: customerId, supplierId: supplier.id, name: 'Tess Testsson', lang: 'en', party: { name: 'Tess Testsson' } };
    const owed = { customerId, invoice: invoice({ id: invoiceId }), payments: [], events: [], files: [] };
    await this.#database.run('delete from simulated_request; delete from payment');
    await this.#database.transaction((transaction) => fill(transaction, { suppliers: [], customers: [who], invoices: [owed] }));
    return { customerId, invoiceId };
  }

  async token(customerId: string): Promise<string> {
    const tokens = new Tokens((await setting(this.#database, 'secret')) ?? '', this.#time);
    return (await tokens.mint(customerId, 'api')).token;
  }

  /** An agent of the supplier's, at its desk. */
  async agentToken(): Promise<string> {
    const tokens = new Tokens((await setting(this.#database, 'secret')) ?? '', this.#time);
    return (await tokens.mint(`kim ${supplier.id}`, 'agent')).token;
  }

  /** What was said in earlier worlds is over: the desk of this one is empty. */
  async forgetThreads(): Promise<void> {
    await this.#database.run('delete from conversation_file; delete from conversation_read; delete from message; delete from conversation; delete from agent_presence');
  }

  /** The thread about an invoice as it is stored. */
  messages(invoiceId: string): Promise<readonly Message[]> {
    return this.#database.query<Message>(
      `select m.id, m.conversation_id as "conversationId", m.sequence, m.text, m.sent_at::text as "sentAt", jsonb_build_object('role', m.author_role) as author
       from message m join conversation c on c.id = m.conversation_id where c.invoice_id = $1 order by m.sequence`,
      [invoiceId],
    );
  }

  /** Starts a process; `next` says what happens between the server and the payment providers. */
  async start(next: (request: Request) => Fault): Promise<void> {
    this.#life = new Life();
    const life = this.#life;
    const between = new Network({ time: this.#time, serve: this.serve, next });
    this.#demo = await assemble({
      database: this.#databaseOf(life), clock: life.clock(this.#time), origin, fetch: between.fetchOf(life),
      log: { info: () => undefined, error: () => undefined }, faults: { beforePaymentAnswer: () => undefined },
    });
    await this.#demo.feed.start();
    this.#demo.start();
  }

  /** Ends the process as `kill -9` does. */
  kill(): void {
    this.#life.end();
    this.#demo = undefined;
  }

  /** What customers and providers reach: nobody, while there is no process. */
  readonly serve: Serve = (request) => {
    const life = this.#life;
    const demo = this.#demo;
    if (!demo) return Promise.reject(new TypeError('Connection refused'));
    return new Promise((resolve, reject) => {
      life.atEnd(() => reject(new TypeError('Connection reset')));
      void Promise.resolve(demo.app.fetch(request)).then(resolve, reject);
    });
  };

  async ledger(invoiceId: string): Promise<Ledger> {
    const [row] = await this.#database.query<{ document: Invoice }>('select document from invoice where id = $1', [invoiceId]);
    const payments = await this.#database.query<Payment & { readonly key: string }>(
      `select id, state, method_id as "methodId", idempotency_key as key, jsonb_build_object('amount', amount::text, 'currency', currency) as amount,
         created_at::text as "createdAt", jsonb_build_array(invoice_id) as "invoiceIds"
       from payment where invoice_id = $1 order by created_at, id`,
      [invoiceId],
    );
    return { invoice: row!.document, payments };
  }

  /** The database of a process: nothing more is written once it is dead, and what it had begun is undone. */
  #databaseOf(life: Life): Database {
    const during = <Answer>(work: () => Promise<Answer>): Promise<Answer> => this.#time.during(work);
    const mortal = (queries: Queries): Queries => ({
      async query<Answer extends object>(sql: string, parameters?: Parameters<Queries['query']>[1]) {
        if (life.over) throw new Error('the process is dead');
        return during(() => queries.query<Answer>(sql, parameters));
      },
    });
    const database = this.#database;
    return {
      ...mortal(database),
      transaction: async (work) => {
        if (life.over) throw new Error('the process is dead');
        return during(() => database.transaction(async (transaction) => {
          const answer = await work(mortal(transaction));
          if (life.over) throw new Error('the process died before the commit');
          return answer;
        }));
      },
      run: (sql) => during(() => database.run(sql)),
      alone: (work) => work(),
      listen: async (channel, onNotify, onListening) => {
        await this.#listen(channel);
        const hear = (payload: string): void => {
          if (!life.over) onNotify(payload);
        };
        this.#hearers.add(hear);
        life.atEnd(() => this.#hearers.delete(hear));
        onListening();
      },
      close: () => Promise.resolve(),
    };
  }

  async #listen(channel: string): Promise<void> {
    if (this.#channel === channel) return;
    this.#channel = channel;
    await this.#database.listen(channel, (payload) => this.#hearers.forEach((hear) => hear(payload)), () => undefined);
  }
}
