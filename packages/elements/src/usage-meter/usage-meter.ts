import type { Allowance } from '@kvitt/core/model/usage.js';
import { daysBetween, today } from '@kvitt/core/period.js';
import { standingOf, type AllowanceStanding } from '@kvitt/core/usage/allowance.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { ThresholdEvent } from '../events/usage.js';
import { ended, quantityOf } from '../internal/format/quantity.js';
import { heading } from '../internal/heading.js';
import { alertIcon, meterIcon } from '../internal/icon.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { usageMeter } from '../locales/en/usage-meter.js';
import { buttons } from '../styles/button.js';
import { rooms } from '../styles/rooms.js';
import { shared, sheet } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { bar } from './bar.js';
import { allowanceOf, mistakeIn } from './given.js';
import { meter } from './usage-meter.styles.js';

const levels = ['near', 'over'] as const;

/**
 * How much of what the contract includes is used up, what is left and until when, and what it will come to.
 *
 *     <kvitt-usage-meter used="12.4" limit="20" unit="GB" resets="2026-12-01"></kvitt-usage-meter>
 *
 * @tag kvitt-usage-meter
 * @slot heading - Replaces the title.
 * @fires {ThresholdEvent} kvitt-threshold - The allowance is nearly used up, or more than used up; once for each crossing.
 * @csspart body - All of it, inside the sheet's edge.
 * @csspart heading - The title.
 * @csspart track - The bar: what is included.
 * @csspart fill - How much of it is used.
 * @csspart note - That it is nearly or more than used up.
 * @csspart forecast - What it will come to.
 * @csspart loading - The skeleton.
 * @csspart empty - The room when there is no allowance.
 * @csspart unsupported - The room of a backend without allowances.
 * @csspart failed - The room of figures that are none, or could not be fetched.
 * @csspart retry - Fetches them again.
 * @cssstate under - Less is used than is nearly all of it.
 * @cssstate near - It is nearly used up.
 * @cssstate over - More is used than is included.
 * @cssstate unlimited - There is no limit.
 */
export class KvittUsageMeter extends LitElement {
  static override styles = [tokens, shared, sheet, buttons, rooms, meter];

  /** Shows the allowance of this meter, by the backend's id. */
  @property({ attribute: 'series-id' }) seriesId?: string;

  /** Shows this allowance; it wins over the attributes, and over the backend's. */
  @property({ attribute: false }) allowance?: Allowance;

  /** How much is used, a decimal: `12.4`. */
  @property() used?: string;

  /** How much is included, a decimal; without it there is no limit. */
  @property() limit?: string;

  /** What is counted: `kWh`, `MWh`, `m³`, `GB`, `MB`, `min`, `SMS`, or a code of UNECE Rec 20. */
  @property() unit?: string;

  /** The day on which it begins anew, `YYYY-MM-DD`. */
  @property() resets?: string;

  /** What will be used by then, a decimal, as the supplier reckons. */
  @property() forecast?: string;

  /** From how many per cent on it counts as nearly used up. */
  @property({ type: Number, attribute: 'near-percent' }) nearPercent = 80;

  /** The level of the title, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LocaleController(this, 'usageMeter', usageMeter);
  readonly #resource = new ResourceController<Allowance>(this, (session) => (this.#given || !this.seriesId ? undefined : session.usage.allowance(this.seriesId)));
  /** Up to which level was told, of which allowance. */
  #told = 0;
  #of: string | undefined;

