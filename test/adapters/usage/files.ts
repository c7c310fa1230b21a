import { KvittError } from '@kvitt/core/error.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** A real file's bytes. */
export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, 'usage', path)));
export const textOf = (path: string): string => readFileSync(join(fixtures, 'usage', path), 'utf8');
export const jsonOf = (path: string): unknown => JSON.parse(readFileSync(join(fixtures, path), 'utf8'));

/** What an independent reader counted in a file. */
export interface Expected {
  readonly rows: number;
  readonly missing: number;
  readonly total: string;
  readonly max: string;
  readonly first: string;
  readonly last: string;
  readonly resolution: string;
  readonly localDaysWithOddCount: Readonly<Record<string, number>>;
  readonly dailyLocalTotals: Readonly<Record<string, string>>;
}
export const expected = jsonOf('usage/expected.json') as Readonly<Record<string, Expected & Readonly<Record<string, unknown>>>>;

/** Says that something is refused as `invalid`, and in which words. */
export function expectRefusal(act: () => unknown, message: RegExp): void {
  let thrown: unknown;
  try {
    act();
  } catch (error) {
    thrown = error;
  }
  expect(KvittError.is(thrown) ? thrown.code : String(thrown)).toBe('invalid');
  expect(String(thrown)).toMatch(message);
}
