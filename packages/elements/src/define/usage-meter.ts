import { define } from '../define.js';
import { KvittUsageMeter } from '../usage-meter/usage-meter.js';

define('kvitt-usage-meter', KvittUsageMeter);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-usage-meter': KvittUsageMeter;
  }
}
