import type { Money } from '@kvitt/core/model/primitives.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import type { DateStyle } from '../internal/format/date.js';
import type { MoneyOptions } from '../internal/format/money.js';
import type { Terms } from '../locales/terms.js';
import { usageFigures } from '../locales/en/usage-figures.js';

/** How the figures are said: their words come with them, after the frame's. */
export class Voice {
  readonly #locale: LocaleController<'usageChart'>;

  constructor(locale: LocaleController<'usageChart'>) {
    this.#locale = locale;
  }

  get terms(): Terms['usageFigures'] {
    return this.#locale.say('usageFigures', usageFigures);
  }

  /** What the chart is called. */
  get title(): string {
    return this.#locale.terms.title;
  }

  get lang(): string {
    return this.#locale.lang;
  }

  get dir(): 'ltr' | 'rtl' {
    return this.#locale.dir;
  }

  say<Name extends keyof Terms>(section: Name, english: Terms[Name]): Terms[Name] {
    return this.#locale.say(section, english);
  }

  number(decimal: string, options?: Intl.NumberFormatOptions): string {
    return this.#locale.number(decimal, options);
  }

  amount(money: Money): string {
    return this.#locale.amount(money);
  }

  money(money: Money, options?: MoneyOptions): string {
    return this.#locale.money(money, options);
  }

  date(when: string | number, style: DateStyle): string {
    return this.#locale.date(when, style);
  }
}
