import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { sameMoney } from '@kvitt/core/money.js';
import type { PaymentProgress, Session } from '@kvitt/core/session/session.js';
import type { LitElement, TemplateResult } from 'lit';
import { ActionController } from '../../controllers/action-controller.js';
import { RedirectEvent } from '../../events/payment.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { adopt } from '../adopt.js';
import type { GiroDesk } from '../giro/giro-desk.js';
import { safeUrl } from '../safe-url.js';
import { Choice, type Agreed } from './choice.js';
import { Fields } from './fields.js';
import type { PaymentPlugin } from '../../plugins/plugin.js';
import { render } from './render.js';
import type { Moment } from './standpoint.js';
import { openWallet } from './wallet-sheet.js';

/** A pay button, as far as the steps after its press need it. */
export interface Button extends LitElement {
  method?: string;
  readonly amount?: string;
  readonly noChoice: boolean;
  readonly plugins: readonly PaymentPlugin[];
  pay(methodId?: string, agreed?: Agreed): Promise<unknown>;
  /** Asks for the invoice, the ways to pay and the payment again. */
  refresh(): Promise<void>;
}

/** What the button knows now: whom it pays through, which invoice, what is owed, to whom, and how. */
export interface Counter {
  readonly session: Session | undefined;
  readonly invoiceId: string | undefined;
  readonly invoice: Invoice | undefined;
  readonly owed: Money | undefined;
  /** What the button offers to pay: all, or the part that the page chose. */
  readonly amount: Money | undefined;
  readonly payee: string;
  readonly methods: readonly PaymentMethod[];
  readonly offered: PaymentMethod | undefined;
  readonly progress: PaymentProgress | undefined;
  readonly locale: LanguageController<'payButton'>;
  /** Opens the ways to pay, or goes back to the button. */
  readonly open: (opened?: 'choosing') => void;
}

/** What happens once a button is pressed: one payment at a time, its trouble kept until the next try. */
export class Till {
  /** How much and when, as chosen beside the way. */
  readonly choice: Choice;
  /** The payment provider's own fields. */
  readonly fields: Fields;
  readonly #button: Button;
  readonly #counter: () => Counter;
  readonly #pay: ActionController<[method: PaymentMethod, agreed: Agreed], Payment>;
  readonly #cancel: ActionController<[payment: Payment], Payment | undefined>;
  #owed: Money | undefined;
  #giro: GiroDesk | undefined;
  #giroFailed = false;

  constructor(button: Button, counter: () => Counter) {
    this.#button = button;
    this.#counter = counter;
    this.choice = new Choice(() => button.requestUpdate());
    this.fields = new Fields(button, () => ({ payment: counter().progress?.payment, lang: counter().locale.lang }));
    this.#pay = new ActionController(button, 'pay', (method, agreed) => this.#start(method, agreed));
    this.#cancel = new ActionController(button, 'cancel', (payment) => counter().session?.payments.cancel(payment) ?? Promise.resolve(undefined));
  }

  /** Why the last press came to nothing. */
  get error(): KvittError | undefined {
    return this.#pay.error;
  }

  get cancelling(): boolean {
    return this.#cancel.running;
  }

  /** What to write in one's own bank; the first call fetches it, and the button is drawn again when it is there. */
  get giro(): GiroDesk | undefined {
    if (!this.#giro && !this.#giroFailed) void this.#fetchGiro();
    return this.#giro;
  }

  /** Whether something else is owed than when the customer pressed. */
  get owedChanged(): boolean {
    const { owed } = this.#counter();
    return this.#owed !== undefined && owed !== undefined && !sameMoney(this.#owed, owed);
  }

  /** The picture of a moment of this button. */
  picture(moment: Moment): TemplateResult {
    const { progress, open, ...known } = this.#counter();
    const button = this.#button;
    return render(moment, {
      ...known,
      elsewhere: progress?.elsewhere ?? false,
      error: this.error,
      amountChanged: this.owedChanged,
      cancelling: this.cancelling,
      choice: button.amount ? undefined : this.choice,
      fields: this.fields,
      giro: moment.kind === 'giro' ? this.giro : undefined,
      fetchGiro: this.#giroFailed ? () => void this.#fetchGiro() : undefined,
      choose: (id) => (button.method = id),
      pay: (id, agreed) => void button.pay(id, agreed),
      cancel: (payment) => this.cancel(payment),
      ask: () => void button.refresh(),
      reconsider: button.noChoice ? undefined : () => open('choosing'),
      back: () => open(),
    });
  }

  /** Answers when the payment has begun, or nothing when it failed. */
  async pay(method: PaymentMethod, agreed: Agreed): Promise<Payment | undefined> {
    const payment = await this.#pay.run(method, agreed);
    if (payment) this.#follow(payment);
    return payment;
  }

  /** Answers the cancelled payment, or nothing when it was too late. */
  cancel(payment: Payment): Promise<Payment | undefined> {
    return this.#cancel.run(payment);
  }

  /** Forgets the trouble, and what was chosen. */
  clear(): void {
    this.choice.forget();
    this.#pay.clear();
  }

  readonly #fetchGiro = async (): Promise<void> => {
    const module = await import('../giro/giro-desk.js').catch(() => undefined);
    this.#giroFailed = !module;
    if (module) adopt(this.#button, [module.giroDeskStyles]);
    this.#giro ??= module && new module.GiroDesk(this.#button, this.#counter().locale);
    this.#button.requestUpdate();
  };

  async #start(method: PaymentMethod, { amount, executionDate }: Agreed): Promise<Payment> {
    const { session, invoiceId, owed, payee } = this.#counter();
    if (!session || !invoiceId) throw new KvittError('unsupported', { message: 'kvitt-pay-button has no session to pay with: add a kvitt-provider, or take kvitt-pay over' });
    this.#owed = owed;
    const wallet = method.scheme === 'wallet' ? await openWallet(method, amount, payee) : undefined;
    try {
      const payment = await session.payments.pay({ invoiceId, methodId: method.id, amount, returnUrl: location.href, ...(executionDate && { executionDate }), ...(wallet && { walletToken: wallet.token }) });
      this.choice.forget();
      await wallet?.complete(payment.state === 'failed' ? 'fail' : 'success');
      return payment;
    } catch (error) {
      await wallet?.complete('fail');
      await this.#button.refresh();
      throw error;
    }
  }

  /** The press was the customer's consent to go; a reload never sends anyone anywhere. */
  #follow(payment: Payment): void {
    const url = payment.action?.type === 'redirect' ? safeUrl(payment.action.url) : undefined;
    if (url && this.#button.dispatchEvent(new RedirectEvent(url, payment))) location.assign(url);
  }
}
