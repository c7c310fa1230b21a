import { checkReference, type ReferenceScheme } from '@kvitt/core/reference/check.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../support/random-cases.js';

const schemes: readonly ReferenceScheme[] = ['se-ocr', 'se-bankgiro', 'se-plusgiro', 'no-kid', 'dk-fik', 'fi-reference', 'iso-11649', 'iban'];
const ten = Array.from({ length: 10 }, (_, digit) => String(digit));
const digits = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...ten), minLength, maxLength });

/** The text with one digit added that makes it right: there is exactly one in every scheme of one check digit. */
function completed(scheme: ReferenceScheme, payload: string): string[] {
  return ten.map((digit) => payload + digit).filter((text) => checkReference(scheme, text).ok);
}

/** IBANs and RF references whose check digits are found by trying: MOD 97-10 gives each body one pair. */
function numbered(scheme: ReferenceScheme, letters: string, body: string): string[] {
  const pairs = Array.from({ length: 100 }, (_, pair) => `${letters}${String(pair).padStart(2, '0')}${body}`);
  return pairs.filter((text) => checkReference(scheme, text).ok);
}

const right = {
  'se-ocr': digits(1, 24).map((payload) => completed('se-ocr', payload)),
  'se-bankgiro': digits(6, 7).map((payload) => completed('se-bankgiro', payload)),
  'se-plusgiro': digits(1, 7).map((payload) => completed('se-plusgiro', payload)),
  'dk-fik': digits(15, 15).map((payload) => completed('dk-fik', payload)),
  'fi-reference': digits(3, 19).filter((payload) => /[1-9]/.test(payload)).map((payload) => completed('fi-reference', payload)),
  'iso-11649': digits(1, 21).map((body) => numbered('iso-11649', 'RF', body)),
  iban: digits(20, 20).map((body) => numbered('iban', 'SE', body)),
} satisfies Partial<Record<ReferenceScheme, fc.Arbitrary<string[]>>>;

describe('a check digit', () => {
  it.each(Object.entries(right))('of %s is one for every number, and betrays any single wrong digit', (scheme, numbers) => {
    fc.assert(fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (found, at, shift) => {
      expect(found).toHaveLength(1);
      const [text = ''] = found;
      const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
      const place = places[at % places.length]!;
      const wrong = `${text.slice(0, place)}${(Number(text[place]) + shift) % 10}${text.slice(place + 1)}`;
      expect(checkReference(scheme as ReferenceScheme, wrong).ok).toBe(false);
    }));
  });

  it('of a KID fits by one of two computations', () => {
    fc.assert(fc.property(digits(1, 24), (payload) => {
      const found = [...ten, '-'].map((digit) => checkReference('no-kid', payload + digit));
      expect(found.filter(({ checks }) => checks.mod10)).toHaveLength(1);
      expect(found.filter(({ checks }) => checks.mod11)).toHaveLength(1);
      for (const { ok, checks } of found) expect(ok).toBe([checks.mod10, checks.mod11].includes(true));
    }));
  });
});

describe('what is formatted for the eye', () => {
  it.each(Object.entries(right))('reads back as the same %s', (scheme, numbers) => {
    fc.assert(fc.property(numbers, ([text = '']) => {
      const { normalized, formatted } = checkReference(scheme as ReferenceScheme, text);
      expect(checkReference(scheme as ReferenceScheme, formatted)).toMatchObject({ ok: true, normalized, formatted });
    }));
  });
});

describe('any text at all', () => {
  it.each(schemes)('gets an answer as %s', (scheme) => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => { expect(checkReference(scheme, text).ok).toBeTypeOf('boolean'); }));
  });

  it.each(schemes)('of no sense is not ok as %s', (scheme) => {
    const strange: unknown[] = ['', ' ', '🙂', '\u0000', '٣٣', '-', '+', '<', 'null', '0x1F', '1e3', null, undefined, 133, {}, ['133'], '1'.repeat(101)];
    expect(strange.filter((text) => checkReference(scheme, text as string).ok)).toEqual([]);
  });

  it.each(schemes)('of megabytes is answered at once as %s', (scheme) => {
    const began = performance.now();
    for (const sign of ['1', ' ', '+71<', 'RF', '-']) expect(checkReference(scheme, sign.repeat(2_000_000)).ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
