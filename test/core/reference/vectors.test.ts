import { readFileSync } from 'node:fs';
import { checkReference, type ReferenceScheme } from '@kvitt/core/reference/check.js';
import { describe, expect, it } from 'vitest';

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(`test/fixtures/payments/${name}.json`, 'utf8'));
}

interface Swedish {
  readonly ocr: readonly { readonly ref: string; readonly luhn: boolean; readonly lengthDigit: boolean }[];
  readonly bankgiro: readonly { readonly bankgiro: string; readonly luhn: boolean }[];
}
interface Vectors<Vector> {
  readonly vectors: readonly Vector[];
}

const swedish = fixture('se-ocr-bankgiro') as Swedish;
const kids = (fixture('no-kid') as Vectors<{ kid: string; valid: boolean; mod10: boolean; mod11: boolean }>).vectors;
const cards = (fixture('dk-fi-kortart') as Vectors<{ line: string; card: string; id: string; creditor: string; idLuhn: boolean }>).vectors;
const finnish = (fixture('fi-reference') as Vectors<{ ref: string; finnish731: boolean; digitsWithoutLeadingZeros: number }>).vectors;
const creditor = (fixture('iso11649-rf') as Vectors<{ rf: string; valid: boolean }>).vectors;
const ibans = (fixture('iban') as Vectors<{ iban: string; mod97: boolean; section: number }>).vectors;

describe('the published vectors', () => {
  it.each(swedish.ocr)('OCR $ref', ({ ref, luhn, lengthDigit }) => {
    expect(checkReference('se-ocr', ref)).toMatchObject({ ok: luhn, normalized: ref, checks: { luhn, lengthDigit } });
  });

  it.each(swedish.bankgiro)('bankgiro $bankgiro', ({ bankgiro, luhn }) => {
    expect(checkReference('se-bankgiro', bankgiro)).toEqual({ ok: luhn, normalized: bankgiro.replace('-', ''), formatted: bankgiro, checks: { luhn } });
  });

  it.each(kids)('KID $kid', ({ kid, valid, mod10, mod11 }) => {
    expect(checkReference('no-kid', kid)).toMatchObject({ ok: valid, checks: { mod10, mod11 } });
  });

  it.each(cards)('FI-kort $line', ({ line, card, id, creditor: payee, idLuhn }) => {
    const found = checkReference('dk-fik', line);
    expect(found).toMatchObject({ ok: idLuhn && card !== '99', normalized: `+${card}<${id}+${payee}<`, checks: { luhn: idLuhn, mod10: idLuhn } });
    if (card !== '99') expect(checkReference('dk-fik', id)).toMatchObject({ ok: idLuhn, normalized: id });
  });

  it.each(finnish)('Finnish $ref', ({ ref, finnish731, digitsWithoutLeadingZeros }) => {
    const found = checkReference('fi-reference', ref);
    expect(found).toMatchObject({ ok: finnish731, checks: { finnish731 } });
    expect(found.normalized.replace(/^0+/, '')).toHaveLength(digitsWithoutLeadingZeros);
  });

  it.each(creditor)('RF $rf', ({ rf, valid }) => {
    expect(checkReference('iso-11649', rf)).toMatchObject({ ok: valid, normalized: rf, checks: { mod97: valid } });
  });

  it.each(ibans)('IBAN $iban', ({ iban, mod97, section }) => {
    const { ok, checks } = checkReference('iban', iban);
    expect(checks).toEqual({ mod97 });
    expect(ok).toBe(mod97 && section !== 2 && section !== 3);
  });
});

