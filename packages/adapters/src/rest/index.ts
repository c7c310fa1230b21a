export { restAdapter } from './adapter.js';
export type { RestOptions } from './options.js';
export type { Auth, Token } from './tokens.js';
