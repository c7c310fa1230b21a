export { memoryAdapter, type MemoryAdapter, type MemoryOptions } from './adapter.js';
export type { MemoryBackend } from './backend.js';
export type { Operation } from './connection.js';
export { contractsOn } from './data/contracts.js';
export { currentInvoiceId } from './data/elin.js';
export { noticesOn } from './data/notices.js';
export { answeredOffersOn, offersOn } from './data/offers.js';
export { scenarioNames, type ScenarioName } from './scenarios.js';
