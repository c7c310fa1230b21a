import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../packages/elements/src');
const elements = readdirSync(join(source, 'define')).map((file) => basename(file, '.ts')).filter((name) => existsSync(join(source, name, `${name}.ts`)));

function textOf(folder: string): string {
  const files = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(source, folder, file), 'utf8')).join('\n');
}

const promised = (text: string) => [...text.matchAll(/@csspart (\S+)/g)].map(([, name = '']) => name).sort();
const drawn = (text: string) => [...text.matchAll(/\bpart="([^"$]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/));

describe('the parts of an element', () => {
  it('are looked for in every element that has a page', () => {
    expect(elements.filter((name) => promised(textOf(name)).length > 0)).toContain('offer-banner');
  });

  it.each(elements)('of kvitt-%s are all told of, and each once', (name) => {
    const text = textOf(name);
    const parts = promised(text);
    expect(parts).toEqual([...new Set(parts)]);
    expect(drawn(text).filter((part) => !parts.includes(part))).toEqual([]);
  });

  it.each(elements)('of kvitt-%s that are told of are drawn', (name) => {
    const code = (textOf(name) + textOf('internal')).replaceAll(/^\s*\*.*$/gm, '');
    expect(promised(textOf(name)).filter((part) => !new RegExp(`["' ]${part}["' ]`).test(code))).toEqual([]);
  });
});
