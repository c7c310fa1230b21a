import type { ReactiveControllerHost } from 'lit';
import { adopt } from '../internal/adopt.js';
import { isPaidToAccount } from './stub.js';
import type { SheetHost, View } from './view.js';

/** Parts that only some invoices have: each is fetched when the first one is shown that has it, and drawn from then on where it belongs. */
export class Annexes {
  readonly #host: SheetHost & ReactiveControllerHost;
  readonly #arriving = new Map<string, Promise<void>>();
  /** The code that a bank app reads. */
  payCode: ((view: View, place: 'stub' | 'slip') => unknown) | undefined;
  /** What looks mistyped in the bank's form. */
  doubtsOf: View['doubtsOf'];
  /** Whether the invoice adds up. */
  check: ((view: View) => unknown) | undefined;

  constructor(host: SheetHost) {
    this.#host = host;
  }

  /** Settles when everything fetched so far is drawn. */
  get complete(): Promise<unknown> {
    return Promise.all(this.#arriving.values());
  }

  fetchFor(view: View): void {
    if (isPaidToAccount(view)) this.#fetch('code', async () => {
      const [{ payCodeTemplate, payCodeStyles, doubtsOf }] = await Promise.all([import('./pay-code.js'), view.locale.sayMore()]);
      adopt(this.#host, [payCodeStyles]);
      this.doubtsOf = doubtsOf;
      this.payCode = (each, place) => (isPaidToAccount(each) ? payCodeTemplate(each, place) : undefined);
    });
    if (this.#host.showCheck) this.#fetch('check', async () => {
      const { checkTemplate, checkStyles } = await import('./check-panel.js');
      adopt(this.#host, [checkStyles]);
      this.check = (each) => (this.#host.showCheck ? checkTemplate(each) : undefined);
    });
  }

  /** What could not be fetched is fetched again with the next invoice. */
  #fetch(name: string, bring: () => Promise<void>): void {
    if (this.#arriving.has(name)) return;
    this.#arriving.set(name, bring().then(() => this.#host.requestUpdate(), () => void this.#arriving.delete(name)));
  }
}
