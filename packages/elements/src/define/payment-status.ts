import { define } from '../define.js';
import { KvittPaymentStatus } from '../payment-status/payment-status.js';

define('kvitt-payment-status', KvittPaymentStatus);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-payment-status': KvittPaymentStatus;
  }
}
