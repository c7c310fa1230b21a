import { thinTogether } from '@kvitt/core/usage/thin.js';
import type { Inks } from './inks.js';
import type { Canvas } from './marks.js';
import { fillOf } from './patterns.js';
import type { Picture } from './picture.js';
import { cycled, layerDashes, layerInks, layerPatterns, type Set } from './sets.js';

/** Where a layer stands on those before it. */
interface Stack {
  readonly top: Float64Array;
  readonly foot: Float64Array | undefined;
  readonly layer: number;
}

/** What is too much for bars, as lines: what the eye cannot tell apart never reaches Chart.js; peaks and gaps of every line do. */
export class Lines {
  #picture: Picture | undefined;
  #stacks: readonly Stack[] = [];
  #kept: Uint32Array = new Uint32Array(0);

  /** Two pixels have the first, the last, the lowest and the highest of each line. */
  of(picture: Picture, inks: Inks, width: number): Set[] {
    const { layers, times, other, curve } = picture;
    if (picture !== this.#picture) this.#stacks = stacksOf(picture);
    this.#picture = picture;
    const all = [...this.#stacks.map(({ top }) => top), ...(other ? [other] : []), ...(curve ? [curve.values] : [])];
    this.#kept = thinTogether(all, Math.max(Math.ceil(width / 2), 50), { times });
    const data = (values: Float64Array): { x: number; y: number }[] => Array.from(this.#kept, (step) => ({ x: times[step] ?? 0, y: values[step] ?? Number.NaN }));
    const plain = { pointRadius: 0, spanGaps: false, borderWidth: 1.25 } as const;
    return [
      ...(curve ? [{ ...plain, type: 'line', data: data(curve.values), yAxisID: 'curve', borderColor: inks.curve, order: 1 } satisfies Set] : []),
      ...this.#stacks.map(({ top, layer }): Set => ({ ...plain, type: 'line', label: layers[layer]?.name, data: data(top), borderColor: inkOf(picture, layer, inks), borderDash: cycled(layerDashes, layer, []), order: 2 })),
      ...(other ? [{ ...plain, type: 'line', data: data(other), borderColor: inks.cap, borderDash: [4, 3], order: 3 } satisfies Set] : []),
    ];
  }

  /** Several service points are areas on each other, told by their patterns. */
  fill({ pen, picture, inks, fills, x, y }: Canvas): void {
    if (this.#stacks.length < 2) return;
    pen.save();
    for (const { top, foot, layer } of this.#stacks) {
      pen.fillStyle = fillOf(cycled(layerPatterns, layer, 'solid'), inkOf(picture, layer, inks), inks.ground, fills);
      pen.globalAlpha = 0.45;
      for (const run of this.#runs(top)) area(pen, run, (step) => [x(step), y(top[step] ?? 0)], (step) => [x(step), y(foot?.[step] ?? 0)]);
    }
    pen.restore();
  }

  /** Points one after the other without a hole between them. */
  #runs(values: Float64Array): readonly (readonly number[])[] {
    const runs: number[][] = [[]];
    for (const step of this.#kept) {
      if (Number.isNaN(values[step] ?? Number.NaN)) runs.push([]);
      else runs.at(-1)?.push(step);
    }
    return runs.filter(({ length }) => length > 1);
  }
}

function inkOf({ layers }: Picture, layer: number, inks: Inks): string {
  if (layers[layer]?.produced) return inks.produced;
  return layer === 0 ? inks.series : inks[cycled(layerInks, layer, 'rest')];
}

type Corner = readonly [x: number, y: number];

function area(pen: CanvasRenderingContext2D, run: readonly number[], top: (step: number) => Corner, foot: (step: number) => Corner): void {
  pen.beginPath();
  for (const step of run) pen.lineTo(...top(step));
  for (const step of run.toReversed()) pen.lineTo(...foot(step));
  pen.fill();
}

/** What was drawn stands on what was drawn before it, what was fed in hangs below the line. Where one lacks a value, those above it have none either: their sum is not known. */
function stacksOf({ layers }: Picture): readonly Stack[] {
  const feet = new Map<boolean, Float64Array>();
  return layers.map(({ values, produced }, layer) => {
    const foot = feet.get(produced);
    const top = foot ? values.map((value, step) => value + (foot[step] ?? 0)) : values;
    feet.set(produced, top);
    return { top, foot, layer };
  });
}
