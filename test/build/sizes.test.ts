import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { terms as da } from '../../packages/elements/src/locales/da.js';
import { terms as de } from '../../packages/elements/src/locales/de.js';
import { terms as fi } from '../../packages/elements/src/locales/fi.js';
import { terms as nb } from '../../packages/elements/src/locales/nb.js';
import { terms as sv } from '../../packages/elements/src/locales/sv.js';

const cdn = join(import.meta.dirname, '../../packages/elements/cdn');
const single = join(cdn, 'kvitt.js');
const kB = 1000;
const elements = ['giro-details', 'invoice', 'invoice-list', 'pay-button'] as const;

type Files = ReadonlySet<string>;

/** What one situation transfers. */
interface Row {
  readonly what: string;
  readonly files: () => Files;
  /** In kB. */
  readonly budget: number;
  /** Where the budget is not met: a ceiling in kB that may only sink. */
  readonly reached?: number;
}

const read = (file: string) => readFileSync(file, 'utf8');

const staticImports = (file: string) =>
  [...read(file).matchAll(/(?:^|[;}\s])(?:import|export)\b[^"';()]*?["'](\.[^"']+)["']/g)].map(([, specifier]) => join(dirname(file), specifier!));

const dynamicImports = (file: string) =>
  [...read(file).matchAll(/\bimport\(["'](\.[^"']+)["']\)/g)].map(([, specifier]) => join(dirname(file), specifier!));

/** Built modules and everything that they import statically. */
function loaded(files: Iterable<string>, seen = new Set<string>()): Files {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    loaded(staticImports(file), seen);
  }
  return seen;
}

const entry = (...names: readonly string[]) => loaded(names.map((name) => join(cdn, `define/${name}.js`)));

/** Entries, and the chunks of these names that they fetch before they can show anything. */
function shown(names: readonly string[], chunks: readonly string[]): Files {
  const entries = entry(...names);
  const fetched = chunks.map((name) => [...entries].flatMap(dynamicImports).find((file) => file.includes(`/chunks/${name}-`)));
  expect(fetched, chunks.join()).not.toContain(undefined);
  return loaded([...entries, ...fetched.map(String)]);
}

/** A chunk that nothing fetches before it is needed. */
const chunk = (name: string) => join(cdn, 'chunks', readdirSync(join(cdn, 'chunks')).find((file) => file.startsWith(`${name}-`)) ?? name);

const later = (element: string) => (element === 'invoice' ? ['sheet'] : []);
/** What a session fetches for those who read a whole invoice and its payments. */
const ahead = (element: string) => (element === 'invoice-list' ? [] : ['record', 'payments']);
const live = (element: string) => shown(['provider', element], ['session', 'rest', ...ahead(element), ...later(element)]);

/** What an element adds to the page of another one, at most. */
function added(element: string): Files {
  const own = shown([element], later(element));
  const others = elements.filter((other) => other !== element).map((other) => shown([other], later(other)));
  const additions = others.map((there) => new Set([...own].filter((file) => !there.has(file))));
  return additions.reduce((most, files) => (gzipped(files) > gzipped(most) ? files : most));
}

/** What comes later than what is there already. */
const beside = (files: Files, there: Files): Files => new Set([...files].filter((file) => !there.has(file)));

/** A usage chart with its picture. */
function charted(): Files {
  const told = shown(['usage-chart'], ['story']);
  return loaded([...told, ...[...told].flatMap(dynamicImports).filter((file) => file.includes('/chunks/scene-'))]);
}

