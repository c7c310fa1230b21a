import { KvittError } from '../error.js';
import type { Contract } from '../model/contract.js';
import type { Offer } from '../model/offer.js';
import type { Plan } from '../model/plan.js';
import { usageSeriesSchema, type UsageSeries } from '../model/usage.js';
import { planFit, type PlanFit } from '../offers/plan-fit.js';
import { addDays } from '../period.js';
import { subtract } from '../sum.js';
import { epochOf } from '../usage/instant.js';
import type { Range } from '../usage/range.js';
import { windowBeside, windowOf } from '../usage/window.js';
import { Contracts } from './contract-desk.js';
import type { DealingsOptions } from './dealings.js';
import type { OfferCalculation } from './session.js';

/** Further than any zone's midnight from any other's. */
const marginDays = 2;

/** Holds offered plans against the present one by what the customer has used; each is reckoned once a month, whoever asks. */
export class Reckoning {
  readonly #options: DealingsOptions;
  readonly #contracts: Contracts;
  readonly #done = new Map<string, Promise<OfferCalculation>>();
  readonly #series = new Map<string, Promise<UsageSeries>>();

  constructor(options: DealingsOptions) {
    this.#options = options;
    this.#contracts = new Contracts(options.adapter, options.queries);
  }

  async saving(offer: Offer): Promise<NonNullable<Offer['saving']>> {
    const { current, saving } = await this.calculation(offer);
    const [first, last] = [current.periods[0]?.start ?? '', current.periods.at(-1)?.end ?? ''];
    return { amount: saving, start: first.slice(0, 10), end: addDays(last.slice(0, 10), -1) };
  }

  /** Asked at the same time or again in the same month it is one calculation; one that failed is begun anew. */
  calculation({ contractId, planId }: Offer): Promise<OfferCalculation> {
    return this.#once(this.#done, [contractId, planId, this.#month], async () => {
      const contract = await this.#contracts.ask(given(contractId, 'offer', 'contractId'), this.#signal);
      const plans = await this.#contracts.askPlans(contract.id, this.#signal);
      const [current, offered] = [planOf(plans, given(contract.plan.id, 'contracts.get', 'plan.id')), planOf(plans, given(planId, 'offer', 'planId'))];
      const usage = await this.#usage(given(contract.usageSeriesId, 'contracts.get', 'usageSeriesId'), [current, offered].some(isByHour) ? {} : { resolution: 'P1D' });
      return calculated(usage, current, offered, wholeYear(usage, this.#options.queries.clock.now()));
    });
  }

  /** A year and a little more, for only what comes tells in which zone its months begin; by the hour only where a price is. */
  #usage(seriesId: string, finest: { readonly resolution?: string }): Promise<UsageSeries> {
    const { adapter, queries } = this.#options;
    const [from, to] = [`${addDays(`${this.#month}-01`, -366 - marginDays)}T00:00:00Z`, `${addDays(`${this.#month}-01`, 31 + marginDays)}T00:00:00Z`];
    return this.#once(this.#series, [seriesId, finest.resolution, this.#month], () =>
      queries.door.ask({ operation: 'usage.get', schema: usageSeriesSchema, ask: (context) => adapter.usage?.get?.({ seriesId, from, to, ...finest }, context) }));
  }

  get #signal(): AbortSignal {
    return this.#options.queries.door.signal;
  }

  get #month(): string {
    return new Date(this.#options.queries.clock.now()).toISOString().slice(0, 7);
  }

  #once<Value>(done: Map<string, Promise<Value>>, path: readonly (string | undefined)[], make: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify(path);
    const making = done.get(key) ?? make();
    done.set(key, making);
    making.catch(() => done.delete(key));
    return making;
  }
}

function calculated(usage: UsageSeries, current: Plan, offered: Plan, range: Range): OfferCalculation {
  const fits = planFit(usage, [current, offered], { range }).map(priced);
  const [before, after] = [current, offered].map((plan) => fits.find((fit) => fit.plan === plan));
  if (!before || !after) throw new KvittError('unexpected', { message: `planFit: expected ${current.id} and ${offered.id}` });
  return { current: before, offered: after, saving: subtract(before.total, after.total) };
}

function isByHour({ tariff }: Plan): boolean {
  return tariff.kind === 'spot' || tariff.kind === 'time-of-use';
}

/** The last twelve months that are over in the meter's zone, or as many whole ones as it has counted. */
function wholeYear({ id, readings, timeZone }: UsageSeries, now: number): Range {
  const thisMonth = windowOf(new Date(now).toISOString(), 'month', timeZone);
  const [first, last] = [epochOf(readings[0]?.start ?? ''), epochOf(readings.at(-1)?.end ?? '')];
  let [from, to] = [windowBeside(thisMonth, 'month', timeZone, 'last-year'), windowBeside(thisMonth, 'month', timeZone, 'previous')];
  while (epochOf(from.start) < first && epochOf(from.start) < epochOf(to.end)) from = windowBeside(from, 'month', timeZone, 'next');
  while (epochOf(to.end) > last && epochOf(from.start) < epochOf(to.end)) to = windowBeside(to, 'month', timeZone, 'previous');
  if (readings.length === 0 || epochOf(from.start) >= epochOf(to.end)) throw new KvittError('not-found', { message: `usage.get: ${id}: expected readings of a whole month` });
  return { start: from.start, end: to.end };
}

/** A calculation without what the exchange asked would be a wrong one. */
function priced(fit: PlanFit): PlanFit {
  if (fit.unpriced > 0) throw new KvittError('invalid', { message: `contracts.plans: ${fit.plan.id}: expected prices of every hour, ${fit.unpriced} have none`, field: 'tariff' });
  return fit;
}

function planOf(plans: readonly Plan[], id: string): Plan {
  const plan = plans.find((one) => one.id === id);
  if (!plan) throw new KvittError('not-found', { message: `contracts.plans: expected the plan ${id}` });
  return plan;
}

function given(value: Contract['usageSeriesId'], operation: string, field: string): string {
  if (value === undefined) throw new KvittError('invalid', { message: `${operation}: ${field}: expected, to reckon by`, field });
  return value;
}
