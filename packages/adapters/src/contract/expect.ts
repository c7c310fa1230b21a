import { KvittError, type ErrorCode } from '@kvitt/core/error.js';

/** Throws what is wrong unless it is right. */
export function check(right: boolean, wrong: string): asserts right {
  if (!right) throw new Error(wrong);
}

/** Throws unless two plain values say the same. */
export function checkSame(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(found === wanted, `${what}: expected ${wanted}, got ${found}`);
}

/** Throws unless the operation fails with a `KvittError` of this code. */
export async function checkFails(code: ErrorCode, what: string, answer: Promise<unknown>): Promise<void> {
  const thrown = await thrownBy(answer, what);
  check(KvittError.is(thrown), `${what}: expected KvittError ${code}, got ${String(thrown)}`);
  check(thrown.code === code, `${what}: expected ${code}, got ${thrown.code} (${thrown.message})`);
}

/** Throws unless the operation fails with `invalid` that names this field, or a part of it. */
export async function checkRefuses(field: string, what: string, answer: Promise<unknown>): Promise<void> {
  const thrown = await thrownBy(answer, what);
  check(KvittError.is(thrown) && thrown.code === 'invalid', `${what}: expected KvittError invalid, got ${String(thrown)}`);
  check(thrown.field === field || thrown.field?.startsWith(`${field}.`) === true, `${what}: expected the field ${field}, got ${String(thrown.field)}`);
}

async function thrownBy(answer: Promise<unknown>, what: string): Promise<unknown> {
  let value: unknown;
  try {
    value = await answer;
  } catch (error) {
    return error;
  }
  throw new Error(`${what}: expected a failure, got ${JSON.stringify(value)}`);
}

/** Throws unless all are different. */
export function checkDistinct(ids: readonly string[], what: string): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  check(twice === undefined, `${what}: ${twice ?? ''} comes twice`);
}

/** Throws unless every text is at most the one before it. */
export function checkNewestFirst(dates: readonly string[], what: string): void {
  const late = dates.findIndex((date, index) => Date.parse(date) > Date.parse(dates[index - 1] ?? date));
  check(late === -1, `${what}: ${dates[late] ?? ''} comes after ${dates[late - 1] ?? ''}`);
}
