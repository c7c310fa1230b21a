import { codeForStatus, KvittError } from '@kvitt/core/error.js';
import { retryAfterMs } from './retry-after.js';

/** Makes an error of an answer that is none: the status decides, the problem document (RFC 9457) adds words. */
export async function problemOf(response: Response, now: number): Promise<KvittError> {
  const { status, headers } = response;
  const problem = await readProblem(response);
  return new KvittError(codeForStatus(status), {
    status,
    message: [status, text(problem.title)].filter(Boolean).join(' '),
    userMessage: text(problem.detail),
    field: fieldOf(problem.errors),
    retryAfterMs: retryAfterMs(headers, now),
    cause: problem,
  });
}

/** A body that cannot be read as a problem says nothing more than the status did. */
async function readProblem(response: Response): Promise<Readonly<Record<string, unknown>>> {
  if (!response.headers.get('content-type')?.includes('json')) return {};
  const body: unknown = await response.json().catch(() => undefined);
  return isRecord(body) ? body : {};
}

/** `#/lines/3/netAmount` of the first error, as `lines.3.netAmount`. */
function fieldOf(errors: unknown): string | undefined {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const pointer = isRecord(first) ? text(first.pointer) : undefined;
  return pointer?.replace(/^#?\//, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Members of the wrong type are ignored (RFC 9457 §3.1). */
function text(member: unknown): string | undefined {
  return typeof member === 'string' && member !== '' ? member : undefined;
}

function isRecord(thing: unknown): thing is Readonly<Record<string, unknown>> {
  return typeof thing === 'object' && thing !== null;
}
