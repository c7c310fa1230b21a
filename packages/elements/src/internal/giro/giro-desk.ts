import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { giro } from '../../locales/en/giro.js';
import { copyField } from './clipboard.js';
import { giroTemplate } from './giro.js';
import type { CopyKind, GiroSpeaker, GiroView } from './giro-view.js';

export { giroDeskStyles } from './giro-desk.styles.js';

type After = typeof import('./after.js');

/**
 * The bank's form in an element that is no invoice: it copies, and brings the codes and the hints once the form is drawn.
 * The element wears `giroDeskStyles` and puts `said` into its live region.
 */
export class GiroDesk {
  readonly #host: LitElement;
  readonly #locale: GiroSpeaker & { sayMore(): Promise<void> };
  #after: After | undefined;
  #arriving: Promise<void> | undefined;
  #copied: string | undefined;
  #said = '';

  constructor(host: LitElement, locale: GiroSpeaker & { sayMore(): Promise<void> }) {
    this.#host = host;
    this.#locale = locale;
  }

  /** What assistive technology hears: what was copied. */
  get said(): string {
    return this.#said;
  }

  /** Settles when the codes and the hints are there too. */
  get complete(): Promise<void> | undefined {
    return this.#arriving;
  }

  /** Account, reference, amount and date, each to be copied; nothing where the customer has nothing to type. */
  panel(invoice: GiroView['invoice'] | Invoice, toPay: Money): TemplateResult | typeof nothing {
    const view = this.#viewOf(invoice, toPay);
    const form = giroTemplate(view);
    if (form === nothing) return nothing;
    this.#fetchAfter();
    return html`<div class="giro-panel" part="giro-panel">${form}${this.#after?.codesTemplate(view)}</div>`;
  }

  #viewOf(invoice: GiroView['invoice'], toPay: Money): GiroView {
    const locale = this.#locale;
    const copy = (event: Event, kind: CopyKind, what: string, text: string) => this.#copy(event, kind, what, text);
    return { invoice, toPay, locale, words: locale.say('giro', giro), copied: this.#copied, doubtsOf: this.#after?.doubtsOf, deeds: { copy } };
  }

  async #copy(event: Event, kind: CopyKind, what: string, text: string): Promise<void> {
    if (!(await copyField(this.#host, event, kind, text))) return;
    const words = this.#locale.common.copied(what);
    this.#copied = text;
    this.#said = words === this.#said ? `${words}\u00a0` : words;
    this.#host.requestUpdate();
  }

  /** What could not be fetched is fetched again with the next picture. */
  #fetchAfter(): void {
    this.#arriving ??= Promise.all([import('./after.js'), this.#locale.sayMore()]).then(
      ([after]) => {
        this.#after = after;
        this.#host.requestUpdate();
      },
      () => (this.#arriving = undefined),
    );
  }
}
