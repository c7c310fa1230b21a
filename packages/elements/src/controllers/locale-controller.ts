import type { Money, Period } from '@kvitt/core/model/primitives.js';
import { formatDate, formatPeriod, isClosed, type DateStyle } from '../internal/format/date.js';
import { formatAmount, moneyParts, type MoneyOptions, type MoneyParts } from '../internal/format/money.js';
import { formatNumber, formatPercent } from '../internal/format/number.js';
import type { Terms } from '../locales/terms.js';
import { LanguageController } from './language-controller.js';

/** How an element says it that shows a document: beside sentences and amounts also dates, periods and numbers. */
export class LocaleController<Section extends keyof Terms> extends LanguageController<Section> {
  /** "1 477,00": for columns that name the currency once. */
  amount(money: Money, options?: Omit<MoneyOptions, 'display'>): string {
    return formatAmount(money, this.lang, options);
  }

  /** The same in pieces, for `internal/money.ts`. */
  moneyParts(money: Money, options?: MoneyOptions): MoneyParts {
    return moneyParts(money, this.lang, this.moneyOptions(options));
  }

  /** A decimal string with all its decimals. */
  number(decimal: string, options?: Intl.NumberFormatOptions): string {
    return formatNumber(decimal, this.lang, options);
  }

  /** "25" as "25 %" */
  percent(decimal: string): string {
    return formatPercent(decimal, this.lang);
  }

  /** A plain date, or an instant in the time zone. */
  date(when: string | number, style: DateStyle = 'long'): string {
    return formatDate(when, style, this.lang, this.timeZone);
  }

  /** "januari 2026", "15 januari – 14 februari 2026"; one open end is said in words. */
  period(period: Period): string {
    if (isClosed(period)) return formatPeriod(period.start, period.end, this.lang);
    if (period.start) return this.common.from(this.date(period.start));
    return period.end ? this.common.until(this.date(period.end)) : '';
  }
}
