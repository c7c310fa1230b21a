import { createParser } from 'eventsource-parser';

/** What a stream tells. */
export interface StreamListener {
  readonly onEvent: (event: { readonly type: string; readonly data: string }) => void;
  /** The last event ID, also of an event without data; empty when the stream took it back. */
  readonly onId: (id: string) => void;
  readonly onRetry: (ms: number) => void;
}

/**
 * Answers a function to feed with a stream of server-sent events, piece by piece (WHATWG HTML §9.2.6).
 * eventsource-parser reads the fields; it keeps back an event that ends in CR and forgets the id of one without data, so lines and ids are read here.
 */
export function eventFeed({ onEvent, onId, onRetry }: StreamListener): (piece: string) => void {
  const parser = createParser({ onRetry, onEvent: ({ event = 'message', data }) => onEvent({ type: event, data }) });
  let id: string | undefined;
  return lineFeed((line) => {
    const field = /^id(?:: ?([^\0]*))?$/.exec(line);
    if (field) id = field[1] ?? '';
    if (line === '' && id !== undefined) onId(id);
    if (line === '') id = undefined;
    parser.feed(`${line}\n`);
  });
}

/** Cuts pieces into lines at CR, LF or CRLF as soon as they are complete; the unfinished last one waits, and is lost with the stream. */
function lineFeed(onLine: (line: string) => void): (piece: string) => void {
  let unfinished = '';
  let afterCr = false;
  return (piece) => {
    const lines = (afterCr && piece.startsWith('\n') ? piece.slice(1) : piece).split(/\r\n|\r|\n/);
    if (piece) afterCr = piece.endsWith('\r');
    lines[0] = unfinished + (lines[0] ?? '');
    unfinished = lines.pop() ?? '';
    lines.forEach(onLine);
  };
}
