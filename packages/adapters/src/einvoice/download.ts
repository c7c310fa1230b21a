import { codeForStatus, KvittError } from '@kvitt/core/error.js';
import { tooLarge } from '../xml/decode.js';
import { limits } from '../xml/limits.js';
import { refused } from './refuse.js';

/** How long an address may take to answer, its last byte included. */
const patienceMs = 60_000;

/** Fetches a document: one GET, and no more of it than a document may have. */
export async function downloaded(address: string | URL, fetch: typeof globalThis.fetch): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new KvittError(codeForStatus(response.status), { status: response.status, message: `e-invoice: ${response.status}: ${address}` });
    refuseSignIn(response, address);
    return await bytesOf(response);
  } catch (error) {
    if (signal.aborted) throw new KvittError('timeout', { message: `e-invoice: no answer in time: ${address}`, cause: error });
    throw error instanceof TypeError ? new KvittError('offline', { message: `e-invoice: ${error.message}: ${address}`, cause: error }) : KvittError.from(error);
  }
}

/** A gateway sends customers whose sign-in has ended to a page for people. */
function refuseSignIn({ redirected, headers, status }: Response, address: string | URL): void {
  if (redirected && headers.get('content-type')?.includes('html')) {
    throw new KvittError('unauthenticated', { status, message: `e-invoice: redirected to a page: ${address}` });
  }
}

/** Reads piece by piece, so that what is too large is given up and not held. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) throw refused('the answer is empty');
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    length += piece.value.length;
    if (length > limits.bytes) {
      void reader.cancel();
      throw tooLarge();
    }
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
