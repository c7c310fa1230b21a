/** U+2212, which no hyphen stands in for. */
export const minus = '−';

const made = new Map<string, unknown>();

/** Formatters are dear to make and need no state: one per language and options serves the whole page. */
function shared<Formatter>(kind: string, lang: string, options: object | undefined, make: () => Formatter): Formatter {
  const key = options ? `${kind} ${lang} ${JSON.stringify(options)}` : `${kind} ${lang}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Formatter;
}

/** With all decimals, unless the options say how many. */
export function numberFormat(lang: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return shared('number', lang, options, () => new Intl.NumberFormat(lang, { numberingSystem: 'latn', maximumFractionDigits: 20, ...options }));
}

export function pluralRules(lang: string): Intl.PluralRules {
  return shared('plural', lang, undefined, () => new Intl.PluralRules(lang));
}

export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return shared('date', lang, options, () => new Intl.DateTimeFormat(lang, { numberingSystem: 'latn', calendar: 'gregory', ...options }));
}
