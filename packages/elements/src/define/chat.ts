import { KvittChat } from '../chat/chat.js';
import { define } from '../define.js';

define('kvitt-chat', KvittChat);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-chat': KvittChat;
  }
}
