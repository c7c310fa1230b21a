/** Where points stand sideways when they are not evenly spread: their instants, ascending. */
export interface ThinOptions {
  readonly times?: Float64Array;
}

/**
 * Which of very many points a picture needs: of each column of pixels the first, the last, the lowest and the highest (M4, Jugel et al.
 * 2014), and one of the holes in it, so that neither a peak nor a gap is lost. `NaN` is a gap. Answers indices in order, at most five a
 * column; all of them where there are no more.
 */
export function thin(values: Float64Array, columns: number, { times }: ThinOptions = {}): Uint32Array {
  if (columns < 1 || values.length <= columns * perColumn) return Uint32Array.from(values, (_, index) => index);
  const kept = new Uint32Array(columns * perColumn);
  let length = 0;
  for (let from = 0, column = 0; from < values.length; column++) {
    const to = endOfColumn(values.length, columns, column, times, from);
    if (to > from) length += keep(values, from, to, kept, length);
    from = to;
  }
  return kept.slice(0, length);
}

/** The same for series that stand on each other: what any of them needs is kept of all, so that their points stay one above the other. */
export function thinTogether(all: readonly Float64Array[], columns: number, options: ThinOptions = {}): Uint32Array {
  const [first = new Float64Array(0), ...rest] = all;
  if (rest.length === 0) return thin(first, columns, options);
  const needed = new Uint8Array(first.length);
  for (const values of all) for (const index of thin(values, columns, options)) needed[index] = 1;
  const kept = new Uint32Array(needed.reduce((sum, each) => sum + each, 0));
  for (let index = 0, at = 0; index < needed.length; index++) if (needed[index]) kept[at++] = index;
  return kept;
}

const perColumn = 5;

/** The first index behind a column. */
function endOfColumn(length: number, columns: number, column: number, times: Float64Array | undefined, from: number): number {
  if (column >= columns - 1) return length;
  if (!times) return Math.floor(((column + 1) * length) / columns);
  const [first = 0, last = 0] = [times[0], times[length - 1]];
  const edge = first + ((last - first) * (column + 1)) / columns;
  let end = from;
  while (end < length && (times[end] ?? 0) < edge) end++;
  return end;
}

/** Writes the column's points, in order and each once; answers how many. Written out: a year's quarters pass here with every change. */
function keep(values: Float64Array, from: number, to: number, kept: Uint32Array, at: number): number {
  let [first, last, lowest, highest, hole] = [-1, -1, -1, -1, -1];
  let [low, high] = [Infinity, -Infinity];
  for (let index = from; index < to; index++) {
    const value = values[index] ?? Number.NaN;
    if (value !== value) {
      if (hole === -1) hole = index;
      continue;
    }
    if (first === -1) first = index;
    last = index;
    if (value < low) {
      low = value;
      lowest = index;
    }
    if (value > high) {
      high = value;
      highest = index;
    }
  }
  return written([first, last, lowest, highest, hole], kept, at);
}

/** In order and each once; -1 is none. */
function written(chosen: number[], kept: Uint32Array, at: number): number {
  let [length, before] = [0, -1];
  for (const index of chosen.sort(ascending)) {
    if (index > before) kept[at + length++] = before = index;
  }
  return length;
}

function ascending(a: number, b: number): number {
  return a - b;
}
