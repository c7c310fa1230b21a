import { KvittError } from '@kvitt/core/error.js';
import type { Period } from '@kvitt/core/model/primitives.js';
import type { ComparisonKind, UsageSeries } from '@kvitt/core/model/usage.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { KvittErrorEvent } from '../events/trouble.js';
import { PointEvent, RangeChangeEvent } from '../events/usage.js';
import { heading } from '../internal/heading.js';
import { backIcon, chevronIcon, meterIcon } from '../internal/icon.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { usageChart } from '../locales/en/usage-chart.js';
import { buttons } from '../styles/button.js';
import { rooms } from '../styles/rooms.js';
import { shared, sheet } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { figuresOf, type Figures, type Point } from './figures.js';
import { inkNames } from './inks.js';
import { annotations, legend } from './legend.js';
import { axisName, mostBars, pictureOf, type Picture } from './picture.js';
import { Plot } from './plot.js';
import { doubts, pointSentence, rangeName, summary, type Sentence, type Show } from './say.js';
import { table } from './table.js';
import { chart } from './usage-chart.styles.js';
import { beside, viewOf, zoomed, type View } from './view.js';

const shows: readonly Show[] = ['quantity', 'cost', 'both', 'price'];
const kinds: readonly string[] = ['previous', 'last-year', 'similar-homes'] satisfies readonly ComparisonKind[];
const ranges = ['series', 'from', 'to', 'resolution'];
const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index + 1,
  ArrowDown: (index) => index - 1,
  PageUp: (index, last) => index + Math.max(Math.round(last / 10), 2),
  PageDown: (index, last) => index - Math.max(Math.round(last / 10), 2),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * What was used, what it cost, and whether that is normal: a sentence, the picture that proves it, and a table of its figures.
 *
 *     <kvitt-usage-chart compare="last-year"></kvitt-usage-chart>
 *     <script type="module">document.querySelector('kvitt-usage-chart').series = series;</script>
 *
 * @tag kvitt-usage-chart
 * @slot heading - Replaces the title.
 * @slot legend - More entries below the picture.
 * @slot annotation - More of what happened.
 * @fires {RangeChangeEvent} kvitt-range-change - Another range is shown: the customer zoomed, went back, or on to the next.
 * @fires {PointEvent} kvitt-point - A step is looked at, by pointer or arrow key.
 * @fires {KvittErrorEvent} kvitt-error - The series cannot be believed; the error says which field.
 * @csspart body - All of it, inside the sheet's edge.
 * @csspart heading - The title.
 * @csspart summary - The sentence.
 * @csspart note - What is missing, estimated or corrected.
 * @csspart plot - The picture.
 * @csspart axis - What the axes count.
 * @csspart zoom - Shows the chosen step in detail.
 * @csspart back - Goes back to where the customer zoomed from.
 * @csspart legend - What patterns and marks mean.
 * @csspart annotation - Something that happened.
 * @csspart table - The same figures.
 * @csspart loading - The skeleton.
 * @csspart empty - The room without a meter, or without readings.
 * @csspart unsupported - The room of a backend without meters.
 * @csspart failed - The room of a series that cannot be believed, or could not be fetched.
 * @csspart retry - Fetches it again.
 * @cssstate partial - The range has not ended, or the series begins within it.
 * @cssstate estimated - Some of it is estimated.
 * @cssstate gap - Some of it is missing.
 * @cssstate no-meter - There is no series.
 */
export class KvittUsageChart extends LitElement {
  static override styles = [tokens, shared, sheet, buttons, rooms, chart];

  /** Shows what this meter counted, by the backend's id. */
  @property({ attribute: 'series-id' }) seriesId?: string;

  /** What meters counted: one, or several of one unit, zone and currency, which are stacked. */
  @property({ attribute: false }) series?: UsageSeries | readonly UsageSeries[];

  /** Shows from this date or RFC 3339 instant on; from the first reading when absent. */
  @property() from?: string;

  /** Shows until this date or instant, which is no part of it; until the last reading when absent. */
  @property() to?: string;

  /** How long a step is, ISO 8601: `P1Y`, `P1M`, `P1D`, `PT1H`, `PT15M`; follows from the range when absent. */
  @property() resolution?: string;

  /** Holds it against something: `previous`, `last-year` or `similar-homes`. */
  @property() compare?: ComparisonKind;

  /** Shows `quantity`, `cost`, `both`, or `price` with what one unit cost. */
  @property() show: Show = 'quantity';

