import type { FirstTerms, LaterTerms, Terms } from './terms.js';

/** Languages beside English, which is built in: what an element says at once, and what is said only below or inside it; each is fetched when first needed. */
const modules = {
  da: { first: () => import('./da.js'), later: () => import('./da-later.js') },
  de: { first: () => import('./de.js'), later: () => import('./de-later.js') },
  fi: { first: () => import('./fi.js'), later: () => import('./fi-later.js') },
  nb: { first: () => import('./nb.js'), later: () => import('./nb-later.js') },
  sv: { first: () => import('./sv.js'), later: () => import('./sv-later.js') },
} as const satisfies Record<string, { first: () => Promise<{ readonly terms: FirstTerms }>; later: () => Promise<{ readonly terms: LaterTerms }> }>;

export type Language = keyof typeof modules | 'en';
/** `later` is what nothing says before it stands on the page. */
export type Part = 'first' | 'later';

const known = new Map<Language, Partial<Terms>>();
const asked = new Map<string, Promise<void>>();

/** The language's sentences as far as they are already here; English needs none. */
export function knownTerms(language: Language): Partial<Terms> | undefined {
  return known.get(language);
}

/** Whether that part of a language is here. */
export function isHere(language: Language, part: Part): boolean {
  return language === 'en' || known.get(language)?.[part === 'first' ? 'common' : 'particulars'] !== undefined;
}

/** Fetches a part of a language once for the whole page; settles also when that fails, and a later ask tries again. */
export function fetchTerms(language: Language, part: Part = 'first'): Promise<void> {
  if (language === 'en' || isHere(language, part)) return Promise.resolve();
  const key = `${language} ${part}`;
  const under = asked.get(key) ?? modules[language][part]().then(({ terms }) => keep(language, terms), () => void asked.delete(key));
  asked.set(key, under);
  return under;
}

function keep(language: Language, terms: Partial<Terms>): void {
  known.set(language, { ...known.get(language), ...terms });
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
