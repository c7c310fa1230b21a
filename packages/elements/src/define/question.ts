import { define } from '../define.js';
import { KvittQuestion } from '../question/question.js';

define('kvitt-question', KvittQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-question': KvittQuestion;
  }
}
