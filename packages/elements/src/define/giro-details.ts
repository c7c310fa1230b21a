import { define } from '../define.js';
import { KvittGiroDetails } from '../giro-details/giro-details.js';

define('kvitt-giro-details', KvittGiroDetails);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-giro-details': KvittGiroDetails;
  }
}
