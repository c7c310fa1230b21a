import type { ChartConfiguration } from 'chart.js';
import type { Inks } from './inks.js';
import type { Picture } from './picture.js';
import type { Kind } from './sets.js';

type Scales = NonNullable<NonNullable<ChartConfiguration<Kind>['options']>['scales']>;

/** The axes: time in the direction of reading, amounts where reading begins, and a second measure at the other end. */
export function scalesOf(picture: Picture, inks: Inks): Scales {
  const { curve, rtl, level = 0, forecast, tick } = picture;
  const { axis, grid, words, font } = inks;
  const small = { family: font.family, size: font.size };
  const [low, high] = [forecast.reduce((least, value) => (value < least ? value : least), 0), forecast.reduce((most, value) => (value > most ? value : most), level)];
  const amounts = { type: 'linear', beginAtZero: true, border: { display: false } } as const;
  return {
    x: timeOf(picture, inks),
    y: {
      ...amounts,
      stacked: !picture.fine,
      suggestedMin: low,
      suggestedMax: high,
      position: rtl ? 'right' : 'left',
      grid: { color: ({ tick: { value } }) => (value === 0 ? axis : grid) },
      ticks: { color: words, font: small, maxTicksLimit: 6, callback: (value, _, all) => tick(Number(value), finenessOf(all)) },
    },
    ...(curve && {
      curve: { ...amounts, position: rtl ? 'left' : 'right', grid: { display: false }, ticks: { color: words, font: small, maxTicksLimit: 6, callback: (value) => curve.tick(Number(value)) } },
    }),
  };
}

/** As many decimals as tell a tick from the next. */
function finenessOf([first, second]: readonly { readonly value: number }[]): number {
  const step = Math.abs((second?.value ?? 1) - (first?.value ?? 0));
  const digits = [0, 1, 2, 3, 4, 5, 6].find((each) => Math.abs(step * 10 ** each - Math.round(step * 10 ** each)) < 1e-6);
  return digits ?? 6;
}

function timeOf({ fine, times, end, marks, markAt, rtl }: Picture, { axis, words, font }: Inks): Scales['x'] {
  const ticks = { color: words, font: { family: font.family, size: font.size }, maxRotation: 0, autoSkipPadding: 12 };
  const shared = { reverse: rtl, grid: { display: false }, border: { color: axis } };
  if (!fine) return { ...shared, type: 'category', stacked: true, ticks };
  const afterBuildTicks = (scale: { ticks: { value: number }[] }): void => {
    scale.ticks = marks.map((value) => ({ value }));
  };
  return { ...shared, type: 'linear', min: times[0], max: end, afterBuildTicks, ticks: { ...ticks, callback: (value: number | string) => markAt(Number(value)) } };
}
