/** The forms of a sentence that holds a count; `#` stands for the count. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Answers how a language chooses among forms: `plural('sv')(2, { one: '# dag', other: '# dagar' })`. */
export function plural(lang: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang);
  const format = new Intl.NumberFormat(lang, { numberingSystem: 'latn' });
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', format.format(count));
}