  /** Shows it as `chart` or `table`. */
  @property() view: 'chart' | 'table' = 'chart';

  /** The invoice's own period (BG-14), marked in the picture. */
  @property({ attribute: false }) invoicePeriod?: Period;

  /** The level of the title, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What the customer zoomed into, the last one shown. */
  @state() private zooms: readonly View[] = [];
  @state() private chosen?: number;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LocaleController(this, 'usageChart', usageChart);
  readonly #plot = new Plot(this, () => ({ picture: this.#picture, chosen: this.chosen }));
  readonly #resource = new ResourceController<UsageSeries>(this, (session) => (this.series || !this.seriesId ? undefined : session.usage.series({ seriesId: this.seriesId })));
  #fetched: UsageSeries | undefined;
  #figures: Figures | undefined;
  #rows: Figures | undefined;
  #error: KvittError | undefined;
  #picture: Picture | undefined;
  #drawnFor = '';
  /** Said after a zoom, when everything else on screen is new as well. */
  #announced = '';

  /** Asks for the series again. */
  refresh(): Promise<void> {
    return this.#resource.resource?.refresh() ?? Promise.resolve();
  }

  /** Moves the focus to the picture, or to the table's switch. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[part~=plot], .choice button')?.focus(options);
  }

  get #all(): readonly UsageSeries[] {
    const series = this.series ?? this.#fetched ?? [];
    return Array.isArray(series) ? (series as readonly UsageSeries[]) : [series as UsageSeries];
  }

  get #show(): Show {
    return shows.includes(this.show) ? this.show : 'quantity';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const names = new Set<PropertyKey>(changed.keys());
    if (this.hasUpdated && ranges.some((name) => names.has(name))) this.zooms = [];
    const { state } = this.#resource;
    const fetched = !this.series && this.seriesId && state.status === 'ready' ? state.value : undefined;
    const renewed = fetched !== this.#fetched;
    this.#fetched = fetched;
    const asked = renewed || !this.hasUpdated || [...ranges, 'compare', 'invoicePeriod', 'zooms'].some((name) => names.has(name));
    if (asked) this.#reckon();
    const words = [this.#locale.lang, this.#locale.dir, this.#show].join();
    if (asked || words !== this.#drawnFor) this.#picture = this.#figures && pictureOf(this.#locale, this.#figures, this.#show);
    this.#drawnFor = words;
  }

  /** A series that cannot be believed is never drawn in part. */
  #reckon(): void {
    this.#error = this.#figures = this.#rows = this.chosen = undefined;
    const series = this.#all;
    if (series.every(({ readings }) => Array.isArray(readings) && readings.length === 0)) return;
    try {
      const view = this.zooms.at(-1) ?? viewOf(series, this);
      this.#figures = figuresOf(series, view, kinds.includes(this.compare ?? '') ? this.compare : undefined, this.invoicePeriod);
    } catch (thrown) {
      this.#error = thrown instanceof KvittError ? thrown : new KvittError('invalid', { message: 'the series cannot be read', retryable: false, cause: thrown });
      this.dispatchEvent(new KvittErrorEvent(this.#error, 'series'));
    }
  }

  protected override updated(): void {
    const { sum } = this.#figures ?? {};
    keepStates(this.#states, [
      sum?.partial && 'partial',
      sum !== undefined && sum.estimated > 0 && 'estimated',
      sum !== undefined && sum.missing > 0 && 'gap',
      this.#all.length === 0 && !this.seriesId && 'no-meter',
    ]);
    const status = this.renderRoot.querySelector('p[role=status]');
    if (status && status.textContent !== this.#announced) status.textContent = this.#announced;
  }

  #choose(index: number | undefined): void {
    const point = index === undefined ? undefined : this.#figures?.points[index];
    if (this.chosen === index) return;
    this.chosen = index;
    if (point) this.dispatchEvent(new PointEvent(point.start, point.end, point.sum.value, point.sum.cost));
  }

  #go(zooms: readonly View[]): void {
    this.zooms = zooms;
    const { range, resolution } = zooms.at(-1) ?? viewOf(this.#all, this);
    this.dispatchEvent(new RangeChangeEvent(range.start, range.end, resolution));
    void this.updateComplete.then(() => this.#announce());
  }

  #announce(): void {
    const { strong, rest } = this.#figures ? summary(this.#locale, this.#figures, this.#show) : { strong: '', rest: '' };
    this.#announced = `${strong} ${rest}`;
    this.requestUpdate();
  }

