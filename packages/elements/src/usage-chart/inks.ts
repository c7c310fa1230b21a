/** The colours of a picture, as the page's tokens come to. */
export type Ink = 'series' | 'rest' | 'second' | 'third' | 'produced' | 'compare' | 'cap' | 'grid' | 'axis' | 'words' | 'ground' | 'band' | 'focus' | 'curve';

export interface Inks extends Readonly<Record<Ink, string>> {
  readonly font: { readonly family: string; readonly size: number };
}

export const inkNames: readonly Ink[] = ['series', 'rest', 'second', 'third', 'produced', 'compare', 'cap', 'grid', 'axis', 'words', 'ground', 'band', 'focus', 'curve'];

/** A canvas knows no custom properties: each colour is that of a hidden element which has it. */
export function inksOf(palette: Element): Inks {
  const colours = inkNames.map((name) => [name, getComputedStyle(palette.querySelector(`.ink-${name}`) ?? palette).color] as const);
  const { fontFamily, fontSize } = getComputedStyle(palette);
  return { ...(Object.fromEntries(colours) as Record<Ink, string>), font: { family: fontFamily, size: Number.parseFloat(fontSize) } };
}
