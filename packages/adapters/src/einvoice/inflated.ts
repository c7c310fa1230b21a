import { limits } from '../xml/limits.js';
import { refused } from './refuse.js';

const chunk = 16_384;

/**
 * Unpacks every packed stream of a PDF and keeps nothing of it, so that a few bytes that stand for gigabytes are refused before a library
 * holds them. Of an encrypted one this cannot be told.
 */
export async function checkInflated(pdf: Uint8Array): Promise<void> {
  const text = new TextDecoder('latin1').decode(pdf);
  if (/\/Encrypt[\s<]/.test(text)) throw refused('the PDF is encrypted');
  let left: number = limits.inflated;
  let streams = 0;
  for (const start of packedStreams(pdf, text)) {
    left -= await inflatedLength(pdf, start, left);
    if (left <= 0) throw refused(`the PDF unpacks to more than ${limits.inflated / 1_000_000} MB`);
    if (++streams > limits.streams) throw refused(`the PDF has more than ${limits.streams} packed parts`);
  }
}

/** Where packed data begins: behind the word `stream`, with a header of RFC 1950. What the file says of its length is not believed. */
function* packedStreams(pdf: Uint8Array, text: string): Generator<number> {
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    const begins = [at + 6, at + 7, at + 8].find((start) => isPacked(pdf, start));
    if (begins !== undefined) yield begins;
  }
}

/** Method 8, and the header is a multiple of 31. */
function isPacked(pdf: Uint8Array, at: number): boolean {
  const [method = 0, flags = 1] = pdf.subarray(at, at + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Reads on until the packed data ends, whatever follows, or until it is too much. */
async function inflatedLength(pdf: Uint8Array, start: number, limit: number): Promise<number> {
  const reader = pieces(pdf, start).pipeThrough(new DecompressionStream('deflate')).getReader();
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done && length < limit; piece = await reader.read()) length += piece.value.length;
    await reader.cancel();
  } catch {
    return length;
  }
  return length;
}

function pieces(pdf: Uint8Array, start: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = start;
  return new ReadableStream({
    pull(controller) {
      if (at >= pdf.length) controller.close();
      else controller.enqueue(new Uint8Array(pdf.subarray(at, (at += chunk))));
    },
  });
}
