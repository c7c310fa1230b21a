import { sv } from './sv.js';

/** The portal's words and those of the page of the simulator. */
export type SimulatorWords = { readonly [Key in keyof typeof sv]: (typeof sv)[Key] extends string ? string : (typeof sv)[Key] };

const load: Readonly<Record<string, () => Promise<SimulatorWords>>> = {
  sv: () => Promise.resolve(sv),
  nb: async () => (await import('./nb.js')).nb,
  da: async () => (await import('./da.js')).da,
  fi: async () => (await import('./fi.js')).fi,
  en: async () => (await import('./en.js')).en,
  de: async () => (await import('./de.js')).de,
};

/** The words of a language; Swedish, in which the page is written, for one that the portal does not speak. */
export function simulatorWordsOf(lang: string): Promise<SimulatorWords> {
  return load[lang]?.() ?? Promise.resolve(sv);
}
