import { restAdapter } from '@kvitt/adapters/rest.js';
import { openSession } from '@kvitt/core/session/open.js';
import type { Lock } from '@kvitt/core/session/session.js';
import type { KvittPayButton } from '@kvitt/elements';
import '@kvitt/elements/define/pay-button.js';
import '@kvitt/elements/define/provider.js';
import { html, render } from 'lit';
import { origin } from './backend.js';
import type { Device } from './device.js';
import { Life } from './life.js';

/** One page of a device: a session and its buttons, until it is reloaded. */
export class Tab {
  readonly #device: Device;
  readonly #offers: number;
  #life = new Life();
  readonly #place = document.createElement('div');

  /** A page that offers to pay so many times. */
  constructor(device: Device, offers: number) {
    this.#device = device;
    this.#offers = offers;
    this.#open();
  }

  /** The buttons, in the order of the page. */
  get buttons(): readonly KvittPayButton[] {
    return [...this.#place.querySelectorAll('kvitt-pay-button')];
  }

  /** Everything of the page is gone, and it comes again on what its device has kept. */
  reload(): void {
    this.close();
    this.#open();
  }

  close(): void {
    this.#life.end();
    render(null, this.#place);
    this.#place.remove();
  }

  #open(): void {
    this.#life = new Life();
    const { wrongMs, scope, network, store, world } = this.#device;
    const clock = this.#life.clock(world.time, wrongMs);
    const adapter = restAdapter({
      baseUrl: `${origin}/api/kvitt`, clock, fetch: network.fetchOf(this.#life), auth: { getToken: () => world.token },
    });
    const session = openSession({ adapter, scope, clock, store: world.copy.store(this.#life.store(store)), lock: this.#lock() });
    render(html`<kvitt-provider .session=${session} .clock=${clock} lang="en">${Array.from({ length: this.#offers }, () => html`<kvitt-pay-button invoice-id=${world.invoiceId}></kvitt-pay-button>`)}</kvitt-provider>`, this.#place);
    this.#device.listen(this.#place);
    document.body.append(this.#place);
  }

  #lock(): Lock {
    return this.#device.world.copy.lock(this.#device.locks.of(this.#life));
  }
}
