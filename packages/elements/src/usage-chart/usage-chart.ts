import type { Period } from '@kvitt/core/model/primitives.js';
import type { Allowance, UsageSeries } from '@kvitt/core/model/usage.js';
import type { ComparedWith } from '@kvitt/core/usage/compare.js';
import type { Cut } from '@kvitt/core/usage/edges.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { heading } from '../internal/heading.js';
import { bone, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { usageChart } from '../locales/en/usage-chart.js';
import { buttons } from '../styles/button.js';
import { rooms } from '../styles/rooms.js';
import { shared, sheet } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import type { Show } from './say.js';
import type { Story } from './story.js';
import { several } from './several.js';
import { frame } from './usage-chart.styles.js';

const idList = { fromAttribute: (text: string | null): readonly string[] => text?.split(/\s+/).filter(Boolean) ?? [] };

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
 * @csspart bar - The step that is looked at, drawn over its column.
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
  static override styles = [tokens, shared, sheet, buttons, rooms, frame];

  /** Shows what this meter counted, by the backend's id. */
  @property({ attribute: 'series-id' }) seriesId?: string;

  /** Shows several meters on each other, by their ids; an attribute has spaces between them. */
  @property({ attribute: 'series-ids', converter: idList }) seriesIds?: readonly string[];

  /** What meters counted: one, or several of one unit, zone and currency, which are stacked. */
  @property({ attribute: false }) series?: UsageSeries | readonly UsageSeries[];

  /** Shows from this date of the meter's zone, or RFC 3339 instant with its offset, on; from the first reading when absent. */
  @property() from?: string;

  /** Shows until this date or instant, which is no part of it; until the last reading when absent. What is neither is an error that names it. */
  @property() to?: string;

  /**
   * How long a step is, ISO 8601: `P1Y`, `P1M`, `P1D`, `PT1H`, `PT15M`; or billing periods, by their first days and the day after the
   * last: `2026-01-15 2026-02-13 2026-03-16`. Follows from the range when absent.
   */
  @property() resolution?: Cut;

  /** Holds it against something: `previous`, `last-year`, `similar-homes`, or `allowance`, which is what the contract includes. */
  @property() compare?: ComparedWith;

  /** What the contract includes each month or billing period, for `compare="allowance"`; the backend's when absent. */
  @property({ attribute: false }) allowance?: Allowance;

  /** Shows `quantity`, `cost`, `both`, or `price` with what one unit cost. */
  @property() show: Show = 'quantity';

  /** Shows it as `chart` or `table`. */
  @property() view: 'chart' | 'table' = 'chart';

  /** The invoice's own period (BG-14), marked in the picture. */
  @property({ attribute: false }) invoicePeriod?: Period;

  /** The level of the title, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LocaleController(this, 'usageChart', usageChart);
  readonly #resource = new ResourceController<readonly UsageSeries[]>(this, (session) => (this.series || this.#ids.length === 0 ? undefined : several(session, this.#ids, this)));
  readonly #included = new ResourceController<Allowance>(this, (session) => (this.compare === 'allowance' && !this.allowance && !this.series && this.#ids[0] ? session.usage.allowance(this.#ids[0]) : undefined));
  #story: Story | undefined;
  #arriving: Promise<void> | undefined;
  #lost = false;

  /** Asks for the series again. */
  refresh(): Promise<void> {
    return this.#resource.resource?.refresh() ?? Promise.resolve();
  }

  /** Moves the focus to the picture, or to the table's switch. */
  override focus(options?: FocusOptions): void {
    const { renderRoot } = this;
    (renderRoot.querySelector<HTMLElement>('[part~=plot]') ?? renderRoot.querySelector<HTMLElement>('.choice [aria-pressed=true]'))?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#fetchStory();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#arriving;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    const all = this.#all;
    if (all) this.#story?.take(all, this.allowance ?? this.#allowance);
    else this.#story?.leave();
  }

  get #ids(): readonly string[] {
    return this.seriesIds ?? (this.seriesId ? [this.seriesId] : []);
  }

  /** The provider is asked for it. */
  get #isAwaited(): boolean {
    return !this.series && this.#ids.length > 0;
  }

  /** What the backend says is included; a contract that includes nothing is compared with nothing. */
  get #allowance(): Allowance | undefined {
    const { state } = this.#included;
    return state.status === 'ready' ? state.value : undefined;
  }

  /** What there is to show; undefined while it is awaited, or cannot be had. */
  get #all(): readonly UsageSeries[] | undefined {
    const { series } = this;
    const { state } = this.#resource;
    if (this.#isAwaited) return state.status === 'ready' ? state.value : undefined;
    return Array.isArray(series) ? (series as readonly UsageSeries[]) : series ? [series as UsageSeries] : [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    keepStates(this.#states, [...(this.#story?.states ?? []), this.#all?.length === 0 && 'no-meter']);
    const status = this.renderRoot.querySelector('p[role=status]');
    const said = this.#story?.said ?? '';
    if (status && status.textContent !== said) status.textContent = said;
  }

  protected override render(): TemplateResult {
    return html`<div class="region" part="body">
      <div class="head">
        <slot name="heading">${heading(this.headingLevel, this.#locale.terms.title)}</slot>
        ${this.#locale.ready ? this.#story?.renderChoices() : nothing}
      </div>
      ${this.#renderRoom()}
      <p class="visually-hidden" role="status"></p>
    </div>`;
  }

  #renderRoom(): TemplateResult {
    const locale = this.#locale;
    const { terms } = locale;
    const { state, retry } = this.#resource;
    const awaited = this.#isAwaited;
    if (awaited && state.status === 'failed') return state.error.code === 'unsupported' ? unsupportedRoom(locale) : failedRoom(locale, state.error, terms.loadFailed, retry);
    if (this.#lost) return failedRoom(locale, { code: 'offline', retryable: true }, terms.loadFailed, () => this.#fetchStory());
    if (!locale.ready || !this.#story || (awaited && state.status === 'loading')) return skeletonRoom(locale, [bone('text', 80), bone('amount', 100), bone('amount', 100)]);
    return this.#story.render(awaited ? staleNote(locale, state, retry) : nothing);
  }

  /** Sentence, figures and table travel while the readings do; the skeleton stands meanwhile. */
  #fetchStory(): void {
    this.#arriving ??= import('./story.js').then(
      ({ Story }) => {
        this.#story = new Story(this, this.#locale);
        this.#lost = false;
        this.requestUpdate();
      },
      () => {
        this.#arriving = undefined;
        this.#lost = true;
        this.requestUpdate();
      },
    );
  }
}
