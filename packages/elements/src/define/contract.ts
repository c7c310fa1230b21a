import { define } from '../define.js';
import { KvittContract } from '../contract/contract.js';

define('kvitt-contract', KvittContract);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-contract': KvittContract;
  }
}
