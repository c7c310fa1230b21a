import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { UsageReading } from '@kvitt/core/model/usage.js';
import type { MemoryBackend } from './backend.js';
import { kronor } from './data/bill.js';
import { inbox, inQueue, outOfHours, talk } from './data/chat-stories.js';
import { currentInvoiceId } from './data/elin.js';
import { creditNoteFor, historyUntil, overdue, paid } from './data/history.js';
import { hostileText } from './data/hostile.js';
import { offers, type Offer } from './data/methods.js';
import { beginnings } from './data/dealings.js';
import type { Beginning } from './dealings/dealings.js';
import { settledYesterday } from './data/settled.js';
import { bare, drawn, extended, long, negative, partlyPaid, reminded, wrong, zero } from './data/special.js';
import type { Text } from './text.js';

/** One situation that a customer can be in. */
export interface Scenario {
  /** In how many days the current invoice is due; 11 when absent. */
  readonly dueInDays?: number;
  /** Makes the current invoice what the situation is about. */
  readonly current?: (newest: Invoice, before: Invoice) => Invoice;
  /** The customer has no documents at all. */
  readonly none?: boolean;
  /** The backend offers no operation at all. */
  readonly unsupported?: boolean;
  /** The ways to pay; Swish, a card's page and a bank's page when absent. */
  readonly offer?: Offer;
  /** Her contracts, offers and notices on a date; one offer when absent. */
  readonly dealings?: (date: string) => Beginning;
  /** What stands in the text fields. */
  readonly text?: Text;
  /** Sets the backend's weather. */
  readonly begin?: (backend: MemoryBackend) => void;
}

const came = (amount: string) => ({ records, clock }: MemoryBackend) => void records.putPayment(settledYesterday(kronor(amount), clock.now()));

/** The current invoice with a payment of which something has become. */
const after = (...steps: readonly ((backend: MemoryBackend, paymentId: string) => void)[]) => (backend: MemoryBackend): void => {
  const { id } = backend.payElsewhere(currentInvoiceId);
  steps.forEach((step) => step(backend, id));
};
const settled = (backend: MemoryBackend, id: string): void => void backend.approve(id);

/** Twelve hours of the day before yesterday, made otherwise. */
const someHours = (change: (reading: UsageReading) => UsageReading) => ({ meters }: MemoryBackend): void =>
  meters.read('house', ...meters.series({ seriesId: 'house' }).readings.slice(-42, -30).map(change));

/** Worth a retry, and without a pause before it: nobody waits for a demonstration to fail. */
const unavailable = new KvittError('unexpected', { status: 503, retryAfterMs: 0, message: 'the demo backend is told to fail' });

const table = {
  ready: {},
  'due-soon': { dueInDays: 4 },
  'due-today': { dueInDays: 0 },
  overdue: { dueInDays: -6, current: overdue },
  reminded: { dueInDays: -12, current: reminded },
  extended: { dueInDays: 2, current: extended },
  disputed: { current: (newest) => ({ ...newest, status: { ...newest.status, dispute: 'open' } }) },
  'partly-paid': { current: partlyPaid, begin: came('700.00') },
  paid: { dueInDays: 1, current: paid, begin: came('1477.00') },
  'credit-note': { current: (_, before) => creditNoteFor(before, currentInvoiceId) },
  negative: { current: negative },
  zero: { current: zero },
  bare: { current: bare },
  'does-not-add-up': { current: wrong },
  methods: { offer: offers.all },
  'saved-card': { offer: offers.savedCards },
  fields: { offer: offers.fields },
  wallet: { offer: offers.wallets },
  apps: { offer: offers.apps },
  giro: { offer: offers.giro },
  'direct-debit': { offer: offers.directDebit, current: drawn },
  part: { offer: offers.parts },
  later: { offer: offers.later },
  elsewhere: { begin: after() },
  scheduled: { offer: offers.later, begin: scheduled },
  declined: { begin: after((backend, id) => backend.decline(id)) },
  refunded: { begin: after(settled, (backend, id) => backend.refund(id)) },
  'partly-refunded': { begin: after(settled, (backend, id) => backend.refund(id, kronor('200.00'))) },
  'charged-back': { begin: after(settled, (backend, id) => backend.chargeBack(id)) },
  mispaid: { begin: after((backend, id) => backend.mispay(id, { amount: '1477.00', currency: 'NOK' })) },
  overpaid: { begin: after((backend, id) => backend.approve(id, kronor('1500.00'))) },
  underpaid: { begin: after((backend, id) => backend.approve(id, kronor('1400.00'))) },
  'many-lines': { current: (newest) => long(newest, 200) },
  long: { current: (newest) => long(newest, 10_000) },
  'usage-gap': { begin: someHours(({ start, end }) => ({ start, end, quality: 'missing' })) },
  'usage-corrected': { begin: someHours((reading) => ({ ...reading, quality: 'corrected' })) },
  'allowance-near': { begin: ({ meters }) => meters.useUp('17.2') },
  'allowance-over': { begin: ({ meters }) => meters.useUp('23.5') },
  'allowance-unlimited': { begin: ({ meters }) => meters.include() },
  chat: { begin: talk },
  'chat-queue': { begin: inQueue },
  'chat-closed': { begin: outOfHours },
  'chat-agent': { begin: inbox },
  'chat-long': { begin: (backend) => backend.history(backend.thread(), 10_000) },
  offers: { dealings: beginnings.many },
  'offers-none': { dealings: beginnings.none },
  'offers-capped': { dealings: beginnings.capped },
  'offers-answered': { dealings: beginnings.answered },
  'offer-accepted': { begin: (backend) => backend.acceptElsewhere('offer-smaller') },
  'new-customer': { none: true, dealings: beginnings.newcomer },
  dispute: { current: (newest) => ({ ...newest, status: { ...newest.status, dispute: 'open' } }), dealings: beginnings.many },
  outage: { dealings: beginnings.outage },
  hostile: { text: hostileText, begin: talk, dealings: beginnings.many },
  empty: { none: true },
  failing: { begin: (backend) => backend.fail('*', unavailable) },
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

/** The documents with which a scenario begins, newest first; `dueIn` says which date is so many days from now. */
export function documentsOf({ none, dueInDays = 11, current }: Scenario, dueIn: (days: number) => string): Invoice[] {
  if (none) return [];
  const [newest, before, ...others] = historyUntil(dueIn(dueInDays));
  return newest && before ? [current?.(newest, before) ?? newest, before, ...others] : [];
}

/** All that is owed is drawn on the due date. */
function scheduled({ records, cashier }: MemoryBackend): void {
  const { id, dueDate, balance = kronor('0.00') } = records.invoice(currentInvoiceId);
  cashier.create({ invoiceId: id, methodId: 'bank', amount: balance, executionDate: dueDate }, { idempotencyKey: 'scheduled' });
}
