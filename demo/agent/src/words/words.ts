import { words as da } from './da.js';
import { words as de } from './de.js';
import { words as en, type Words } from './en.js';
import { words as fi } from './fi.js';
import { words as nb } from './nb.js';
import { words as sv } from './sv.js';

export type { Words } from './en.js';

const spoken: Readonly<Record<string, Words>> = { da, de, en, fi, nb, sv };

/** The desk's words in a language, `sv` or `sv-FI`; English where it does not speak it. */
export function wordsIn(lang: string): Words {
  return spoken[lang.split('-')[0] ?? ''] ?? en;
}
