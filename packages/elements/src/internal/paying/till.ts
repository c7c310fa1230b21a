import { KvittError } from '@kvitt/core/error.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { sameMoney } from '@kvitt/core/money.js';
import type { Session } from '@kvitt/core/session/session.js';
import type { ReactiveControllerHost } from 'lit';
import { ActionController } from '../../controllers/action-controller.js';
import { RedirectEvent } from '../../events.js';
import { safeUrl } from '../safe-url.js';

/** What the till needs to know of its button. */
export interface Counter {
  /** Whom it pays through, and which invoice; asked anew with each press. */
  readonly session: () => Session | undefined;
  readonly invoiceId: () => string | undefined;
  /** Asks for the invoice again: the amount may be another. */
  readonly renew: () => Promise<void> | undefined;
}

/** What happens once a button is pressed: one payment at a time, its trouble kept until the next try. */
export class Till {
  readonly #button: ReactiveControllerHost & HTMLElement;
  readonly #counter: Counter;
  readonly #pay: ActionController<[methodId: string, amount: Money], Payment>;
  readonly #cancel: ActionController<[payment: Payment], Payment | undefined>;
  #asked: Money | undefined;

  constructor(button: ReactiveControllerHost & HTMLElement, counter: Counter) {
    this.#button = button;
    this.#counter = counter;
    this.#pay = new ActionController(button, 'pay', (methodId, amount) => this.#start(methodId, amount));
    this.#cancel = new ActionController(button, 'cancel', (payment) => counter.session()?.payments.cancel(payment) ?? Promise.resolve(undefined));
  }

  /** Why the last press came to nothing. */
  get error(): KvittError | undefined {
    return this.#pay.error;
  }

  get cancelling(): boolean {
    return this.#cancel.running;
  }

  /** Whether `amount` is not what the customer pressed. */
  isOther(amount: Money | undefined): boolean {
    return this.#asked !== undefined && amount !== undefined && !sameMoney(this.#asked, amount);
  }

  /** Answers when the payment has begun, or nothing when it failed. */
  async pay(methodId: string, amount: Money): Promise<Payment | undefined> {
    const payment = await this.#pay.run(methodId, amount);
    if (payment) this.#follow(payment);
    return payment;
  }

  cancel(payment: Payment): void {
    void this.#cancel.run(payment);
  }

  /** Forgets the trouble. */
  clear(): void {
    this.#pay.clear();
  }

  async #start(methodId: string, amount: Money): Promise<Payment> {
    const session = this.#counter.session();
    const invoiceId = this.#counter.invoiceId();
    if (!session || !invoiceId) throw new KvittError('unsupported', { message: 'kvitt-pay-button has no session to pay with: add a kvitt-provider, or take kvitt-pay over' });
    this.#asked = amount;
    try {
      return await session.payments.pay({ invoiceId, methodId, amount, returnUrl: location.href });
    } catch (error) {
      await this.#counter.renew();
      throw error;
    }
  }

  /** The press was the customer's consent to go; a reload never sends anyone anywhere. */
  #follow(payment: Payment): void {
    const url = payment.action?.type === 'redirect' ? safeUrl(payment.action.url) : undefined;
    if (url && this.#button.dispatchEvent(new RedirectEvent(url, payment))) location.assign(url);
  }
}
