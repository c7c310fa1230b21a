import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const cdn = join(import.meta.dirname, '../../packages/elements/cdn');

const files = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).map((file) => join(cdn, file));

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^|[;}\s])(?:import|export)\b[^"';()]*?["'](\.[^"']+)["']/g)].map(([, specifier]) => join(dirname(file), specifier!));

/** The files that wait for each other, from a file along what it imports back to it. */
function ringThrough(file: string, imports: ReadonlyMap<string, readonly string[]>, way: readonly string[] = [file], seen = new Set<string>()): readonly string[] | undefined {
  for (const next of imports.get(way.at(-1)!) ?? []) {
    if (next === file) return way;
    if (seen.has(next)) continue;
    seen.add(next);
    const ring = ringThrough(file, imports, [...way, next], seen);
    if (ring) return ring;
  }
  return undefined;
}

describe('the built files', () => {
  it('wait for none that waits for them: which comes first would depend on which is asked for first', () => {
    const imports = new Map(files.map((file) => [file, importsOf(file)]));
    const rings = files.flatMap((file) => ringThrough(file, imports)?.map((each) => relative(cdn, each)).join(' → ') ?? []);
    expect(files.length).toBeGreaterThan(20);
    expect(rings).toEqual([]);
  });
});
