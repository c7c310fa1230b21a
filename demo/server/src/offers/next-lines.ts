import type { Contract } from '@kvitt/core/model/contract.js';
import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isZero, sameMoney } from '@kvitt/core/money.js';
import { addDays } from '@kvitt/core/period.js';
import { multiply, round } from '@kvitt/core/sum.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import type { Queries } from '../db/database.js';
import { counted } from '../records/usage.js';
import type { LineDraft } from '../seed/line.js';

/** What the lines of a next invoice are made of. */
export interface NextBill {
  /** What its plan may have been called, and what it may have cost, when the bill before was made: an offer may have been withdrawn since. */
  readonly names: readonly string[];
  readonly prices: readonly Money[];
  /** As it is by then. */
  readonly now: Contract;
  /** The lines of the bill before, none before the first. */
  readonly lines: readonly InvoiceLine[];
  readonly period: { readonly start: string; readonly end: string };
  readonly timeZone: string;
  /** Ids of services that only an offer brings: once it is withdrawn, they go. */
  readonly offered: readonly string[];
  /** Accepted offers that cost something once. */
  readonly once: readonly Offer[];
}

/** What goes on: the plan at its price, what comes each month, what the meters have counted since, and what is charged once. */
export async function nextLines(queries: Queries, bill: NextBill): Promise<readonly LineDraft[]> {
  const { now, lines, period } = bill;
  const planLine = planLineOf(bill);
  const goesOn = lines.filter((line) => line !== planLine && isStillHad(line, bill));
  const going = await Promise.all(goesOn.map((line) => again(queries, bill, line)));
  const isBilled = (id: string): boolean => goesOn.some(({ serviceId }) => serviceId === id);
  const added = (now.services ?? []).filter(({ id, price }) => price && bill.offered.includes(id) && !isBilled(id));
  return [
    planDraft(bill, planLine),
    ...going.flatMap((line) => line ?? []),
    ...added.map(({ id, name, price }) => ({ ...monthly(period, [name, now.name ?? name], net(price)), service: { id, name } })),
    ...bill.once.map(({ id, title, terms, oneOff }) => ({ ...monthly(period, [title, terms ?? title], net(oneOff)), service: { id, name: title }, kind: 'one-off', unitCode: 'C62' }) as const),
  ];
}

/** By its name, else by its price: some suppliers call it a fee. */
function planLineOf({ lines, names, prices }: NextBill): InvoiceLine | undefined {
  const monthly = lines.filter(({ kind }) => kind === 'recurring');
  const costs = ({ taxInclusiveAmount: cost }: InvoiceLine): boolean => cost !== undefined && prices.some((price) => sameMoney(price, cost));
  return monthly.find(({ item }) => names.includes(item.name)) ?? monthly.find(costs);
}

function isStillHad({ kind, serviceId = '' }: InvoiceLine, { now, offered }: NextBill): boolean {
  if (offered.includes(serviceId)) return now.services?.some(({ id }) => id === serviceId) === true;
  return kind === 'recurring' || kind === 'discount' || kind === 'usage';
}

/** A plan that its bills call by another name keeps that name. */
function planDraft({ names, now, period }: NextBill, line: InvoiceLine | undefined): LineDraft {
  const { name, description } = now.plan;
  const isNamed = !line || names.includes(line.item.name);
  const wording = isNamed ? ([name, description ?? name] as const) : ([line.item.name, line.explanation ?? name] as const);
  const service = { id: line?.serviceId ?? 'plan', name: line?.serviceName ?? name };
  return { ...monthly(period, wording, net(now.price)), service, objectId: line?.objectId };
}

/** The same line of the next period; nothing where a meter has counted nothing, or there is none. */
async function again(queries: Queries, { period, timeZone }: NextBill, line: InvoiceLine): Promise<LineDraft | undefined> {
  const { item, explanation = '', quantity = '1', unitCode = 'MON', price, objectId, tax, kind = 'recurring', serviceId = '', serviceName = item.name, usageSeriesId } = line;
  const used = kind === 'usage' ? await usedIn(queries, usageSeriesId, period, timeZone) : quantity;
  if (used === undefined || !price) return undefined;
  const signed = kind === 'usage' && quantity.startsWith('-') ? `-${used}` : used;
  return { service: { id: serviceId, name: serviceName }, wording: [item.name, explanation], kind, quantity: signed, unitCode, price: price.net.amount, period, objectId, usageSeriesId, tax };
}

/** Whole units, as every bill has them. */
async function usedIn(queries: Queries, usageSeriesId: string | undefined, { start, end }: NextBill['period'], timeZone: string): Promise<string | undefined> {
  const meterId = usageSeriesId?.replace(/\/estimate.*/, '');
  if (meterId === undefined) return undefined;
  const [from, to] = [start, addDays(end, 1)].map((day) => windowOf(day, 'day', timeZone).start);
  const { value } = await counted(queries, meterId, from ?? '', to ?? '');
  const whole = (value ?? '0').replace(/\..*/, '');
  return whole === '0' ? undefined : whole;
}

function monthly(period: NextBill['period'], wording: LineDraft['wording'], price: string): Omit<LineDraft, 'service'> {
  return { wording, price, kind: 'recurring', quantity: '1', unitCode: 'MON', period };
}

/** Without the 25 percent that are in it. */
function net(gross: Money | undefined): string {
  if (!gross || isZero(gross)) return '0.00';
  return round(multiply(gross, '0.8')).amount;
}
