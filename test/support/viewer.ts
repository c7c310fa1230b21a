import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ResourceController } from '@kvitt/elements';
import type { Invoice } from '@kvitt/core/model/invoice.js';

/** The smallest element that looks at something: what a controller promises to every element is asked of it. */
export class Viewer extends LitElement {
  @property({ attribute: 'invoice-id' }) invoiceId = '';
  readonly invoice = new ResourceController<Invoice>(this, (session) => (this.invoiceId ? session.invoices.invoice(this.invoiceId) : undefined));

  protected override render(): unknown {
    const { state } = this.invoice;
    const words = state.status === 'ready' ? state.value.number : state.status === 'failed' ? state.error.code : 'loading';
    return html`<p>${words}</p>`;
  }

  get words(): string {
    return this.shadowRoot?.textContent.trim() ?? '';
  }
}

customElements.define('test-viewer', Viewer);
