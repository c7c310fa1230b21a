import type { Inks } from './inks.js';
import { fillOf, type Fill } from './patterns.js';
import type { Layer, Picture } from './picture.js';
import { cycled, layerInks, layerPatterns, type Set } from './sets.js';

/** With what bars are painted. */
interface Brush {
  readonly inks: Inks;
  readonly fills: Map<string, Fill>;
  readonly chosen: number | undefined;
}

/** A bar a step, service points on each other, what was fed in below the line, the other period behind. */
export function barsOf({ layers, other, curve }: Picture, brush: Brush): Set[] {
  return [
    ...(curve ? [line(curve.values, brush.inks)] : []),
    ...layers.map((layer, index) => bars(layer, index, brush)),
    ...(other ? [behind(other, brush.inks)] : []),
  ];
}

function bars(layer: Layer, index: number, brush: Brush): Set {
  const fills = layer.knowledge.map((_, step) => fill(layer, index, step, brush));
  return { type: 'bar', label: layer.name, data: gapped(layer.values), backgroundColor: fills, borderColor: fills.map((_, step) => inkOf(layer, index, step, brush)), borderWidth: layer.knowledge.map((known) => (known === 'measured' && index === 0 ? 0 : 1)), borderRadius: 2, barPercentage: 0.62, grouped: false, stack: 'usage', order: 2, maxBarThickness: 40 };
}

/** Estimated and corrected are told by their pattern; several service points by theirs, which are others. */
function fill(layer: Layer, index: number, step: number, brush: Brush): Fill {
  const known = layer.knowledge[step];
  const pattern = known === 'estimated' ? 'hatched' : known === 'corrected' ? 'lined' : cycled(layerPatterns, index, 'solid');
  return fillOf(pattern, inkOf(layer, index, step, brush), brush.inks.ground, brush.fills);
}

function inkOf(layer: Layer, index: number, step: number, { inks, chosen }: Brush): string {
  if (layer.produced || (layer.values[step] ?? 0) < 0) return inks.produced;
  return step === chosen && index === 0 ? inks.series : inks[cycled(layerInks, index, 'rest')];
}

function behind(values: Float64Array, inks: Inks): Set {
  return { type: 'bar', data: gapped(values), backgroundColor: inks.compare, borderColor: inks.cap, borderWidth: { top: 2 }, borderSkipped: false, barPercentage: 0.9, grouped: false, stack: 'other', order: 3, maxBarThickness: 56 };
}

function line(values: Float64Array, inks: Inks): Set {
  return { type: 'line', data: gapped(values), yAxisID: 'curve', borderColor: inks.curve, backgroundColor: inks.ground, borderWidth: 2, pointRadius: 3, pointStyle: 'rectRot', order: 1 };
}

function gapped(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