  /** Where a step leads that is looked at in detail. */
  #inside(index = this.chosen): View | undefined {
    const point = index === undefined ? undefined : this.#figures?.points[index];
    return this.#figures && point && point.sum.count > 0 ? zoomed(this.#figures.view, point, this.#all) : undefined;
  }

  #zoom(index = this.chosen): void {
    const inside = this.#inside(index);
    if (inside) this.#go([...this.zooms, inside]);
  }

  #back(): void {
    if (this.zooms.length > 0) this.#go(this.zooms.slice(0, -1));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = (this.#figures?.points.length ?? 0) - 1;
    const step = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) this.#choose(Math.min(Math.max(this.chosen === undefined && event.key.startsWith('Arrow') ? last : step(this.chosen ?? last, last), 0), last));
    else if (event.key === 'Enter' && !event.repeat) this.#zoom();
    else if (event.key === 'Escape' && this.chosen !== undefined) this.#choose(undefined);
    else if (event.key === 'Escape' || event.key === 'Backspace') this.#back();
    else return;
    event.preventDefault();
  };

  readonly #onMove = ({ pointerType, clientX }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#choose(this.#plot.indexAt(clientX));
  };

  readonly #onLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse' && !this.renderRoot.querySelector('.plot:focus')) this.#choose(undefined);
  };

  /** A finger that has no way to hover chooses first; what is chosen is zoomed into. */
  readonly #onClick = (event: MouseEvent): void => {
    const index = this.#plot.indexAt(event.clientX);
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (index !== undefined && (!isTouch || index === this.chosen)) this.#zoom(index);
    else this.#choose(index);
  };

  protected override render(): TemplateResult {
    return html`<div class="region" part="body">
      <div class="head">
        <slot name="heading">${heading(this.headingLevel, this.#locale.terms.title)}</slot>
        ${this.#figures && this.#locale.ready ? this.#renderChoices(this.#figures) : nothing}
      </div>
      ${this.#renderRoom()}
      <p class="visually-hidden" role="status"></p>
    </div>`;
  }

  #renderRoom(): TemplateResult {
    const locale = this.#locale;
    const { terms } = locale;
    const { state, retry } = this.#resource;
    const awaited = !this.series && this.seriesId !== undefined;
    if (awaited && state.status === 'failed') return state.error.code === 'unsupported' ? unsupportedRoom(locale) : failedRoom(locale, state.error, terms.loadFailed, retry);
    if (!locale.ready || (awaited && state.status === 'loading')) return skeletonRoom(locale, [bone('text', 80), bone('amount', 100), bone('amount', 100)]);
    if (this.#error) return failedRoom(locale, this.#error, terms.loadFailed, () => undefined);
    if (!this.#figures) return emptyRoom(meterIcon(), this.#all.length === 0 ? terms.none : terms.noReadings);
    return this.#renderFigures(this.#figures);
  }

  #renderChoices({ sum }: Figures): TemplateResult {
    const { terms } = this.#locale;
    const money = sum.cost && (this.#show === 'quantity' || this.#show === 'cost');
    const what = (show: Show, words: string): TemplateResult => this.#renderChoice(words, this.#show === show, () => (this.show = show));
    const how = (view: 'chart' | 'table', words: string): TemplateResult => this.#renderChoice(words, (this.view === 'table') === (view === 'table'), () => (this.view = view));
    return html`<div class="choices">
      ${money && this.#figures ? html`<div class="choice" role="group" aria-label=${terms.showWhat}>${what('quantity', axisName(this.#locale, this.#figures, 'quantity'))}${what('cost', terms.cost)}</div>` : nothing}
      <div class="choice" role="group" aria-label=${terms.showAs}>${how('chart', terms.chart)}${how('table', terms.table)}</div>
    </div>`;
  }

  #renderChoice(words: string, pressed: boolean, choose: () => void): TemplateResult {
    return html`<button type="button" aria-pressed=${pressed} @click=${choose}>${words}</button>`;
  }

  #renderFigures(figures: Figures): TemplateResult {
    const notes = doubts(this.#locale, figures);
    const asTable = this.view === 'table';
    return html`${this.series ? nothing : staleNote(this.#locale, this.#resource.state, this.#resource.retry)}${this.#renderSteps(figures)}
      <p class="lead" part="summary">${this.#renderSentence(figures)}</p>
      ${asTable ? nothing : this.#renderPlot(figures)}
      ${asTable ? nothing : legend(this.#locale, figures, this.#show)}
      ${annotations(this.#locale, figures)}
      ${notes.length > 0 ? html`<p class="small soft doubts" part="note">${notes.join(' ')}</p>` : nothing}
      <div class=${asTable ? 'table-box' : 'table-box visually-hidden'}>${this.#renderTable(figures)}</div>`;
  }

  #renderSteps({ view, series }: Figures): TemplateResult | typeof nothing {
    const { terms } = this.#locale;
    const [before, after] = [beside(view, series, 'previous'), beside(view, series, 'next')];
    if (this.zooms.length === 0) return nothing;
    const others = this.zooms.slice(0, -1);
    const step = (to: View | undefined, words: string, kind: string): TemplateResult =>
      html`<button class="button button-icon ${kind}" type="button" aria-label=${words} aria-disabled=${to === undefined} @click=${() => to && this.#go([...others, to])}>${chevronIcon()}</button>`;
    return html`<div class="steps">
      <button class="link with-icon back" part="back" type="button" @click=${() => this.#back()}>${backIcon()}${terms.back}</button>
      ${step(before, terms.previous, 'previous')}${step(after, terms.next, 'next')}
    </div>`;
  }

  #renderSentence(figures: Figures): TemplateResult {
    const point = this.chosen === undefined ? undefined : figures.points[this.chosen];
    const { strong, rest } = point ? this.#sentenceOf(figures, point) : summary(this.#locale, figures, this.#show);
    return html`<strong>${strong}</strong> ${rest}`;
  }

  #sentenceOf(figures: Figures, point: Point): Sentence {
    const { terms } = this.#locale;
    const known = point.knowledge === 'measured' ? '' : `${terms.knowledge[point.knowledge]}.`;
    return pointSentence(this.#locale, figures, point, this.#show, [known]);
  }

  #renderPlot(figures: Figures): TemplateResult {
    const { terms } = this.#locale;
    const last = figures.points.length - 1;
    const now = Math.min(this.chosen ?? last, last);
    return html`<p class="axis" part="axis" aria-hidden="true"><span>${axisName(this.#locale, figures, this.#show)}</span><span>${this.#picture?.curve ? (this.#show === 'both' ? terms.cost : terms.price(axisName(this.#locale, figures, 'quantity'))) : nothing}</span></p>
      <div
        class="plot" part="plot" role="slider" tabindex="0" aria-orientation="horizontal"
        aria-label=${terms.picture} aria-valuemin="0" aria-valuemax=${last} aria-valuenow=${now} aria-valuetext=${this.#spoken(figures, now)}
        ?data-zooms=${this.#inside() !== undefined}
        @keydown=${this.#onKey} @pointermove=${this.#onMove} @pointerleave=${this.#onLeave} @click=${this.#onClick}
      >
        <div class="canvas-box"><canvas dir="ltr" aria-hidden="true"></canvas><span class="palette" aria-hidden="true">${inkNames.map((name) => html`<i class="ink-${name}"></i>`)}</span></div>
      </div>
      ${this.#plot.failed ? html`<p class="small" role="status">${terms.chartFailed}</p>` : nothing}
      <div class="zoom">${this.#renderZoom(figures)}</div>`;
  }

  #spoken(figures: Figures, index: number): string {
    const point = figures.points[index];
    if (!point) return '';
    const { strong, rest } = this.#sentenceOf(figures, point);
    return [strong, rest, this.#inside(index) ? this.#locale.terms.zoomHint : ''].filter(Boolean).join(' ');
  }

  #renderZoom(figures: Figures): TemplateResult | typeof nothing {
    const point = this.chosen === undefined ? undefined : figures.points[this.chosen];
    if (!point || !this.#inside()) return nothing;
    const name = rangeName(this.#locale, point, figures.series[0]?.timeZone ?? 'UTC');
    return html`<button class="link small" part="zoom" type="button" @click=${() => this.#zoom()}>${this.#locale.terms.zoom(name)}</button>`;
  }

  /** What is too much to read is summed by days, or by months. */
  #renderTable(figures: Figures): TemplateResult {
    if (figures.points.length <= mostBars) return table(this.#locale, figures, this.#show);
    this.#rows ??= ['P1D', 'P1M'].map((resolution) => figuresOf(figures.series, { ...figures.view, resolution })).find(({ points }) => points.length <= mostBars) ?? figures;
    return html`<p class="small soft">${this.#locale.terms.coarse}</p>${table(this.#locale, this.#rows, this.#show)}`;
  }
}
