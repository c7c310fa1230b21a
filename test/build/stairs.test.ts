import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What each floor may import beside itself; everything else is a step up the stairs. */
const floors: Record<string, RegExp> = {
  core: /^(valibot|big\.js|@tanstack\/query-core)$/,
  adapters: /^(@kvitt\/core(\/.+)?|eventsource-parser(\/.+)?|valibot|@libpdf\/core)$/,
  elements: /^(@kvitt\/core\/.+|@kvitt\/adapters\/.+|lit(\/.+)?|@lit\/context|uqr|chart\.js|marked|dompurify|idb-keyval)$/,
};

/** The only importers of a third party that has one door, and of the data layer. */
const doors: Record<string, RegExp> = {
  '@kvitt/adapters/': /^elements\/src\/provider\//,
  '@tanstack/query-core': /^core\/src\/session\//,
  // fetched when the customer folds the check out
  '@kvitt/core/check/': /^elements\/src\/invoice\/check-panel\.ts$/,
  '@libpdf/core': /^adapters\/src\/einvoice\/pdf\.ts$/,
  'chart.js': /^elements\/src\/usage-chart\/chart\.ts$/,
  dompurify: /^elements\/src\/chat\/markdown\.ts$/,
  marked: /^elements\/src\/chat\/markdown\.ts$/,
  'idb-keyval': /^elements\/src\/provider\/outbox-database\.ts$/,
  'eventsource-parser': /^adapters\/src\/rest\//,
  'big.js': /^core\/src\/(sum\.ts|check\/)/,
};

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(floor: string): Import[] {
  const folder = join(root, 'packages', floor, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const found = source.matchAll(/^\s*(?:import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/gm);
    return [...found].map(([, type, from, bare, dynamic]) => ({
      file: `${floor}/src/${name}`,
      specifier: from ?? bare ?? dynamic ?? '',
      typeOnly: type !== undefined,
    }));
  });
}

const imports = Object.keys(floors).flatMap(importsOf);

describe('the stairs', () => {
  it('finds the imports of every floor', () => {
    for (const floor of Object.keys(floors)) expect(imports.some(({ file }) => file.startsWith(floor))).toBe(true);
  });

  it.each(Object.entries(floors))('%s imports only what lies below it', (floor, allowed) => {
    const up = imports.filter(({ file, specifier }) => file.startsWith(`${floor}/`) && !specifier.startsWith('.') && !allowed.test(specifier));
    expect(up).toEqual([]);
  });

  it.each(Object.entries(doors))('%s has one door', (library, door) => {
    const beside = imports.filter(({ file, specifier, typeOnly }) => specifier.startsWith(library) && !typeOnly && !door.test(file));
    expect(beside).toEqual([]);
  });

  it('keeps an element out of the other elements\' folders', () => {
    // the words of a message are the chat's to read, and also the question's to show
    const shared = /^\.\.\/chat\/prose(\.styles)?\.js$/;
    const widgets = ['chat', 'contract', 'giro-details', 'invoice', 'invoice-list', 'notice', 'offer-banner', 'pay-button', 'payment-methods', 'payment-status', 'question', 'usage-chart', 'usage-meter'];
    const across = imports.filter(({ file, specifier }) => {
      const [, from] = /^elements\/src\/([^/]+)\//.exec(file) ?? [];
      if (!from || !widgets.includes(from) || !specifier.startsWith('.') || shared.test(specifier)) return false;
      const [target] = relative('elements/src', join(dirname(file), specifier)).split('/');
      return target !== from && widgets.includes(target ?? '');
    });
    expect(across).toEqual([]);
  });

  it('keeps the data layer off an element\'s critical path', () => {
    const heavy = /^@kvitt\/core\/(session\/|model\/(?!contract-state|conversation-limits|due|file-type|in-progress|to-pay))/;
    const early = imports.filter(({ file, specifier, typeOnly }) => file.startsWith('elements/') && !file.includes('/provider/') && !typeOnly && heavy.test(specifier));
    expect(early).toEqual([]);
  });
});
