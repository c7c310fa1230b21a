import { KvittError } from '@kvitt/core/error.js';
import type { Payment, PaymentAction } from '@kvitt/core/model/payment.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { KvittErrorEvent } from '../../events/trouble.js';
import type { MountedFields, PaymentPlugin } from '../../plugins/plugin.js';
import { placeFor, type Place } from './place.js';

type FieldsAction = Extract<PaymentAction, { type: 'fields' }>;

/** The button whose payment the fields are for. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly plugins: readonly PaymentPlugin[];
  /** Asks the backend what became of the payment. */
  refresh(): Promise<void>;
}

/** What is paid, and how it is said. */
interface Told {
  readonly payment: Payment | undefined;
  readonly lang: string;
}

/** `open` to be filled in, `complete` may be sent, `sent` the provider has it, `broken` could not be drawn. */
export type FieldsStanding = 'coming' | 'open' | 'complete' | 'sending' | 'sent' | 'broken';

/** One drawing of the fields, from there to gone. */
interface Visit {
  readonly key: string;
  readonly place: Place;
  standing: FieldsStanding;
  complete: boolean;
  message?: string;
  mounted?: MountedFields;
}

/** A payment provider's own fields in the page, as long as the button shows their slot: mounted once, taken away once. */
export class Fields implements ReactiveController {
  readonly #host: Host;
  readonly #told: () => Told;
  #visit: Visit | undefined;
  #missed: string | undefined;

  constructor(host: Host, told: () => Told) {
    this.#host = host;
    this.#told = told;
    host.addController(this);
  }

  get standing(): FieldsStanding {
    return this.#visit?.standing ?? 'coming';
  }

  /** What the provider says to the customer; an empty text when it said nothing and failed. */
  get message(): string | undefined {
    return this.#visit?.message;
  }

  /** Whether the page has what draws such fields. */
  knows({ provider }: FieldsAction): boolean {
    return this.#pluginFor(provider) !== undefined;
  }

  /** Sends what was typed; what became of it is the backend's to say. */
  async submit(): Promise<void> {
    const visit = this.#visit;
    if (!visit?.mounted || visit.standing !== 'complete') return;
    this.#move(visit, 'sending', undefined);
    try {
      const { message } = await visit.mounted.submit();
      this.#move(visit, message === undefined ? 'sent' : standingOf(visit), message);
    } catch (thrown) {
      this.#move(visit, standingOf(visit), '');
      this.#tell(thrown);
    }
    void this.#host.refresh();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const slot = this.#host.shadowRoot?.querySelector<HTMLSlotElement>('slot[name="fields"]');
    const { payment } = this.#told();
    const action = payment?.action?.type === 'fields' ? payment.action : undefined;
    this.#miss(payment, action);
    const key = slot && payment && action ? `${payment.id} ${JSON.stringify(action)}` : undefined;
    if (key === this.#visit?.key) return;
    this.#leave();
    if (key && slot && payment && action) void this.#mount(payment, action, { key, place: placeFor(slot), standing: 'coming', complete: false });
  }

  hostDisconnected(): void {
    this.#leave();
  }

  async #mount({ amount, id }: Payment, { provider, parameters }: FieldsAction, visit: Visit): Promise<void> {
    this.#visit = visit;
    const onValidity = (complete: boolean) => this.#judge(visit, complete);
    try {
      const mounted = await this.#pluginFor(provider)?.mount(visit.place.element, { parameters, amount, lang: this.#told().lang, returnUrl: returnUrl(id), onValidity });
      if (visit !== this.#visit) {
        mounted?.unmount();
        return;
      }
      Object.assign(visit, { mounted });
      this.#move(visit, standingOf(visit), undefined);
    } catch (thrown) {
      if (visit === this.#visit) this.#tell(thrown);
      this.#move(visit, 'broken', undefined);
    }
  }

  #leave(): void {
    const visit = this.#visit;
    this.#visit = undefined;
    visit?.mounted?.unmount();
    visit?.place.clear();
  }

  #judge(visit: Visit, complete: boolean): void {
    visit.complete = complete;
    if (visit.mounted && visit.standing !== 'sending' && visit.standing !== 'sent') this.#move(visit, standingOf(visit), visit.message);
  }

  /** What is heard of fields that are gone counts for nothing. */
  #move(visit: Visit, standing: FieldsStanding, message: string | undefined): void {
    if (visit !== this.#visit) return;
    Object.assign(visit, { standing, message });
    this.#host.requestUpdate();
  }

  /** That the page lacks the plug-in is told once a payment. */
  #miss(payment: Payment | undefined, action: FieldsAction | undefined): void {
    if (!payment || !action || this.knows(action) || this.#missed === payment.id) return;
    this.#missed = payment.id;
    this.#tell(new KvittError('unsupported', { message: `no plug-in draws the fields of "${action.provider}": give kvitt-pay-button one in .plugins`, field: 'plugins' }));
  }

  #tell(thrown: unknown): void {
    this.#host.dispatchEvent(new KvittErrorEvent(KvittError.from(thrown), 'fields'));
  }

  #pluginFor(provider: string): PaymentPlugin | undefined {
    return this.#host.plugins.find((plugin) => plugin.provider === provider);
  }
}

function standingOf({ complete }: Visit): FieldsStanding {
  return complete ? 'complete' : 'open';
}

/** This page, and which payment she comes back from. */
function returnUrl(paymentId: string): string {
  const address = new URL(location.href);
  address.searchParams.set('kvitt_return', paymentId);
  return address.href;
}
