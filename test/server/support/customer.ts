import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import { fill } from '../../../demo/server/src/db/fill.js';
import type { Customer, SeededInvoice } from '../../../demo/server/src/seed/seed-data.js';
import type { Database } from '../../../demo/server/src/db/database.js';
import { invoice, supplier, type Wanted } from './documents.js';
import { ContractWatch } from './openapi.js';
import { openStream, type TestStream } from './stream.js';

/** Everything that any test of this run was answered. */
export const watch = new ContractWatch();

let count = 0;

/** Where a customer's data are, and where she asks for them. */
interface Backend {
  readonly origin: string;
  readonly database: Database;
}

/** A customer of one test alone, signed in, with documents of her own. */
export class TestCustomer {
  readonly id: string;
  readonly server: Backend;
  token = '';

  private constructor(server: Backend, id = `customer-${++count}`) {
    this.server = server;
    this.id = id;
  }

  /** Makes her, with documents whose ids begin with hers. */
  static async of(server: Backend, documents: readonly Wanted[] = [{ id: 'a' }], more: Partial<SeededInvoice> = {}, special: Partial<Customer> = {}): Promise<TestCustomer> {
    const customer = new TestCustomer(server);
    const who = { id: customer.id, supplierId: supplier.id, name: 'Tess Testsson', lang: 'sv', party: { name: 'Tess Testsson' }, ...special };
    await server.database.transaction((transaction) => fill(transaction, { suppliers: [], customers: [who], invoices: [] }));
    await customer.add(documents, more);
    await customer.refreshToken();
    return customer;
  }

  /** Somebody whom the backend has, signed in. */
  static async known(server: Backend, id: string): Promise<TestCustomer> {
    const customer = new TestCustomer(server, id);
    await customer.refreshToken();
    return customer;
  }

  /** The same with ways to pay of her own. */
  static with(server: Backend, ownMethods: Customer['ownMethods'], documents?: readonly Wanted[]): Promise<TestCustomer> {
    return TestCustomer.of(server, documents, {}, { ownMethods });
  }

  /** The same person, signed in, who asks another process. */
  at(origin: string): TestCustomer {
    const she = new TestCustomer({ ...this.server, origin }, this.id);
    she.token = this.token;
    return she;
  }

  /** Gives her further documents. */
  async add(documents: readonly Wanted[], more: Partial<SeededInvoice> = {}): Promise<void> {
    const invoices = documents.map((wanted) => ({
      payments: [], events: [], files: [], ...more, customerId: this.id, invoice: invoice({ ...wanted, id: this.own(wanted.id) }),
    }));
    await this.server.database.transaction((transaction) => fill(transaction, { suppliers: [], customers: [], invoices }));
  }

  /** An agent takes something off what she owes. */
  async credited(invoiceId: string, amount: string): Promise<void> {
    const headers = { cookie: await this.cookie(), 'content-type': 'application/json' };
    const body = JSON.stringify({ amount, reason: 'Avbrott' });
    await fetch(`${this.server.origin}/demo/invoices/${invoiceId}/credit`, { method: 'POST', headers, body });
  }

  /** The demo plays the time until her next invoice. */
  async next(key: string): Promise<Response> {
    return fetch(`${this.server.origin}/demo/next-invoice`, { method: 'POST', headers: { cookie: await this.cookie(), 'idempotency-key': key } });
  }

  /** The id of one of her documents. */
  own(id: string): string {
    return `${this.id}-${id}`;
  }

  /** Gets a new token as the portal's page does: by the cookie of a sign-in. */
  async refreshToken(): Promise<void> {
    const answer = await fetch(`${this.server.origin}/portal/token`, { method: 'POST', headers: { cookie: await this.cookie() } });
    this.token = ((await answer.json()) as { readonly token: string }).token;
  }

  async cookie(): Promise<string> {
    const answer = await fetch(`${this.server.origin}/portal/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ customerId: this.id }),
    });
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  /** Asks the API; the answer is held against the contract. */
  async ask(method: string, path: string, options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Response> {
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    const headers = { authorization: `Bearer ${this.token}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...options.headers };
    return checkedFetch(`${this.server.origin}/api/kvitt${path}`, { method, headers, body });
  }

  /** Asks for something that there is. */
  async get<Value>(path: string): Promise<Value> {
    const answer = await this.ask('GET', path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.json()) as Value;
  }

  invoice(id = 'a'): Promise<Invoice> {
    return this.get<Invoice>(`/invoices/${this.own(id)}`);
  }

  payment(id: string): Promise<Payment> {
    return this.get<Payment>(`/payments/${id}`);
  }

  /** Orders a payment of 499 kr by Swish, unless told otherwise. */
  order(key: string, { invoiceId = this.own('a'), ...order }: { invoiceId?: string; methodId?: string; amount?: unknown; returnUrl?: string; executionDate?: string; walletToken?: string } = {}): Promise<Response> {
    const body = { methodId: 'swish', amount: { amount: '499.00', currency: 'SEK' }, ...order };
    return this.ask('POST', `/invoices/${invoiceId}/payments`, { body, headers: { 'idempotency-key': key } });
  }

  /** The ways to pay one of her documents. */
  async methods(id = 'a'): Promise<readonly PaymentMethod[]> {
    return (await this.get<{ readonly items: readonly PaymentMethod[] }>(`/invoices/${this.own(id)}/payment-methods`)).items;
  }

  /** What has happened to one of her documents, newest first. */
  async events(id = 'a'): Promise<readonly TimelineEvent[]> {
    return (await this.get<{ readonly items: readonly TimelineEvent[] }>(`/invoices/${this.own(id)}/timeline`)).items;
  }

  /** Orders a payment that must start. */
  async pay(key: string, order: Parameters<TestCustomer['order']>[1] = {}): Promise<Payment> {
    const answer = await this.order(key, order);
    if (answer.status !== 201) throw new Error(`the payment answered ${answer.status}`);
    return (await answer.json()) as Payment;
  }

  changes(lastEventId?: string): Promise<TestStream> {
    return openStream(`${this.server.origin}/api/kvitt/changes`, this.token, lastEventId);
  }
}

/** `fetch`, with every answer held against the contract. */
export const checkedFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await fetch(request);
  await watch.check(request.method, new URL(request.url), response);
  return response;
};
