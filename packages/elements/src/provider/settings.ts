import type { CurrencyDisplay, LocaleSettings, Wording } from '../controllers/locale-settings.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { mistaken } from './wish.js';

interface Given {
  readonly timeZone?: string;
  readonly currencyDisplay?: CurrencyDisplay;
  readonly wording?: Wording;
  readonly clock?: Clock;
}

const themes = ['auto', 'light', 'dark'];
const displays = ['auto', 'symbol', 'narrowSymbol', 'code'];

/** What a provider says about language, over what the provider around it says. */
export function settingsOf({ timeZone, currencyDisplay, wording, clock }: Given, outer: LocaleSettings = {}): LocaleSettings {
  return {
    timeZone: timeZone && isZone(timeZone) ? timeZone : outer.timeZone,
    currencyDisplay: currencyDisplay && displays.includes(currencyDisplay) ? currencyDisplay : outer.currencyDisplay,
    wording: wording && outer.wording ? over(outer.wording, wording) : (wording ?? outer.wording),
    now: clock ? () => clock.now() : outer.now,
  };
}

/** Throws the first attribute whose value means nothing; what it would have said is then left out. */
export function checkAttributes({ theme, timeZone, currencyDisplay, lang }: Given & { readonly theme?: string; readonly lang: string }): void {
  if (theme && !themes.includes(theme)) throw mistaken('theme', theme, `one of ${themes.join(', ')} is expected`);
  if (timeZone && !isZone(timeZone)) throw mistaken('time-zone', timeZone, 'an IANA zone such as Europe/Stockholm is expected');
  if (currencyDisplay && !displays.includes(currencyDisplay)) throw mistaken('currency-display', currencyDisplay, `one of ${displays.join(', ')} is expected`);
  if (lang && !isLanguage(lang)) throw mistaken('lang', lang, 'a language tag such as sv or de-AT is expected');
}

/** Sentence by sentence: what only the outer provider words is kept. */
function over(outer: Wording, inner: Wording): Wording {
  const sections = Object.entries(inner).map(([section, words]): [string, object] => [section, { ...outer[section as keyof Wording], ...words }]);
  return { ...outer, ...Object.fromEntries(sections) };
}

function isZone(timeZone: string): boolean {
  return accepts(() => new Intl.DateTimeFormat('en', { timeZone }));
}

function isLanguage(lang: string): boolean {
  return accepts(() => new Intl.Locale(lang));
}

function accepts(make: () => object): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
