/** The forms of a sentence that holds a count; `#` stands for the count. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Answers how a language chooses among forms, made when first asked: `plural('sv')(2, { one: '# dag', other: '# dagar' })`. */
export function plural(lang: string): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  let format: Intl.NumberFormat | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(lang);
    format ??= new Intl.NumberFormat(lang, { numberingSystem: 'latn' });
    return (forms[rules.select(count)] ?? forms.other).replaceAll('#', format.format(count));
  };
}
