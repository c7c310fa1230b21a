import type { common } from './en/common.js';

/** Every section of every language: the English ones say what must be said, each other language is checked against them. */
export interface Terms {
  readonly common: typeof common;
}
