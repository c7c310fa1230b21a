import { readEInvoice } from '@kvitt/adapters/einvoice.js';
import { checkInvoice } from '@kvitt/core/check/invoice.js';
import { invoiceSchema } from '@kvitt/core/model/invoice.js';
import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { expectedOf, expectedVerdict, fragmentsOf, told, verdictOf, type Expected, type Fragment } from '../../support/einvoice-corpus.js';

const folder = 'test/fixtures/einvoice/';
const bytes = (file: string) => new Uint8Array(readFileSync(folder + file));
const files = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as readonly Expected[];
const fragments = JSON.parse(readFileSync(`${folder}rule-units-expected.json`, 'utf8')) as readonly Fragment[];

describe('a real e-invoice', () => {
  it.each(files)('$file is read as its independent reader read it', (file) => {
    const invoice = readEInvoice(bytes(file.file), { DOMParser });
    expect(told(invoice)).toEqual(expectedOf(file));
    expect(v.is(invoiceSchema, invoice)).toBe(true);
  });

  it.each(files)('$file keeps the rules that it keeps by its independent reader', (file) => {
    const checks = checkInvoice(readEInvoice(bytes(file.file), { DOMParser }));
    const kept = Object.keys(file.checks).filter((rule) => file.checks[rule]);
    const failed = checks.filter(({ verdict, rule }) => verdict === 'failed' && kept.includes(rule));
    expect(failed).toEqual([]);
  });
});

describe('a fragment of the standard’s own tests', () => {
  it.each(fragments)('$file, number $test: has its verdict, and no other rule fails', (fragment) => {
    const text = fragmentsOf(new TextDecoder().decode(bytes(fragment.file)))[fragment.test]!;
    const { rule, fails } = expectedVerdict(fragment);
    const { verdict, failed } = verdictOf(text, rule, DOMParser);
    expect(failed).toEqual(fails ? [rule] : []);
    expect(verdict).not.toBe(fails ? 'passed' : 'failed');
  });
});
