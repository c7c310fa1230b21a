import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../demo/portal/public/css/brands/', import.meta.url));
const grounds = ['surface', 'surface-raised', 'surface-sunken'];

/** Ink, what it is written on, and the least contrast: 4.5 for text, 3 for what is only seen (WCAG 1.4.3, 1.4.11). */
const pairs: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...grounds.flatMap((ground) => [['text', ground, 4.5], ['text-soft', ground, 4.5], ['brand-text', ground, 4.5], ['line-strong', ground, 3]] as const),
  ...['positive', 'attention', 'negative'].map((ink) => [ink, 'surface', 4.5] as const),
  ['text', 'brand-soft', 4.5],
  ['text-soft', 'brand-soft', 4.5],
  ['brand-text', 'brand-soft', 4.5],
  ['line-strong', 'brand-soft', 3],
  ['on-brand', 'brand', 4.5],
];

describe.each(readdirSync(folder))('the brand sheet %s', (name) => {
  const sheet = readFileSync(folder + name, 'utf8');

  it('sets tokens and nothing else', () => {
    const [, selector = '', body = ''] = /^\s*([^{]+)\{([^{}]*)\}\s*$/.exec(sheet) ?? [];
    expect(selector.trim()).toBe(`[data-brand='${name.replace('.css', '')}']`);
    const properties = body.split(';').map((declaration) => declaration.trim().split(':')[0]).filter(Boolean);
    expect(properties.filter((property) => !/^--(kvitt|portal)-/.test(property!))).toEqual([]);
  });

  it.each([['light', 0], ['dark', 1]] as const)('is readable in %s', (_scheme, which) => {
    const colours = new Map([...sheet.matchAll(/--kvitt-([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, token, ...both]) => [token, both[which]]));
    const poor = pairs.filter(([ink, ground, least]) => contrast(colours.get(ink), colours.get(ground)) < least);
    expect(poor).toEqual([]);
  });
});

/** WCAG's contrast ratio; a colour that is not set has none. */
function contrast(one = '', other = ''): number {
  if (!one || !other) return 0;
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
