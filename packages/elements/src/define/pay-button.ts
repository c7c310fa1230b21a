import { define } from '../define.js';
import { KvittPayButton } from '../pay-button/pay-button.js';

define('kvitt-pay-button', KvittPayButton);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-pay-button': KvittPayButton;
  }
}
