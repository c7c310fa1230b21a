import { KvittError } from '@kvitt/core/error.js';
import type { Period } from '@kvitt/core/model/primitives.js';
import type { Allowance, UsageSeries } from '@kvitt/core/model/usage.js';
import type { ComparedWith } from '@kvitt/core/usage/compare.js';
import type { Cut } from '@kvitt/core/usage/edges.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale-controller.js';
import { KvittErrorEvent } from '../events/trouble.js';
import { PointEvent, RangeChangeEvent } from '../events/usage.js';
import { adopt } from '../internal/adopt.js';
import { meterIcon } from '../internal/icon.js';
import { emptyRoom, failedRoom } from '../internal/rooms.js';
import { choices, steps } from './choices.js';
import { figuresOf, mostBars, type Figures, type Point } from './figures.js';
import { Hand } from './hand.js';
import { annotations, legend } from './legend.js';
import { Plot } from './plot.js';
import { doubts, pointSentence, summary, type Sentence, type Show, type Speaker } from './say.js';
import { slider, zoomLink } from './slider.js';
import { story } from './story.styles.js';
import { table } from './table.js';
import { finerOf, viewOf, written, zoomed, type View } from './view.js';
import { Voice } from './voice.js';

const shows: readonly Show[] = ['quantity', 'cost', 'both', 'price'];
const kinds: readonly ComparedWith[] = ['previous', 'last-year', 'similar-homes', 'allowance'];

/** What the page asks for. */
export interface ChartHost extends LitElement {
  readonly from?: string;
  readonly to?: string;
  readonly resolution?: Cut;
  readonly compare?: ComparedWith;
  readonly invoicePeriod?: Period;
  show: Show;
  view: 'chart' | 'table';
}

/** Sentence, picture and table of some series, and where in them the customer is. */
export class Story {
  readonly #host: ChartHost;
  readonly #frame: LocaleController<'usageChart'>;
  readonly #locale: Speaker;
  readonly #plot: Plot;
  readonly #hand: Hand;
  #series: readonly UsageSeries[] = [];
  /** What the figures were reckoned from; the same again is not reckoned again. */
  #asked: readonly unknown[] | undefined;
  #range: readonly unknown[] = [];
  /** What the customer zoomed into, the last one shown. */
  #zooms: readonly View[] = [];
  #chosen: number | undefined;
  #figures: Figures | undefined;
  #rows: Figures | undefined;
  #rowsBefore: Figures | undefined;
  #error: KvittError | undefined;
  #said = '';

  constructor(host: ChartHost, frame: LocaleController<'usageChart'>) {
    const locale = new Voice(frame);
    this.#host = host;
    this.#frame = frame;
    this.#locale = locale;
    this.#plot = new Plot(host, () => ({ locale, figures: this.#figures, show: this.#show, chosen: this.#chosen }));
    this.#hand = new Hand({
      at: (clientX) => this.#plot.indexAt(clientX),
      position: () => ({ chosen: this.#chosen, last: (this.#figures?.points.length ?? 0) - 1, rtl: locale.dir === 'rtl' }),
      choose: (index) => this.#choose(index),
      zoom: (index) => this.#zoom(index),
      back: () => this.#back(),
    });
    adopt(host, [story]);
  }

  /** Said after a zoom, when everything else on screen is new as well. */
  get said(): string {
    return this.#said;
  }

  /** The custom states that follow from the figures. */
  get states(): readonly (string | false | undefined)[] {
    const { sum } = this.#figures ?? {};
    return [sum?.partial && 'partial', sum !== undefined && sum.estimated > 0 && 'estimated', sum !== undefined && sum.missing > 0 && 'gap'];
  }

  get #show(): Show {
    return shows.includes(this.#host.show) ? this.#host.show : 'quantity';
  }

