import { sv } from './sv.js';

/** The portal's words and those of the page for own e-invoices. */
export type OwnWords = { readonly [Key in keyof typeof sv]: (typeof sv)[Key] extends string ? string : (typeof sv)[Key] };

const load: Readonly<Record<string, () => Promise<OwnWords>>> = {
  sv: () => Promise.resolve(sv),
  nb: async () => (await import('./nb.js')).nb,
  da: async () => (await import('./da.js')).da,
  fi: async () => (await import('./fi.js')).fi,
  en: async () => (await import('./en.js')).en,
  de: async () => (await import('./de.js')).de,
};

/** The words of a language; Swedish, in which the page is written, for one that the portal does not speak. */
export function ownWordsOf(lang: string): Promise<OwnWords> {
  return load[lang]?.() ?? Promise.resolve(sv);
}
