import { answer, suggestionsFor } from '@kvitt/adapters/bot.js';
import { readEInvoice } from '@kvitt/adapters/einvoice.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { add, subtract, sum } from '@kvitt/core/sum.js';
import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differencesOf, signedTotal } from '../../../packages/adapters/src/bot/differences.js';
import type { Expected } from '../../support/einvoice-corpus.js';
import { languages, noon } from './support.js';

const folder = 'test/fixtures/einvoice/';
const files = (JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as readonly Expected[]).map(({ file }) => file);
const invoices = files.map((file) => readEInvoice(new Uint8Array(readFileSync(folder + file)), { DOMParser }));

const questions = ['Hello', 'Why is it more than last month?', 'When is it due?', 'What if I am late?', 'How do I pay?', 'How much is it in total?', 'VAT?', 'Have you received my payment?', 'Contact?', 'Blue?'];
const before = (index: number): Invoice | undefined => invoices.find((other, at) => at !== index && other.currency === invoices[index]?.currency);

describe('what the bot says of real invoices', () => {
  it.each(files.map((file, index) => [file, index] as const))('%s: says something whole in every language', (_, index) => {
    const invoice = invoices[index]!;
    const asked = [...questions, ...invoice.lines.slice(0, 5).map((line) => `What is ${line.item.name}?`)];
    for (const [turn, question] of asked.entries()) {
      const locale = languages[(turn + index) % languages.length]!;
      const { text } = answer(question, { invoice, previous: before(index), locale, now: noon });
      expect.soft(text, question).not.toMatch(/undefined|NaN|Infinity|\[object|Invalid|\n\n\n|[ \t]$|\*\*:$/m);
      expect.soft(text.length, question).toBeGreaterThan(10);
    }
  });

  it('compares any two of them exactly: the lines and the rest are the difference of the totals', () => {
    let compared = 0;
    for (const [index, invoice] of invoices.entries()) {
      const previous = before(index);
      const differences = previous && differencesOf(invoice, previous);
      if (!differences) continue;
      const told = sum(differences.lines.map(({ difference }) => difference), invoice.currency);
      expect(Number(add(told, differences.rest).amount)).toBe(Number(subtract(signedTotal(invoice), signedTotal(previous)).amount));
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('claims that quantity times price is the amount only where it is, and tells what was taken off and added', () => {
    const lines = invoices.flatMap((invoice) => invoice.lines.map((line) => ({ invoice, line })));
    let claimed = 0;
    for (const { invoice, line } of lines) {
      const { text } = answer('?', { invoice: { ...invoice, lines: [line] }, subject: { lineId: line.id }, locale: 'en', now: noon });
      const { text: asked } = answer('What is this?', { invoice: { ...invoice, lines: [line] }, subject: { lineId: line.id }, locale: 'en', now: noon });
      expect(text).not.toContain(' × ');
      if (!/ × .* = /.test(asked)) continue;
      claimed++;
      expect(Number(line.quantity) * Number(line.price?.net.amount)).toBeCloseTo(Number(line.netAmount.amount), 1);
    }
    expect(claimed).toBeGreaterThan(50);
    const discounted = lines.find(({ line }) => line.allowances?.length && line.price)!;
    const { text } = answer('What is this?', { invoice: discounted.invoice, subject: { lineId: discounted.line.id }, locale: 'en', now: noon });
    expect(text).not.toMatch(/ × .* = /);
    expect(text).toMatch(/^- .*-.*\d/m);
  });

  it('says the name of a line as it is, with nothing in it that is markup', () => {
    const [invoice] = invoices;
    const lines = [{ ...invoice!.lines[0]!, item: { name: '# *Gebühr* <b>1</b> [x](http://a.example) `c` | 2. www.b.example' }, explanation: '- Liste\n\n1. eins' }];
    const { text } = answer('Was ist Gebühr?', { invoice: { ...invoice!, lines }, locale: 'de', now: noon });
    expect(text).toContain('**\\# \\*Gebühr\\* \\<b\\>1\\</b\\> \\[x\\](http\\://a.example) \\`c\\` \\| 2. www\\.b.example**');
    expect(text).toContain('\n\n\\- Liste 1. eins');
  });

  it('suggests questions for each of them, each with an answer', () => {
    for (const [index, invoice] of invoices.entries()) {
      const found = suggestionsFor({ invoice, previous: before(index), lineId: invoice.lines[0]?.id, locale: 'de-AT', now: noon });
      expect(found.length).toBeGreaterThan(3);
      for (const { answer: known = '' } of found) expect.soft(known).not.toMatch(/^$|\*\*|undefined/);
    }
  });
});
