export { memoryAdapter, type MemoryAdapter, type MemoryOptions } from './adapter.js';
export type { MemoryBackend } from './backend.js';
export type { Operation } from './connection.js';
export { currentInvoiceId } from './data/elin.js';
export { scenarioNames, type ScenarioName } from './scenarios.js';
