import type { KvittPayButton } from '@kvitt/elements';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Fault } from './faults.js';
import { Locks } from './locks.js';
import { Network } from './network.js';
import { Tab } from './tab.js';
import type { World } from './world.js';

/** After these the customer knows that nothing was started. */
const definite = ['declined', 'invalid', 'forbidden', 'not-found', 'unsupported'];

/** A customer's computer or telephone: what it keeps, how it reaches the server, and what she meant by pressing on it. */
export class Device {
  readonly world: World;
  readonly scope = 'test';
  /** How wrong its clock is. */
  readonly wrongMs: number;
  readonly store = new Map<string, string>();
  readonly locks = new Locks();
  readonly network: Network;
  readonly tabs: readonly Tab[];
  /** What she has meant so far: one payment each, at most. */
  meant = 0;
  /** The keys that were sent from here. */
  readonly keys = new Set<string>();
  /** Presses whose outcome no page of this device has told her yet, by method and amount. */
  readonly #unknown = new Set<string>();

  constructor(world: World, offers: readonly number[], wrongMs: number) {
    this.world = world;
    this.wrongMs = wrongMs;
    this.network = new Network({ time: world.time, serve: world.backend.serve, next: (request) => this.#next(request), overhear: (text) => world.overhear(text) });
    this.tabs = offers.map((each) => new Tab(this, each));
  }

  /** Presses what a button offers; nothing where it offers nothing. */
  press(button: KvittPayButton, order: { readonly method: string; readonly amount: Money }): boolean {
    const pay = button.shadowRoot?.querySelector<HTMLElement>('[part~="pay"]:not([aria-disabled])');
    if (!pay) return false;
    const meaning = `${order.method} ${order.amount.amount}`;
    if (!this.#unknown.has(meaning)) this.meant++;
    this.#unknown.add(meaning);
    pay.click();
    return true;
  }

  /** Hears what a page tells. */
  listen(page: HTMLElement): void {
    page.addEventListener('kvitt-redirect', (event) => event.preventDefault());
    page.addEventListener('kvitt-paid', ({ payment }) => this.#learn(payment));
    page.addEventListener('kvitt-payment-changed', ({ payment }) => this.#learn(payment));
    page.addEventListener('kvitt-error', ({ error, during }) => during === 'pay' && definite.includes(error.code) && this.#unknown.clear());
  }

  #learn({ state }: Payment): void {
    if (!['created', 'action-required', 'pending'].includes(state)) this.#unknown.clear();
  }

  #next(request: Request): Fault {
    const key = request.headers.get('idempotency-key');
    if (key) this.keys.add(key);
    return this.world.nextFault(request.method === 'GET' ? 'reads' : 'writes');
  }
}
