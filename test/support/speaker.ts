import { html, LitElement } from 'lit';
import { LocaleController, type Terms } from '@kvitt/elements';
import { common } from '@kvitt/elements/locales/en/common.js';

/** The smallest element that speaks: what a controller promises to every element is asked of it. */
export class Speaker extends LitElement {
  readonly locale = new LocaleController(this, 'common', common);
  renders = 0;

  protected override render(): unknown {
    this.renders += 1;
    return html`<p>${this.locale.terms.retry}</p>`;
  }

  get words(): string {
    return this.shadowRoot?.textContent.trim() ?? '';
  }
}

customElements.define('test-speaker', Speaker);

export type CommonTerms = Terms['common'];
