import { define } from '../define.js';
import { KvittNotice } from '../notice/notice.js';

define('kvitt-notice', KvittNotice);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-notice': KvittNotice;
  }
}
