/** A whole number from 0 to 2³² − 1 that looks random and is always the same for the same words (FNV-1a, mixed once more). */
export function hash(words: string): number {
  let value = 0x811c9dc5;
  for (const character of words) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** A whole number from `least` up to and including `most`, decided by the words. */
export function between(least: number, most: number, words: string): number {
  return least + (hash(words) % (most - least + 1));
}

/** One of them, decided by the words. */
export function pick<Item>(items: readonly [Item, ...Item[]], words: string): Item {
  return items[hash(words) % items.length] ?? items[0];
}

/** An id that tells nothing about what it names. */
export function opaqueId(prefix: string, words: string): string {
  return `${prefix}_${hash(words).toString(36).padStart(7, '0')}${hash(`${words}/more`).toString(36).padStart(7, '0')}`;
}
