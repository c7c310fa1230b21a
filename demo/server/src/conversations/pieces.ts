/** Before the first word. */
const thinkMs = 400;
const wordMs = 45;
/** A long answer is written faster, so that nobody waits longer than this for its end. */
const longestMs = 8_000;

/** A text and when its first word was thought of, epoch milliseconds. */
export interface Writing {
  readonly text: string;
  readonly since: number;
}

/** When the last word is written: everybody who has a clock knows, so that a process that dies takes nothing with it. */
export function endsAt({ text, since }: Writing): number {
  return since + thinkMs + words(text).length * pace(text);
}

/** What is written by `now`: whole words, the same on every process. */
export function writtenBy(writing: Writing, now: number): string {
  const count = Math.floor((now - writing.since - thinkMs) / pace(writing.text));
  return words(writing.text).slice(0, Math.max(0, count)).join('');
}

/** How long until there is another word. */
export function nextWordMs({ text, since }: Writing, now: number): number {
  const begun = now - since - thinkMs;
  return Math.ceil(begun < 0 ? -begun + pace(text) : pace(text) - (begun % pace(text)));
}

/** What stays of a message that is stopped; at least a word, since a message without any is none. */
export function stoppedAt(writing: Writing, now: number): string {
  return writtenBy(writing, now).trimEnd() || (words(writing.text)[0] ?? '').trimEnd();
}

function pace(text: string): number {
  return Math.min(wordMs, longestMs / Math.max(1, words(text).length));
}

function words(text: string): readonly string[] {
  return text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? [];
}