describe('a reference beyond the vectors', () => {
  it.each<[ReferenceScheme, string, string, string]>([
    ['se-ocr', ' 9988 9655 6197 9668', '9988965561979668', '9988 9655 6197 9668'],
    ['se-ocr', '707983292', '707983292', '7079 8329 2'],
    ['se-bankgiro', '4338778', '4338778', '433-8778'],
    ['se-bankgiro', '5050 1055', '50501055', '5050-1055'],
    ['se-plusgiro', '2865434', '2865434', '286543-4'],
    ['se-plusgiro', '1-8', '18', '1-8'],
    ['no-kid', '1009-', '1009-', '1009-'],
    ['dk-fik', '1182 44219861', '000118244219861', '000118244219861'],
    ['dk-fik', '>71<118244219861+89675219', '+71<000118244219861+89675219<', '+71<000118244219861 +89675219<'],
    ['dk-fik', '+73< +81234567 <', '+73<+81234567<', '+73< +81234567<'],
    ['dk-fik', '+01<+1234567<', '+01<+1234567<', '+01< +1234567<'],
    ['dk-fik', '+75<0000000000012344+81234567<', '+75<0000000000012344+81234567<', '+75<0000000000012344 +81234567<'],
    ['dk-fik', '+04<0000000000012344+1234567<', '+04<0000000000012344+1234567<', '+04<0000000000012344 +1234567<'],
    ['fi-reference', '55958 22432 94671', '559582243294671', '55958 22432 94671'],
    ['fi-reference', '000440', '0440', '0440'],
    ['fi-reference', 'rf34 1234 561', 'RF341234561', 'RF34 1234 561'],
    ['iso-11649', 'rf18 5390 0754 7034', 'RF18539007547034', 'RF18 5390 0754 7034'],
    ['iban', 'mt84 malt 0110 0001 2345 mtlc ast0 01s', 'MT84MALT011000012345MTLCAST001S', 'MT84 MALT 0110 0001 2345 MTLC AST0 01S'],
  ])('%s: %s', (scheme, text, normalized, formatted) => {
    expect(checkReference(scheme, text)).toMatchObject({ ok: true, normalized, formatted });
  });

  it.each<[ReferenceScheme, string]>([
    ['se-ocr', '1'], ['se-ocr', '0'.repeat(26)], ['se-ocr', '12229445'], ['se-ocr', 'INV-133'],
    ['se-bankgiro', '433-8779'], ['se-bankgiro', '43-38778'], ['se-bankgiro', '505010551'], ['se-plusgiro', '286543-5'], ['se-plusgiro', '0'],
    ['no-kid', '66'], ['no-kid', '-'], ['no-kid', '1-'], ['no-kid', '12345678901234567890123400'],
    ['dk-fik', '+71<1234567890123452+81234567<'], ['dk-fik', '+75<+81234567<'], ['dk-fik', '+73<18+81234567<'], ['dk-fik', '+71<000118244219861+8967<'], ['dk-fik', '1'],
    ['fi-reference', '440'], ['fi-reference', '0000'], ['fi-reference', '123456789012345678901'], ['fi-reference', 'RF18539007547034'], ['fi-reference', 'RF331234561'],
    ['iso-11649', 'RF18'], ['iso-11649', `RF${'1'.repeat(24)}`], ['iso-11649', '18RF539007547034'],
    ['iban', 'SE45'], ['iban', 'ZZ4550000000058398257466'], ['iban', 'DE8937040044053201300A'],
  ])('%s refuses %j', (scheme, text) => expect(checkReference(scheme, text).ok).toBe(false));

  it('tells a valid RF from a Finnish one by name', () => {
    expect(checkReference('iso-11649', 'RF18539007547034').ok).toBe(true);
    expect(checkReference('fi-reference', 'RF18539007547034').checks).toEqual({ mod97: true, finnish731: false });
  });

  it('reports the length digit without deciding by it', () => {
    expect(checkReference('se-ocr', '12344')).toMatchObject({ ok: true, checks: { luhn: true, lengthDigit: false } });
  });

  it('names a scheme that it does not know', () => {
    expect(() => checkReference('no-such' as ReferenceScheme, '1')).toThrow(expect.objectContaining({ name: 'KvittError', code: 'invalid', field: 'scheme' }) as Error);
    expect(() => checkReference('toString' as ReferenceScheme, '1')).toThrow('no-kid');
  });
});
