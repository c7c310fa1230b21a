import { DOMParser } from '@xmldom/xmldom';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fragmentsOf, verdictOf } from '../../support/einvoice-corpus.js';

const folders = ['test/fixtures/einvoice/rule-units/', 'test/fixtures/einvoice/rule-units-more/'];
const sets = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.xml')).map((name) => folder + name));

/** What the tests of a set say of themselves, in its order. */
function testsOf(text: string) {
  return (text.match(/<test\b[\s\S]*?<\/test>/g) ?? []).map((test) => ({
    fragment: fragmentsOf(test)[0] ?? '',
    said: [...test.matchAll(/<(success|error|warning|fatal)[^>]*>([^<]+)</g)].map(([, kind, rule = '']) => ({ rule, fails: kind !== 'success' })),
  }));
}

describe('the standard’s own tests of the rules', () => {
  it.each(sets)('%s', (path) => {
    const tests = testsOf(readFileSync(path, 'utf8'));
    expect(tests.length).toBeGreaterThan(0);
    for (const { fragment, said } of tests) {
      const expected = said.flatMap(({ rule, fails }) => (fails ? [rule] : []));
      for (const { rule, fails } of said) {
        const { verdict, failed } = verdictOf(fragment, rule, DOMParser);
        expect([failed, verdict === 'failed'], fragment).toEqual([expected, fails]);
      }
    }
  });
});
