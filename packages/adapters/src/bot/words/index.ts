import { da } from './da.js';
import { de } from './de.js';
import { en } from './en.js';
import { fi } from './fi.js';
import { nb } from './nb.js';
import { sv } from './sv.js';

/** Every language that the bot speaks. */
export const words = { en, sv, nb, da, fi, de };

export type Language = keyof typeof words;

/** The language of a BCP 47 tag; Norwegian of any kind is Bokmål, one that is not spoken is English. */
export function languageOf(locale: string): Language {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  const known = language === 'no' || language === 'nn' ? 'nb' : language;
  return isLanguage(known) ? known : 'en';
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(words, tag);
}
