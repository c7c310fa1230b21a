import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { Resource, ResourceState } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import type { ComparedWith } from '@kvitt/core/usage/compare.js';
import { addDays } from '@kvitt/core/period.js';

type State = ResourceState<readonly UsageSeries[]>;

/** What of the meters is wanted. */
export interface Stretch {
  readonly from?: string;
  readonly to?: string;
  readonly compare?: ComparedWith;
}

/** Several meters as one value: there when all of them are, failed when one of them is. */
export function several(session: Session, ids: readonly string[], stretch: Stretch): Resource<readonly UsageSeries[]> {
  return new Several(ids.map((seriesId) => session.usage.series({ seriesId, ...asked(stretch) })));
}

/**
 * No more than is shown, and what it is compared with. Which day it is depends on the meter's zone, which is not known before it has
 * answered: a date is asked for wherever on earth it may have begun; what is too much is not shown. An instant is one everywhere. What is
 * neither is asked for by nothing: the chart refuses it, by name.
 */
function asked({ from, to, compare }: Stretch): { readonly from?: string; readonly to?: string } {
  const [start, end] = [edgeOf(from, '+14:00'), edgeOf(to, '-12:00')];
  if (!start) return {};
  const earliest = compare === 'last-year' ? earlier(start, 367) : compare === 'previous' ? end && earlier(start, daysIn(start, end)) : start;
  return { ...(earliest && { from: earliest }), ...(end && { to: end }) };
}

const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** The instant at which a date begins where it does so first, or last; an instant as it stands. */
function edgeOf(text = '', offset: string): string | undefined {
  return time.test(text) && exists(text.slice(0, 10)) ? text + (text.length === 10 ? `T00:00:00${offset}` : '') : undefined;
}

/** Browsers differ in what they make of 30 February. */
function exists(date: string): boolean {
  const epoch = Date.parse(date);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(date);
}

/** The same time so many days before. */
function earlier(instant: string, days: number): string {
  return addDays(instant.slice(0, 10), -days) + instant.slice(10);
}

/** At least as many as the same stretch before may have: months are not of one length. */
function daysIn(start: string, end: string): number {
  return Math.ceil((Date.parse(end) - Date.parse(start)) / 86_400_000) + 4;
}

class Several implements Resource<readonly UsageSeries[]> {
  readonly #each: readonly Resource<UsageSeries>[];
  #values: readonly UsageSeries[] = [];

  constructor(each: readonly Resource<UsageSeries>[]) {
    this.#each = each;
  }

  get key(): string {
    return this.#each.map(({ key }) => key).join(' ');
  }

  get state(): State {
    const states = this.#each.map(({ state }) => state);
    const failed = states.find((state) => state.status === 'failed');
    if (failed) return failed;
    const ready = states.filter((state) => state.status === 'ready');
    if (ready.length < states.length) return { status: 'loading' };
    return {
      status: 'ready',
      value: this.#kept(ready.map(({ value }) => value)),
      asOf: Math.min(...ready.map(({ asOf }) => asOf)),
      refreshing: ready.some(({ refreshing }) => refreshing),
      problem: ready.find(({ problem }) => problem)?.problem,
      origin: ready.some(({ origin }) => origin === 'change') ? 'change' : 'fetch',
    };
  }

  subscribe(listener: () => void): () => void {
    const leave = this.#each.map((each) => each.subscribe(listener));
    return () => leave.forEach((stop) => stop());
  }

  async refresh(): Promise<void> {
    await Promise.all(this.#each.map((each) => each.refresh()));
  }

  /** The same list as long as the same is in it. */
  #kept(values: readonly UsageSeries[]): readonly UsageSeries[] {
    if (values.length !== this.#values.length || values.some((value, index) => value !== this.#values[index])) this.#values = values;
    return this.#values;
  }
}
