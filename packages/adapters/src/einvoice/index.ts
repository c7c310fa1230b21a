export { readEInvoice, type ReadOptions, type Source } from './read.js';
export type { XmlParser } from './parse.js';
