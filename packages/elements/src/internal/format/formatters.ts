/** U+2212, which no hyphen stands in for. */
export const minus = '−';

const made = new Map<string, unknown>();

/** Formatters are dear to make and need no state: one per language and options serves the whole page. */
function shared<Formatter>(kind: string, lang: string, options: object, make: () => Formatter): Formatter {
  const key = `${kind} ${lang} ${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Formatter;
}

export function numberFormat(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return shared('number', lang, options, () => new Intl.NumberFormat(lang, { numberingSystem: 'latn', ...options }));
}

export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return shared('date', lang, options, () => new Intl.DateTimeFormat(lang, { numberingSystem: 'latn', calendar: 'gregory', ...options }));
}