  get #given(): Allowance | undefined {
    return this.allowance ?? allowanceOf(this);
  }

  get #shown(): Allowance | undefined {
    const { state } = this.#resource;
    return this.#given ?? (state.status === 'ready' ? state.value : undefined);
  }

  /** Asks for the allowance again. */
  refresh(): Promise<void> {
    return this.#resource.resource?.refresh() ?? Promise.resolve();
  }

  get #near(): number {
    return this.nearPercent > 0 && this.nearPercent <= 100 ? this.nearPercent : 80;
  }

  get #standing(): AllowanceStanding | undefined {
    const shown = this.#shown;
    return shown && mistakeIn(shown) === undefined ? standingOf(shown, this.#near) : undefined;
  }

  protected override updated(): void {
    const standing = this.#standing;
    keepStates(this.#states, [standing?.state]);
    const shown = this.#shown;
    if (shown && standing) this.#tell(shown, standing);
  }

  /** An allowance that fell below a level is told again when it crosses it again; another allowance is another matter. */
  #tell(allowance: Allowance, { state }: AllowanceStanding): void {
    const reached = levels.findIndex((level) => level === state) + 1;
    const before = this.#of === allowance.id ? this.#told : 0;
    [this.#told, this.#of] = [reached, allowance.id];
    for (const level of levels.slice(before, reached)) this.dispatchEvent(new ThresholdEvent(level, allowance));
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    const { terms } = this.#locale;
    return html`<div class="region body" part="body" data-state=${this.#standing?.state ?? nothing}>
      <div class="head"><slot name="heading">${heading(this.headingLevel, shown?.name ?? terms.title)}</slot></div>
      ${this.#renderRoom(shown)}
    </div>`;
  }

  #renderRoom(shown: Allowance | undefined): TemplateResult {
    const { terms } = this.#locale;
    const { state, retry } = this.#resource;
    const asked = !this.#given && this.seriesId !== undefined;
    if (asked && state.status === 'failed') return state.error.code === 'unsupported' ? unsupportedRoom(this.#locale) : failedRoom(this.#locale, state.error, terms.loadFailed, retry);
    if (!this.#locale.ready || (asked && state.status === 'loading')) return skeletonRoom(this.#locale, [bone('text', 60), bone('button', 100), bone('text', 40)]);
    if (!shown) return emptyRoom(meterIcon(), terms.none);
    const standing = this.#standing;
    if (!standing) return failedRoom(this.#locale, { code: 'invalid', retryable: false }, terms.loadFailed, () => undefined);
    return this.#renderStanding(shown, standing);
  }

  #renderStanding(shown: Allowance, standing: AllowanceStanding): TemplateResult {
    return html`${this.#given ? nothing : staleNote(this.#locale, this.#resource.state, this.#resource.retry)}<div class="words">
      <p class="used">${this.#renderUsed(shown)}</p>
      ${shown.limit === undefined ? nothing : this.#renderBar(shown, shown.limit)}
      <p class="state">${this.#renderLeft(shown, standing)} ${this.#renderTime(shown)}</p>
      ${this.#renderForecast(shown, standing)}
    </div>`;
  }

  #renderUsed({ used, limit, unitCode }: Allowance): TemplateResult {
    const { terms } = this.#locale;
    const amount = html`<strong><bdi dir="ltr" class="num">${this.#amount(used, unitCode)}</bdi></strong>`;
    return html`${amount} <span class="soft">${limit === undefined ? terms.used : terms.usedOf(this.#amount(limit, unitCode))}</span>`;
  }

  #renderBar({ used, unitCode, forecast }: Allowance, limit: string): TemplateResult {
    const words = `${this.#amount(used, unitCode)} ${this.#locale.terms.usedOf(this.#amount(limit, unitCode))}`;
    const most = Number(limit);
    return bar({ used: Number(used), limit: most, near: (most * this.#near) / 100, forecast: forecast === undefined ? undefined : Number(forecast), words });
  }

  #renderLeft({ unitCode }: Allowance, { state, left = '0' }: AllowanceStanding): TemplateResult {
    const { terms } = this.#locale;
    if (state === 'unlimited') return html`<span class="strong">${terms.unlimited}</span>`;
    const amount = this.#amount(left.replace('-', ''), unitCode);
    if (state === 'under') return html`<span class="strong">${terms.left(amount)}</span>`;
    const words = state === 'over' ? terms.over(amount) : /[1-9]/.test(left) ? terms.near(amount) : terms.all;
    return html`<span class="tone" part="note" data-tone=${state}>${alertIcon()}${words}</span>`;
  }

  #renderTime({ resetsOn }: Allowance): TemplateResult | typeof nothing {
    if (!resetsOn) return nothing;
    const { terms, now, timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone } = this.#locale;
    const days = daysBetween(today(now, timeZone), resetsOn);
    const date = this.#locale.date(resetsOn, 'day');
    const words = days > 0 ? `${terms.daysLeft(days)}. ${terms.resets(date)}` : days === 0 ? terms.resetsToday : terms.reset(date);
    return html`<span class="soft">${words}</span>`;
  }

  #renderForecast({ forecast, unitCode, resetsOn }: Allowance, { forecastOver }: AllowanceStanding): TemplateResult | typeof nothing {
    if (forecast === undefined) return nothing;
    const { terms } = this.#locale;
    const amount = this.#amount(forecast, unitCode);
    const words = ended(resetsOn ? terms.forecastBy(amount, this.#locale.date(resetsOn, 'day')) : terms.forecast(amount));
    return html`<p class="small soft" part="forecast">${words}${forecastOver ? html` ${terms.forecastOver(this.#amount(forecastOver, unitCode))}` : nothing}</p>`;
  }

  #amount(decimal: string, unitCode: string): string {
    return quantityOf(this.#locale, decimal, unitCode);
  }
}