  /** Takes what is to be shown; reckons only what is asked anew. */
  take(series: readonly UsageSeries[], allowance: Allowance | undefined): void {
    const { from, to, resolution, compare, invoicePeriod } = this.#host;
    const range = [...series.map(({ id }) => id), from, to, resolution];
    const isLive = isSame(range, this.#range);
    if (!isLive) this.#zooms = [];
    [this.#series, this.#range] = [series, range];
    const asked = [...series, ...range, compare, invoicePeriod, allowance, this.#zooms];
    if (this.#asked && isSame(asked, this.#asked)) return;
    const isNews = isLive && this.#figures !== undefined && this.#asked?.at(-1) === this.#zooms;
    this.#asked = asked;
    this.#reckon(allowance, isNews);
  }

  /** Nothing is shown for now. */
  leave(): void {
    this.#asked = this.#figures = undefined;
  }

  /** A series that cannot be believed is never drawn in part. What changed while it was looked at is told, and the look stays. */
  #reckon(allowance: Allowance | undefined, isNews: boolean): void {
    const [before, chosen] = [this.#summary, isNews ? this.#point?.start : undefined];
    const [old, rows] = isNews ? [this.#figures, this.#rows] : [];
    this.#error = this.#figures = this.#rows = this.#chosen = undefined;
    this.#rowsBefore = rows;
    if (this.#series.every(({ readings }) => Array.isArray(readings) && readings.length === 0)) return;
    const { compare: kind, invoicePeriod: period } = this.#host;
    try {
      this.#figures = figuresOf(this.#series, this.#view, { kind: kinds.find((each) => each === kind), period, allowance }, old);
    } catch (thrown) {
      this.#error = thrown instanceof KvittError ? thrown : new KvittError('invalid', { message: 'the series cannot be read', retryable: false, cause: thrown });
      this.#host.dispatchEvent(new KvittErrorEvent(this.#error, 'series'));
    }
    const index = this.#figures?.points.findIndex(({ start }) => start === chosen) ?? -1;
    if (index >= 0) this.#chosen = index;
    if (isNews && this.#summary !== before) this.#said = this.#summary;
  }

  get #view(): View {
    return this.#zooms.at(-1) ?? viewOf(this.#series, this.#host);
  }

  get #point(): Point | undefined {
    return this.#chosen === undefined ? undefined : this.#figures?.points[this.#chosen];
  }

  get #summary(): string {
    if (!this.#figures) return '';
    const { strong, rest } = summary(this.#locale, this.#figures, this.#show);
    return `${strong} ${rest}`;
  }

  #choose(index: number | undefined): void {
    if (this.#chosen === index) return;
    this.#chosen = index;
    this.#host.requestUpdate();
    const point = this.#point;
    if (point) this.#host.dispatchEvent(new PointEvent(point.start, point.end, point.sum.value, point.sum.cost));
  }

  #go(zooms: readonly View[]): void {
    this.#zooms = zooms;
    const { range, resolution } = this.#view;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new RangeChangeEvent(range.start, range.end, written(resolution)));
    void this.#host.updateComplete.then(() => this.#announce());
  }

  #announce(): void {
    this.#said = this.#summary;
    this.#host.requestUpdate();
  }

  /** Where a step leads that is looked at in detail. */
  #inside(index = this.#chosen): View | undefined {
    const point = index === undefined ? undefined : this.#figures?.points[index];
    return this.#figures && point && point.sum.count > 0 ? zoomed(this.#figures.view, point, this.#series) : undefined;
  }

  #zoom(index = this.#chosen): void {
    const inside = this.#inside(index);
    if (inside) this.#go([...this.#zooms, inside]);
  }

  #back(): void {
    if (this.#zooms.length > 0) this.#go(this.#zooms.slice(0, -1));
  }

  renderChoices(): TemplateResult | typeof nothing {
    const host = this.#host;
    if (!this.#figures) return nothing;
    return choices(this.#locale, this.#figures, { show: this.#show, view: host.view }, (show) => (host.show = show), (view) => (host.view = view));
  }

  render(stale: unknown): TemplateResult {
    const { terms } = this.#locale;
    if (this.#error) return failedRoom(this.#frame, this.#error, this.#frame.terms.loadFailed, () => undefined);
    if (!this.#figures) return emptyRoom(meterIcon(), this.#series.length === 0 ? terms.none : terms.noReadings);
    return this.#renderFigures(this.#figures, stale);
  }

  #renderFigures(figures: Figures, stale: unknown): TemplateResult {
    const notes = doubts(this.#locale, figures);
    const asTable = this.#host.view === 'table';
    const others = this.#zooms.slice(0, -1);
    return html`${stale}${this.#zooms.length > 0 ? steps(this.#locale, figures, () => this.#back(), (to) => this.#go([...others, to])) : nothing}
      <p class="lead" part=${this.#point ? 'summary tooltip' : 'summary'}>${this.#renderSentence(figures)}</p>
      ${asTable ? nothing : this.#renderPlot(figures)}
      ${annotations(this.#locale, figures)}
      ${notes.length > 0 ? html`<p class="small soft doubts" part="note">${notes.join(' ')}</p>` : nothing}
      ${this.#renderTable(figures, asTable)}`;
  }

  #renderSentence(figures: Figures): TemplateResult {
    const point = this.#point;
    const { strong, rest } = point ? this.#sentenceOf(figures, point) : summary(this.#locale, figures, this.#show);
    return html`<strong>${strong}</strong> ${rest}`;
  }

  #sentenceOf(figures: Figures, point: Point): Sentence {
    const { terms } = this.#locale;
    const known = point.knowledge === 'measured' ? '' : `${terms.knowledge[point.knowledge]}.`;
    return pointSentence(this.#locale, figures, point, this.#show, [known]);
  }

  #renderPlot(figures: Figures): TemplateResult {
    const last = figures.points.length - 1;
    const now = Math.min(this.#chosen ?? last, last);
    const zooms = this.#inside() ? { point: this.#point, zoom: () => this.#zoom() } : undefined;
    const standing = { show: this.#show, now, spoken: this.#spoken(figures, now), zooms, failed: this.#plot.failed };
    return html`${slider(this.#locale, figures, this.#hand, standing)}${legend(this.#locale, figures, this.#show)}
      ${finerOf(figures.view, this.#series) && figures.points.some(({ sum }) => sum.count > 0) ? zoomLink(this.#locale, figures, standing) : nothing}`;
  }

  #spoken(figures: Figures, index: number): string {
    const point = figures.points[index];
    if (!point) return '';
    const { strong, rest } = this.#sentenceOf(figures, point);
    return [strong, rest, this.#inside(index) ? this.#locale.terms.zoomHint : ''].filter(Boolean).join(' ');
  }

  /** What is too much to read is summed by days, or by months; what nobody asked to see fills no sheets of paper. */
  #renderTable(figures: Figures, seen: boolean): TemplateResult {
    const { terms } = this.#locale;
    const rows = figures.points.length <= mostBars ? figures : (this.#rows ??= coarser(figures, this.#rowsBefore));
    const note = rows === figures ? nothing : html`<p class="small soft">${rows.view.resolution === 'P1D' ? terms.coarse : terms.coarseMonths}</p>`;
    const kind = seen ? '' : rows.points.length > mostPrinted ? 'visually-hidden long' : 'visually-hidden';
    return html`<div class="table-box ${kind}">${note}${table(this.#locale, rows, this.#show)}</div>`;
  }
}

/** Rows that fit on a sheet of paper or two. */
const mostPrinted = 62;

function coarser({ series, view }: Figures, before?: Figures): Figures {
  const byDay = figuresOf(series, { ...view, resolution: 'P1D' }, {}, before);
  return byDay.points.length <= mostBars ? byDay : figuresOf(series, { ...view, resolution: 'P1M' });
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
