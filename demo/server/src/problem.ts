import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isAway, isUnreadableText } from './db/database.js';
import type { Log } from './log.js';

/** Members of RFC 9457 beside the status; `title` speaks to developers, the customer's sentence is the portal's. */
export interface ProblemDetails {
  readonly title: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly [member: string]: unknown;
}

/** Answers a problem as RFC 9457 has it. */
export function problem(status: number, details: ProblemDetails, headers: Readonly<Record<string, string>> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', status, ...details });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } });
}

/** Ends a request with a problem from anywhere below a route. */
export class ProblemError extends HTTPException {
  constructor(status: number, details: ProblemDetails, headers?: Readonly<Record<string, string>>) {
    super(status as ContentfulStatusCode, { message: details.title, res: problem(status, details, headers) });
  }
}

/** No such record of this customer: the same answer whether it does not exist or is another's. */
export function notFound(): ProblemError {
  return new ProblemError(404, { title: 'No such record' });
}

/** Turns what was thrown into an answer; what nobody expected is told to the log, not to the caller. */
export function answerError(log: Log): (error: Error, c: Context) => Response {
  return (error, c) => {
    if (isUnreadableText(error)) return problem(400, { title: 'Malformed request' });
    if (error instanceof HTTPException) return error.res ?? problem(error.status, { title: error.message || 'Refused' });
    log.error('request-failed', error, { method: c.req.method });
    if (isAway(error)) return problem(503, { title: 'The database cannot be reached' }, { 'retry-after': '1' });
    return problem(500, { title: 'Unexpected error' });
  };
}
