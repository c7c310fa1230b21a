import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const cdn = join(import.meta.dirname, '../../packages/elements/cdn');
const kB = 1000;

/** A built module and everything that it imports statically: what a page waits for. */
function loaded(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, specifier] of readFileSync(entry, 'utf8').matchAll(/(?:^|[;}\s])(?:import|export)\b[^"';()]*?["'](\.[^"']+)["']/g)) {
    loaded(join(dirname(entry), specifier!), seen);
  }
  return seen;
}

const dynamicImports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/\bimport\(["'](\.[^"']+)["']\)/g)].map(([, specifier]) => join(dirname(file), specifier!));

const gzipped = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
const define = (name: string) => loaded(join(cdn, `define/${name}.js`));

/** Everything that a page transfers until REST data is shown: the entries, and the provider's data layer one import level deep. */
function liveOverRest(element: string): Set<string> {
  const files = new Set([...define('provider'), ...define(element)]);
  const layer = [...files].flatMap(dynamicImports).filter((file) => /\/(open|index|rest)[^/]*\.js$/.test(file) && !readFileSync(file, 'utf8').includes('Norrsken'));
  for (const file of layer) loaded(file, files);
  return files;
}

describe('sizes, min and gzip -9, Lit included', () => {
  it.each([
    ['invoice', 18],
    ['invoice-list', 14],
    ['pay-button', 12],
  ])('%s fed by property stays within %i kB', (name, budget) => {
    expect(gzipped(define(name))).toBeLessThanOrEqual(budget * kB);
  });

  it.each([
    ['invoice', 40],
    ['invoice-list', 36],
    ['pay-button', 36],
  ])('%s live over REST stays within %i kB', (name, budget) => {
    expect(gzipped(liveOverRest(name))).toBeLessThanOrEqual(budget * kB);
  });

  it.each([
    ['invoice', 9],
    ['invoice-list', 5],
    ['pay-button', 5],
  ])('%s adds at most %i kB to a page that has another element', (name, budget) => {
    const others = ['invoice', 'invoice-list', 'pay-button'].filter((other) => other !== name).map(define);
    const own = [...define(name)].filter((file) => !others.some((other) => other.has(file)));
    expect(gzipped(own)).toBeLessThanOrEqual(budget * kB);
  });
});
