import { define } from '../define.js';
import { KvittPaymentMethods } from '../payment-methods/payment-methods.js';

define('kvitt-payment-methods', KvittPaymentMethods);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-payment-methods': KvittPaymentMethods;
  }
}
