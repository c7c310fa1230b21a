import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const elements = join(import.meta.dirname, '../../packages/elements');
const modules = ['chunks', 'define'].flatMap((folder) => readdirSync(join(elements, 'cdn', folder)).map((file) => join(elements, 'cdn', folder, file)));
const bundle = modules.map((file) => readFileSync(file, 'utf8')).join('\n');
const source = (file: string) => readFileSync(join(elements, 'src', file), 'utf8');

describe('what a page without a bundler loads', () => {
  it('closes every shape of a drawing: an open one would swallow the next', () => {
    const shapes = bundle.match(/<(?:path|circle|rect)\b[^>$]*>/g) ?? [];
    expect(shapes.length).toBeGreaterThan(10);
    expect(shapes.filter((shape) => !shape.endsWith('/>'))).toEqual([]);
  });

  it('keeps the space that parts a sentence from the link after it', () => {
    const link = '` <button class="link"';
    expect([source('pay-button/pay-button.ts').includes(link), bundle.includes(link)]).toEqual([true, true]);
  });
});
