import type { RequestListener } from 'node:http';
import { restAdapter } from '@kvitt/adapters/rest.js';
import { KvittError, type ErrorCode } from '@kvitt/core/error.js';
import { describe, expect, it } from 'vitest';
import faults from '../../fixtures/faults/http-faults.json' with { type: 'json' };
import { context } from './records.js';
import { serve } from './server.js';

interface Fault {
  readonly id: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly bodyHex?: string;
  readonly delivery?: { readonly connect?: string; readonly stallSeconds?: number };
  readonly cors?: string;
}

/** What design.md gives a case: the code, whether trying again may help, and how long to wait before that. */
type Expected = readonly [code: ErrorCode, retryable: boolean, retryAfterMs?: number];

const table: Readonly<Record<string, Expected>> = {
  'problem-minimal': ['not-found', false],
  'problem-validation-array': ['invalid', false],
  'problem-wrong-types': ['invalid', false],
  'problem-relative-type': ['conflict', false],
  '402-payment-required': ['declined', false],
  '422-idempotency-reused': ['invalid', false],
  '412-etag': ['conflict', false],
  '429-seconds': ['rate-limited', true, 120_000],
  '503-past-date': ['unexpected', true, 0],
  '503-negative': ['unexpected', true],
  '429-float': ['rate-limited', true],
  '200-truncated-json': ['invalid', false],
  '302-to-login-crossorigin': ['offline', true],
  '200-empty': ['invalid', false],
  '304-no-cache': ['unexpected', false],
  '200-latin1': ['invalid', false],
  '200-big-int': ['invalid', false],
  '200-nan': ['invalid', false],
  '401-www-authenticate': ['unauthenticated', false],
  '502-nginx': ['unexpected', true],
  '200-error-inside': ['invalid', false],
  'headers-then-stall': ['timeout', true],
  'cors-missing-header': ['offline', true],
  offline: ['offline', true],
};

describe('every fault that a backend or the way to it can have', () => {
  it.each(faults as Fault[])('$id', async (fault) => {
    const [code, retryable, retryAfterMs] = table[fault.id]!;
    const error = await failureOf(fault);
    expect(error).toMatchObject({ code, retryable, retryAfterMs });
  });

  it('has a row in the table for each case, and no other', () => {
    expect(Object.keys(table).sort()).toEqual((faults as Fault[]).map(({ id }) => id).sort());
  });
});

async function failureOf(fault: Fault): Promise<KvittError> {
  const backend = await serve(answerOf(fault));
  if (fault.delivery?.connect === 'refused') await backend.close();
  const adapter = restAdapter({
    baseUrl: backend.baseUrl,
    timeoutMs: fault.delivery?.stallSeconds ? 200 : 10_000,
    fetch: asOnAPage(fault),
  });
  const error: unknown = await adapter.invoices!.get!({ id: '42' }, context()).catch((thrown: unknown) => thrown);
  if (!KvittError.is(error)) throw new Error('the fault went unnoticed', { cause: error });
  return error;
}

/** What is cut, cut; what stalls, stalled. */
function answerOf({ status = 200, headers, body = '', bodyHex, delivery }: Fault): RequestListener {
  return (_, response) => {
    response.writeHead(status, headers);
    if (delivery) response.flushHeaders();
    else
      response.write(bodyHex ? Buffer.from(bodyHex, 'hex') : body, () =>
        headers?.['content-length'] ? response.destroy() : response.end(),
      );
  };
}

/** Node's fetch knows no CORS: what a page may not read is refused here as browsers do, with a `TypeError`. */
function asOnAPage({ cors }: Fault): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (cors || response.headers.has('location')) throw new TypeError('Failed to fetch');
    return response;
  };
}
