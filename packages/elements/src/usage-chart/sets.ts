import type { ChartDataset } from 'chart.js';
import type { Pattern } from './patterns.js';

/** What Chart.js is given. */
export type Kind = 'bar' | 'line';
export type Datum = number | null | { x: number; y: number };
export type Set = ChartDataset<Kind, Datum[]>;

/** How several service points are told from each other: by ink, by pattern, by dash. */
export const layerInks = ['rest', 'second', 'third'] as const;
export const layerPatterns: readonly Pattern[] = ['solid', 'dotted', 'upright', 'checked'];
export const layerDashes = [[], [6, 4], [2, 3], [8, 3, 2, 3]];

/** The one of a few, over and over. */
export function cycled<Each>(all: readonly Each[], index: number, otherwise: Each): Each {
  return all[index % all.length] ?? otherwise;
}
