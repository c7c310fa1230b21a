import { define } from '../define.js';
import { KvittInvoice } from '../invoice/invoice.js';

define('kvitt-invoice', KvittInvoice);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-invoice': KvittInvoice;
  }
}
