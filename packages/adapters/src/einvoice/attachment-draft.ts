import type { Element } from '../xml/element.js';
import type { DraftOf } from './values.js';

/** What a syntax says of a supporting document (BG-24). */
export interface Supporting {
  readonly id: string | undefined;
  readonly description: string | undefined;
  readonly embedded: Element | undefined;
  readonly url: string | undefined;
}

/** Supporting documents without their bytes; those that share a reference get a number behind it, so that each can be fetched. */
export function attachmentsOf(documents: readonly Supporting[]): readonly DraftOf<'attachments'>[] {
  const ids = distinct(documents.map(({ id }) => id ?? ''));
  return documents.map(({ description, embedded, url }, at) => ({
    id: ids[at],
    description,
    mediaType: embedded?.attribute('mimeCode'),
    fileName: embedded?.attribute('filename'),
    size: embedded ? sizeOf(embedded.value) : url ? undefined : 0,
    url,
  }));
}

/** The same texts, those that were there before with a number: `42`, `42 (2)`. */
export function distinct(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text} (${times})`;
  });
}

/** How many bytes a base64 text stands for, without decoding it. */
function sizeOf(base64: string): number {
  const digits = base64.length - (base64.match(/[\s=]+/g) ?? []).reduce((sum, { length }) => sum + length, 0);
  return Math.floor((digits * 3) / 4);
}
