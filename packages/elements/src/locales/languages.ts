import type { Terms } from './terms.js';

/** Languages beside English, which is built in; each is one module, fetched when first needed. */
const modules = {
  da: () => import('./da.js'),
  de: () => import('./de.js'),
  fi: () => import('./fi.js'),
  nb: () => import('./nb.js'),
  sv: () => import('./sv.js'),
} as const satisfies Record<string, () => Promise<{ readonly terms: Terms }>>;

export type Language = keyof typeof modules | 'en';

const known = new Map<Language, Terms>();
const asked = new Map<Language, Promise<void>>();

/** The language's sentences if they are already here; English needs none. */
export function knownTerms(language: Language): Terms | undefined {
  return known.get(language);
}

/** Fetches a language once for the whole page; settles also when that fails, and a later ask tries again. */
export function fetchTerms(language: Language): Promise<void> {
  if (language === 'en' || known.has(language)) return Promise.resolve();
  const under = asked.get(language) ?? modules[language]().then(({ terms }) => void known.set(language, terms), () => void asked.delete(language));
  asked.set(language, under);
  return under;
}

/** What a language tag means here: whose sentences, and how numbers and dates are written (the region is kept). */
export function understand(tag: string): { readonly language: Language; readonly format: string } {
  const { language, region } = parse(tag);
  const spoken = language === 'nn' || language === 'no' ? 'nb' : language;
  if (spoken === 'en') return { language: 'en', format: `en-${region ?? 'GB'}` };
  if (!isKnown(spoken)) return { language: 'en', format: 'en-GB' };
  return { language: spoken, format: region ? `${spoken}-${region}` : spoken };
}

function isKnown(language: string): language is keyof typeof modules {
  return Object.hasOwn(modules, language);
}

function parse(tag: string): { language: string; region?: string } {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return { language: 'en' };
  }
}