const gzipped = (files: Files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

const rows: readonly Row[] = [
  { what: 'an invoice, its frame', files: () => entry('invoice'), budget: 18, reached: 18.15 },
  { what: 'an invoice, until it is shown', files: () => shown(['invoice'], ['sheet']), budget: 18, reached: 39.5 },
  { what: 'an invoice list', files: () => entry('invoice-list'), budget: 14, reached: 21.15 },
  { what: 'giro details', files: () => entry('giro-details'), budget: 14, reached: 22.95 },
  { what: 'a pay button', files: () => entry('pay-button'), budget: 12, reached: 16.45 },
  { what: 'an invoice beside another element', files: () => added('invoice'), budget: 9, reached: 26.2 },
  { what: 'an invoice list beside another element', files: () => added('invoice-list'), budget: 5, reached: 8.5 },
  { what: 'giro details beside another element', files: () => added('giro-details'), budget: 5, reached: 9.6 },
  { what: 'payment methods beside another element', files: () => added('payment-methods'), budget: 5, reached: 8.55 },
  { what: 'a payment status beside another element', files: () => added('payment-status'), budget: 5 },
  { what: 'a pay button beside another element', files: () => added('pay-button'), budget: 5 },
  { what: 'an invoice live over REST, until it is shown', files: () => live('invoice'), budget: 40, reached: 74.5 },
  { what: 'an invoice list live over REST', files: () => live('invoice-list'), budget: 36, reached: 51.1 },
  { what: 'giro details live over REST', files: () => live('giro-details'), budget: 36, reached: 58 },
  { what: 'a pay button live over REST', files: () => live('pay-button'), budget: 36, reached: 52.4 },
  { what: 'a usage meter', files: () => entry('usage-meter'), budget: 14, reached: 19.7 },
  { what: 'a usage chart, its frame', files: () => entry('usage-chart'), budget: 14, reached: 16.5 },
  { what: 'a usage chart before Chart.js: sentence, figures, table', files: () => shown(['usage-chart'], ['story']), budget: 14, reached: 42.35 },
  { what: 'Chart.js, once a chart is near', files: () => beside(charted(), shown(['usage-chart'], ['story'])), budget: 55 },
  { what: 'a chat, ready to write, plain messages', files: () => entry('chat'), budget: 18, reached: 21.6 },
  { what: 'a chat beside another element', files: () => added('chat'), budget: 9 },
  { what: 'a question', files: () => entry('question'), budget: 14, reached: 17.7 },
  { what: 'a question beside another element', files: () => added('question'), budget: 5 },
  { what: 'an offer banner beside another element, ready to read', files: () => added('offer-banner'), budget: 5 },
  { what: 'a contract beside another element, its frame', files: () => added('contract'), budget: 5 },
  { what: 'a contract, until it is shown', files: () => shown(['contract'], ['cards']), budget: 18, reached: 26.5 },
  { what: 'notices beside another element, as long as there are none', files: () => added('notice'), budget: 5 },
  { what: 'notices, until they are shown', files: () => shown(['notice'], ['told']), budget: 18, reached: 25.5 },
  { what: 'marked and DOMPurify, once a message holds markup', files: () => new Set([chunk('markdown')]), budget: 30 },
  { what: 'the single file, every element inside', files: () => new Set([single]), budget: 180 },
];

const languages = ['Danish', 'German', 'Finnish', 'Norwegian', 'Swedish'];
const besideTheSingleFile = ['chart', 'conversations', 'conversations-rest', 'dealings', 'dealings-rest', 'demo', 'einvoice', 'markdown', 'outbox', ...['da', 'de', 'fi', 'nb', 'sv'].flatMap((lang) => [lang, `${lang}-later`])];

const nameOf = ({ what, budget, reached }: Row) => (reached === undefined ? `${what}: at most ${budget} kB` : `${what}: at most ${reached} kB, budget ${budget} kB`);

/** By what is known that a module is part of a file. */
const marks = {
  'the memory adapter': 'Norrsken', marked: 'Infinite loop on byte', DOMPurify: 'data-tt-policy-suffix', 'big.js': '[big.js]', uqr: 'Degree out of range',
  Danish: da.room.retry, German: de.room.retry, Finnish: fi.room.retry, Norwegian: nb.room.retry, Swedish: sv.room.retry,
};

describe('what a page loads, min and gzip -9, Lit and English included', () => {
  it.each(rows.map((row) => [nameOf(row), row] as const))('%s', (_, { files, budget, reached = budget }) => {
    expect(gzipped(files())).toBeLessThanOrEqual(reached * kB);
  });

  it.each(Object.entries(marks))('%s comes only when it is needed', (_, mark) => {
    const early = loaded(readdirSync(join(cdn, 'define')).map((name) => join(cdn, 'define', name)));
    const everything = readdirSync(join(cdn, 'chunks')).map((name) => join(cdn, 'chunks', name));
    const holders = everything.filter((file) => read(file).includes(mark));
    expect(holders).not.toEqual([]);
    expect(holders.filter((file) => early.has(file))).toEqual([]);
  });

  it('the single file has everything in it but what lies beside it, which few pages need, and the other languages, of which a page needs one', () => {
    const lacking = Object.entries(marks).filter(([, mark]) => !read(single).includes(mark));
    expect(lacking.map(([name]) => name)).toEqual(['the memory adapter', 'marked', 'DOMPurify', ...languages]);
    expect([...staticImports(single), ...dynamicImports(single)].sort()).toEqual(besideTheSingleFile.map((file) => join(cdn, `${file}.js`)).sort());
  });

  it('every file is pinned by the hash beside it', () => {
    const scripts = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).sort();
    const hashes = scripts.map((name) => [name, `sha384-${createHash('sha384').update(readFileSync(join(cdn, name))).digest('base64')}`]);
    expect(JSON.parse(read(join(cdn, 'integrity.json')))).toEqual(Object.fromEntries(hashes));
  });

  it('the reader of e-invoices brings nothing of the memory adapter, and the library for PDFs only with a PDF', () => {
    const holders = readdirSync(join(cdn, 'chunks')).map((name) => join(cdn, 'chunks', name)).filter((file) => read(file).includes('kvitt-xml'));
    expect(holders).toHaveLength(1);
    const files = loaded(holders);
    expect([...files].filter((file) => read(file).includes(marks['the memory adapter']))).toEqual([]);
    expect(files).not.toContain(join(cdn, 'pdf.js'));
    expect(holders.flatMap(dynamicImports)).toContain(join(cdn, 'pdf.js'));
  });

  it.each(['invoice-list', 'pay-button'])('the memory adapter is not fetched for %s live over REST', (element) => {
    expect([...live(element)].filter((file) => read(file).includes(marks['the memory adapter']))).toEqual([]);
  });

  it.each(elements)('nothing that %s waits for is known only after something else has come', (element) => {
    const entries = entry('provider', element);
    const known = new Set([...entries, ...[...entries].flatMap(dynamicImports)]);
    expect([...live(element)].filter((file) => !known.has(file))).toEqual([]);
  });
});
