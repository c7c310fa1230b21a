import { html, LitElement } from 'lit';
import { LocaleController } from '@kvitt/elements';
import { room } from '@kvitt/elements/locales/en/room.js';

/** The smallest element that speaks: what a controller promises to every element is asked of it. */
export class Speaker extends LitElement {
  readonly locale = new LocaleController(this, 'room', room);
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
