import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { MemoryBackend } from './backend.js';
import { historyUntil, overdue, paid } from './data/history.js';
import { kronor } from './data/ore.js';

/** One situation that a customer can be in. */
export interface Scenario {
  /** In how many days the current invoice is due; 11 when absent. */
  readonly dueInDays?: number;
  /** Makes the current invoice what the situation is about. */
  readonly current?: (invoice: Invoice) => Invoice;
  /** The customer has no documents at all. */
  readonly none?: boolean;
  /** The backend offers no operation at all. */
  readonly unsupported?: boolean;
  /** Sets the backend's weather. */
  readonly begin?: (backend: MemoryBackend) => void;
}

const partlyPaid = (invoice: Invoice): Invoice => ({
  ...invoice, balance: kronor(77700), status: { ...invoice.status, settlement: 'partly-paid' },
});

const table = {
  ready: {},
  'due-soon': { dueInDays: 4 },
  overdue: { dueInDays: -6, current: overdue },
  'partly-paid': { current: partlyPaid },
  paid: { dueInDays: -1, current: paid },
  empty: { none: true },
  failing: { begin: (backend) => backend.fail('*', new KvittError('unexpected', { status: 503, message: 'the demo backend is told to fail' })) },
  slow: { begin: (backend) => backend.slow(3000) },
  loading: { begin: (backend) => backend.slow(Infinity) },
  offline: { begin: (backend) => backend.offline(true) },
  unsupported: { unsupported: true },
  'expired-session': { begin: (backend) => backend.expireSession() },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof table;

/** Every scenario by its name. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = table;

/** The names, for menus and for tests that walk all of them. */
export const scenarioNames = Object.keys(table) as ScenarioName[];

/** The documents with which a scenario begins. */
export function documentsOf({ none, dueInDays = 11, current = (invoice) => invoice }: Scenario, dueIn: (days: number) => string): Invoice[] {
  if (none) return [];
  const [newest, ...others] = historyUntil(dueIn(dueInDays));
  return newest ? [current(newest), ...others] : others;
}
