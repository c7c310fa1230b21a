import { amountToPay } from '@kvitt/core/model/to-pay.js';
import type { Conversation, Message } from '@kvitt/core/model/conversation.js';
import type { Invoice, InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { BrowserContext, Page } from 'playwright';

/** What the portal's menu chooses and keeps. */
export interface Look {
  readonly lang?: string;
  readonly theme?: 'light' | 'dark';
}

/** A connection that the server closed for idleness in the very moment of asking is asked on again. */
const again = { maxRetries: 3 };

/** One person with one browser profile; her windows share cookies and storage. */
export class Visitor {
  readonly context: BrowserContext;
  readonly #origin: string;
  readonly #server: string;

  /** She knows the server as `origin`; what is done past her windows goes to `server`, where no cable can be cut. */
  constructor(context: BrowserContext, { origin, server }: { readonly origin: string; readonly server: string }) {
    this.context = context;
    this.#origin = origin;
    this.#server = server;
  }

  async signIn(customerId: string): Promise<void> {
    await this.context.request.post(`${this.#server}/portal/sign-in`, { data: { customerId }, ...again });
  }

  /** Opens a window at a path of the demo. */
  async open(path = '/'): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.#origin + path);
    return page;
  }

  async openInvoice({ id }: { readonly id: string }): Promise<Page> {
    return this.open(`/fakturor/${id}`);
  }

  /** What she still has to pay by what the backend says: the one that is due first, or the `nth` after it. */
  async toPay(nth = 0): Promise<InvoiceSummary> {
    const items = await this.#open();
    const invoice = items.sort((a, b) => (a.dueDate ?? '').localeCompare(b.dueDate ?? ''))[nth];
    if (!invoice) throw new Error(`she has only ${items.length} invoices to pay`);
    return invoice;
  }

  /** The one invoice of hers on which this much is to be paid. */
  async owing(amount: string): Promise<InvoiceSummary> {
    const invoice = (await this.#open()).find((one) => amountToPay(one).amount === amount);
    if (!invoice) throw new Error(`she owes ${amount} on none of her invoices`);
    return invoice;
  }

  async invoice(id: string): Promise<Invoice> {
    return this.#get(`/invoices/${id}`);
  }

  /** The rows of an invoice in the payments table. */
  async payments({ id }: { readonly id: string }): Promise<readonly Payment[]> {
    return (await this.#get<{ readonly items: readonly Payment[] }>(`/invoices/${id}/payments`)).items;
  }

  /** Everything she was ever offered, as the backend has it. */
  async offers(): Promise<readonly Offer[]> {
    return (await this.#get<{ readonly items: readonly Offer[] }>('/offers')).items;
  }

  /** What was said about an invoice, as the backend has stored it. */
  async messages({ id }: { readonly id: string }): Promise<readonly Message[]> {
    const { items: [conversation] } = await this.#get<{ readonly items: readonly Conversation[] }>(`/conversations?invoiceId=${id}`);
    if (!conversation) return [];
    return (await this.#get<{ readonly items: readonly Message[] }>(`/conversations/${conversation.id}/messages?after=0&limit=100`)).items;
  }

  /** She says yes on her phone to whatever Swish asks of her for an invoice. */
  async approvesAll(invoice: { readonly id: string }): Promise<void> {
    for (const { action } of await this.payments(invoice)) {
      if (action?.type === 'qr') await this.context.request.post(`${this.#server}/simulator/phone/${action.payload.slice(1)}/approve`, again);
    }
  }

  /** The supplier's agent takes something off, as the drawer of the demo does. */
  async isCredited({ id }: { readonly id: string }, amount: string, reason: string): Promise<void> {
    const answer = await this.context.request.post(`${this.#server}/demo/invoices/${id}/credit`, { data: { amount, reason } });
    if (!answer.ok()) throw new Error(`not credited: ${answer.status()}`);
  }

  /** She is at work at a supplier's service desk, which is open or closed whatever the hour. */
  async worksFor(supplierName: string, byHand: 'open' | 'closed' = 'open'): Promise<void> {
    const { request } = this.context;
    const { agents, suppliers } = (await (await request.get(`${this.#server}/desk/agents`, again)).json()) as Record<'agents' | 'suppliers', readonly { readonly id: string; readonly name: string }[]>;
    const supplier = suppliers.find(({ name }) => name === supplierName);
    if (!supplier || !agents[0]) throw new Error(`nobody works for ${supplierName}`);
    await request.post(`${this.#server}/desk/sign-in`, { data: { agentId: agents[0].id, supplierId: supplier.id }, ...again });
    await request.put(`${this.#server}/desk/open`, { data: { byHand }, ...again });
  }

  async #open(): Promise<InvoiceSummary[]> {
    return (await this.#get<{ readonly items: InvoiceSummary[] }>('/invoices?filter=open&limit=100')).items;
  }

  /** Asks the backend past the page, with a token as the page gets it. */
  async #get<Answer>(path: string): Promise<Answer> {
    const { token } = (await (await this.context.request.post(`${this.#server}/portal/token`, again)).json()) as { readonly token: string };
    const answer = await this.context.request.get(`${this.#server}/api/kvitt${path}`, { headers: { authorization: `Bearer ${token}` }, ...again });
    return (await answer.json()) as Answer;
  }
}
