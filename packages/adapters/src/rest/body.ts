import { KvittError } from '@kvitt/core/error.js';

/** Reads a body as JSON in UTF-8, whole; anything else is `invalid`, and the page that a redirect led to is a sign-in. */
export async function readJson(response: Response): Promise<unknown> {
  refuseSignIn(response);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer()));
  } catch (cause) {
    throw unreadable(response, cause);
  }
}

/** Reads a body as a file. */
export async function readFile(response: Response): Promise<Blob> {
  refuseSignIn(response);
  try {
    return await response.blob();
  } catch (cause) {
    throw unreadable(response, cause);
  }
}

/** Reads nothing: there is nothing to know but that it was done. */
export async function nothing(response: Response): Promise<void> {
  refuseSignIn(response);
  await response.body?.cancel();
}

/** A gateway sends customers whose sign-in has ended to a page for people. */
function refuseSignIn(response: Response): void {
  if (response.redirected && response.headers.get('content-type')?.includes('html')) {
    throw new KvittError('unauthenticated', { status: response.status, message: 'redirected to a page' });
  }
}

function unreadable({ status }: Response, cause: unknown): KvittError {
  return new KvittError('invalid', { status, message: `the body cannot be read: ${String(cause)}`, cause });
}
