/** How a picture is taken; what is absent is as a customer of Norrsken sees it by day on a wide screen. */
export interface Look {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly brand?: string;
  readonly language?: string;
  readonly direction?: 'rtl';
  readonly density?: 'compact' | 'roomy';
  readonly backend?: 'slow' | 'failing' | 'offline';
  /** As it would be printed on A4, as someone sees it who lets the system choose the colours, or with the text twice as large. */
  readonly as?: 'paper' | 'forced-colors' | 'large-text';
}

/** An A4 sheet without its margins, in CSS pixels. */
const paperWidth = 673;

/** Every picture's moment: two runs show the same days. */
export const moment = new Date('2026-11-20T09:12:00+01:00');

export const widthOf = ({ width = 1280, as }: Look): number => (as === 'paper' ? paperWidth : width);

/** `320.dark.fjordnett`: the width and the theme, then what is special. */
export function nameOf({ theme = 'light', width, as, ...special }: Look): string {
  return [widthOf({ width, as }), theme, ...Object.values(special), as].filter(Boolean).join('.');
}

/** What Storybook's toolbars have to choose for it. */
export function choicesOf({ theme = 'light', brand, language, direction, density, backend }: Look): Readonly<Record<string, string>> {
  const choices = Object.entries({ theme, brand, language, direction, density, backend });
  return Object.fromEntries(choices.filter((choice): choice is [string, string] => choice[1] !== undefined));
}

const widths = [320, 768, 1280];
const themes = ['light', 'dark'] as const;

export const widthsAndThemes: readonly Look[] = widths.flatMap((width) => themes.map((theme) => ({ width, theme })));

export const phoneAndDesktop: readonly Look[] = [{ width: 320 }, { width: 1280 }];

export const languages: readonly Look[] = ['nb', 'da', 'fi', 'en', 'de'].map((language) => ({ width: 320, language }));

export const rightToLeft: readonly Look[] = [320, 1280].map((width) => ({ width, direction: 'rtl' }));

export const otherBrands: readonly Look[] = ['fjordnett', 'mane'].flatMap((brand) => themes.map((theme) => ({ width: 768, theme, brand })));

export const readers: readonly Look[] = [{ as: 'paper' }, { width: 768, as: 'forced-colors' }, { width: 320, as: 'large-text' }];
