import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Session } from '@kvitt/core/session/session.js';
import type { ReactiveControllerHost } from 'lit';
import { ActionController } from '../controllers/action-controller.js';
import { MethodRemovedEvent, RemoveMethodEvent } from '../events/method.js';

/** What the backend can be asked to keep or forget about a way to pay. */
export type Deed = 'prefer' | 'remove';

const operations = { prefer: 'payments.preferMethod', remove: 'payments.removeMethod' } as const;

/** What the keeper needs to know of its element; asked anew each time. */
export interface Counter {
  readonly session: () => Session | undefined;
  /** Whose ways to pay these are; nothing when the page gave them, for then the backend does not know of them. */
  readonly invoiceId: () => string | undefined;
}

/** Has the backend remember the usual way and forget a saved one. Nothing is shown as done before it is. */
export class Keeper {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #counter: Counter;
  readonly #actions: Readonly<Record<Deed, ActionController<[method: PaymentMethod], PaymentMethod>>>;
  #asking: string | undefined;
  #latest: { readonly deed: Deed; readonly id: string } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, counter: Counter) {
    this.#host = host;
    this.#counter = counter;
    const action = (deed: Deed) => new ActionController(host, deed, (method: PaymentMethod) => this.#act(deed, method));
    this.#actions = { prefer: action('prefer'), remove: action('remove') };
  }

  /** Whether the backend can do it; a feature without its operation is not there. */
  can(deed: Deed): boolean {
    return this.#counter.invoiceId() !== undefined && (this.#counter.session()?.supports(operations[deed]) ?? false);
  }

  get busy(): boolean {
    return this.#actions.prefer.running || this.#actions.remove.running;
  }

  /** Whether the customer is asked if she means it. */
  asks({ id }: PaymentMethod): boolean {
    return this.#asking === id;
  }

  /** Asks her, or no longer. */
  ask(method?: PaymentMethod): void {
    this.#asking = method?.id;
    this.#forget();
  }

  /** Which deed last went wrong for this method, and what the backend says about it. */
  trouble({ id }: PaymentMethod): { readonly deed: Deed; readonly userMessage?: string } | undefined {
    if (!this.#latest || this.#latest.id !== id) return undefined;
    const { deed } = this.#latest;
    const { error } = this.#actions[deed];
    return error && { deed, userMessage: error.userMessage };
  }

  /** Answers whether it is done. */
  async prefer(method: PaymentMethod): Promise<boolean> {
    return this.#run('prefer', method);
  }

  /** Answers whether it is done; the page may veto it. */
  async remove(method: PaymentMethod): Promise<boolean> {
    if (this.busy || !this.#host.dispatchEvent(new RemoveMethodEvent(method))) return false;
    if (!(await this.#run('remove', method))) return false;
    if (this.asks(method)) this.ask();
    this.#host.dispatchEvent(new MethodRemovedEvent(method));
    return true;
  }

  async #run(deed: Deed, method: PaymentMethod): Promise<boolean> {
    if (this.busy) return false;
    this.#forget();
    this.#latest = { deed, id: method.id };
    return (await this.#actions[deed].run(method)) !== undefined;
  }

  async #act(deed: Deed, method: PaymentMethod): Promise<PaymentMethod> {
    const invoiceId = this.#counter.invoiceId();
    if (invoiceId !== undefined) await this.#counter.session()?.payments[deed](invoiceId, method.id);
    return method;
  }

  #forget(): void {
    this.#latest = undefined;
    this.#host.requestUpdate();
  }
}
