import type { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Resource, ResourceState } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import type { ReactiveControllerHost } from 'lit';
import { KvittErrorEvent } from '../events/trouble.js';
import { mistakeIn } from '../internal/given.js';
import { ResourceController } from './resource-controller.js';

/** An element that is about one invoice. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly invoice?: Invoice | undefined;
  readonly invoiceId?: string | undefined;
}

/** The invoice that an element is about: given by property, else named by its id, else the only one there is. */
export class InvoiceController extends ResourceController<Invoice> {
  readonly #about: Host;
  #given: Invoice | undefined;
  #mistake: KvittError | undefined;
  #told: KvittError | undefined;

  constructor(host: Host) {
    super(host, (session) => wanted(host, session));
    this.#about = host;
  }

  override get state(): ResourceState<Invoice> {
    const { invoice } = this.#about;
    if (!invoice) return super.state;
    if (invoice !== this.#given) this.#mistake = mistakeIn(invoice);
    this.#given = invoice;
    return this.#mistake ? { status: 'failed', error: this.#mistake } : { status: 'ready', value: invoice, asOf: 0, refreshing: false, origin: 'fetch' };
  }

  /** Nothing is named: several documents to choose from are no failure, and a session on its way may still have just one. */
  get isEmpty(): boolean {
    if (this.#about.invoice || this.#about.invoiceId || this.awaited) return false;
    const { resource, state } = this;
    return !resource || (state.status === 'failed' && state.error.code === 'not-found' && state.error.status === undefined);
  }

  /** Tells the page each problem once, by `kvitt-error`. */
  tellProblem(): void {
    const { state } = this;
    const problem = state.status === 'failed' && !this.isEmpty ? state.error : state.status === 'ready' ? state.problem : undefined;
    if (problem && problem !== this.#told) this.#about.dispatchEvent(new KvittErrorEvent(problem, this.#about.invoiceId ? 'invoices.get' : 'invoices.only'));
    this.#told = problem;
  }
}

function wanted({ invoice, invoiceId }: Host, session: Session): Resource<Invoice> | undefined {
  if (invoice) return undefined;
  if (invoiceId) return session.invoices.invoice(invoiceId);
  return session.supports('invoices.only') ? session.invoices.only() : undefined;
}
