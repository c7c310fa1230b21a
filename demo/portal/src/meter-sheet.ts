import type { UsageMeter } from '@kvitt/core/model/usage.js';
import type { Session } from '@kvitt/core/session/session.js';
import { addMonths, firstOfMonth } from './calendar.js';
import { post } from './customer.js';
import { icon, make } from './page.js';
import type { Words } from './words/words.js';

const dial = 'M3.500 14a7 7 0 1 1 13 0M10 11.500l3.500-4M8.500 14a1.500 1.500 0 1 0 3 0 1.500 1.500 0 0 0-3 0';
/** Gigabytes and minutes are what contracts include; nobody is asked in vain. */
const included: readonly string[] = ['E34', 'MIN'];
const monthMs = 31 * 86_400_000;

/** One meter on the page: its last twelve months beside those before, what its contract includes, and a hand that reads it. */
export class MeterSheet {
  readonly element: HTMLElement;
  readonly #meter: UsageMeter;
  readonly #name = make('h2', { slot: 'heading' });
  readonly #verb = make('span');
  readonly #status = make('span', { class: 'small soft', role: 'status' });
  #words: Words | undefined;

  constructor(meter: UsageMeter, session: Session) {
    this.#meter = meter;
    const chart = make('kvitt-usage-chart', { 'series-id': meter.id, ...stretch(meter) }, this.#name);
    this.element = make('section', { class: 'meter' }, chart, ...(isOver(meter) ? [] : [this.#hand()]));
    if (included.includes(meter.unitCode)) this.#include(session);
  }

  speak(words: Words): void {
    this.#words = words;
    this.#verb.textContent = words.readMeter;
    this.#name.textContent = this.#meter.name ?? words.usage;
    this.#status.textContent = '';
  }

  /** An allowance has a place of its own above the picture, and none where there is no allowance. */
  #include(session: Session): void {
    const allowance = session.usage.allowance(this.#meter.id);
    const leave = allowance.subscribe(show);
    const place = this.element;
    const { id } = this.#meter;
    function show(): void {
      const { state } = allowance;
      if (state.status === 'loading') return;
      leave();
      if (state.status === 'ready') place.prepend(make('kvitt-usage-meter', { 'series-id': id }));
    }
    show();
  }

  #hand(): HTMLElement {
    const button = make('button', { class: 'tool', type: 'button', 'data-do': 'read' }, icon(dial), this.#verb);
    button.addEventListener('click', () => void this.#read());
    return make('p', { class: 'meter-hand' }, button, this.#status);
  }

  async #read(): Promise<void> {
    const answer = await post(`/demo/meters/${encodeURIComponent(this.#meter.id)}/read`).catch(() => undefined);
    this.#status.textContent = (answer?.ok ? this.#words?.meterRead : this.#words?.meterOver) ?? '';
  }
}

/** A year by the month, the running one last; all that there is of a meter that is read no more. */
function stretch(meter: UsageMeter): Readonly<Record<string, string>> {
  if (isOver(meter)) return {};
  const month = firstOfMonth(Date.now(), meter.timeZone);
  return { from: addMonths(month, -11), to: addMonths(month, 1), ...(meter.currency && { compare: 'last-year' }) };
}

function isOver({ completeUntil }: UsageMeter): boolean {
  return completeUntil !== undefined && Date.parse(completeUntil) < Date.now() - monthMs;
}
