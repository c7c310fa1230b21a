import { english, fragmentsOf, sentencesOf, termsOf, type Language } from './terms.js';

/** Words that a customer must never see: a key, a hole in a sentence, a thing that is no text. */
export const unfinished = /\b[a-z]+\.[a-z]+[A-Z]\w*|\bundefined\b|\bNaN\b|\[object|\bnull\b/;

/** English words that stand in a text of another language, though that language says something else there. */
export async function englishLeftIn(text: string, language: Language): Promise<string[]> {
  const spoken = sentencesOf(await termsOf(language)).flatMap(([, sentence]) => fragmentsOf(sentence)).join('\n').toLowerCase();
  const foreign = sentencesOf(english)
    .flatMap(([, sentence]) => fragmentsOf(sentence))
    .filter((words) => /\p{L}{4}/u.test(words) && !spoken.includes(words.toLowerCase()));
  return foreign.filter((words) => new RegExp(`(?<!\\p{L})${escaped(words)}(?!\\p{L})`, 'u').test(text));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
