import { define } from '../define.js';
import { KvittInvoiceList } from '../invoice-list/invoice-list.js';

define('kvitt-invoice-list', KvittInvoiceList);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-invoice-list': KvittInvoiceList;
  }
}
