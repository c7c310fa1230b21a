import { sv } from './sv.js';

/** Everything that the portal itself says; the elements bring their own words. */
export type Words = { readonly [Key in keyof typeof sv]: (typeof sv)[Key] extends string ? string : (typeof sv)[Key] };

const load: Readonly<Record<string, () => Promise<Words>>> = {
  sv: () => Promise.resolve(sv),
  nb: async () => (await import('./nb.js')).nb,
  da: async () => (await import('./da.js')).da,
  fi: async () => (await import('./fi.js')).fi,
  en: async () => (await import('./en.js')).en,
  de: async () => (await import('./de.js')).de,
};

/** The words of a language; Swedish, in which the pages are written, for one that the portal does not speak. */
export function wordsOf(lang: string): Promise<Words> {
  return load[lang]?.() ?? Promise.resolve(sv);
}

/** Puts the words where the page names them: `data-say` as text, `data-say-label` as an accessible name. */
export function say(words: Words): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) element.textContent = textOf(words, element.dataset.say);
  for (const element of document.querySelectorAll<HTMLElement>('[data-say-label]')) element.ariaLabel = textOf(words, element.dataset.sayLabel);
}

function textOf(words: Words, key = ''): string {
  const text: unknown = Object.entries(words).find(([name]) => name === key)?.[1];
  return typeof text === 'string' ? text : '';
}
