// A year of one meter, cut into so many readings, as the peers and as Kvitt take it.

const hour = 3_600_000;

/** `seed` makes it another year. */
export function content(size, seed = 0) {
  const random = randomFrom(seed + 3);
  const starts = startsOf(size);
  const y = Array.from({ length: size }, (_, index) => Math.round((2 + Math.sin((index / 24) * 2 * Math.PI) + Math.sin((index / size) * 2 * Math.PI) + random() * 1.5) * 1000) / 1000);
  return { x: starts.slice(0, size).map((start) => start / 1000), y, bars: size <= 400, series: seriesOf(starts, y) };
}

/** The last reading was another one: so much that the axis changes too. */
export function change(size, turn) {
  return { index: size - 1, value: turn % 2 ? 24 : 9 };
}

/** The picture is there: some canvas has ink on it, or all is text. */
export function isShown(roots) {
  return roots[0].querySelector('.line') !== null || canvases(roots).some((canvas) => pixels(canvas).some((value) => value > 0));
}

/** A sum of the pixels: another one where another picture is seen. */
export function look(roots) {
  return canvases(roots).reduce((sum, canvas) => pixels(canvas).reduce((total, value, index) => (total * 31 + value * (index + 1)) % 1_000_000_007, sum), 0);
}

/** A title and a place for the picture, as pages have them. */
export function place(root) {
  const [title, box] = ['h2', 'div'].map((name) => document.createElement(name));
  title.textContent = 'Förbrukning 2025';
  root.append(title, box);
  return box;
}

/** A chart is one piece, whoever draws it. */
export const pieces = 'canvas';

/** As large as Kvitt's picture is in a page of 800 pixels. */
export const [width, height] = [760, 240];

function seriesOf(starts, y) {
  const readings = y.map((value, index) => ({ start: instantOf(starts[index]), end: instantOf(starts[index + 1]), value: value.toFixed(3), quality: 'measured' }));
  return { id: 'meter', commodity: 'electricity', flow: 'consumption', unitCode: 'KWH', timeZone: 'Europe/Stockholm', resolution: resolutionOf(y.length), readings };
}

/** Where the readings of 2025 begin in Stockholm, and where the last of them ends. */
function startsOf(size) {
  if (size <= 12) return Array.from({ length: size + 1 }, (_, index) => midnight(Date.UTC(2025, index, 1)));
  if (size <= 366) return Array.from({ length: size + 1 }, (_, index) => midnight(Date.UTC(2025, 0, index + 1)));
  const step = size <= 9000 ? hour : hour / 4;
  return Array.from({ length: size + 1 }, (_, index) => midnight(Date.UTC(2025, 0, 1)) + index * step);
}

export function resolutionOf(size) {
  if (size <= 12) return 'P1M';
  return size <= 366 ? 'P1D' : size <= 9000 ? 'PT1H' : 'PT15M';
}

function instantOf(time) {
  const offset = isSummer(time) ? 2 : 1;
  return `${new Date(time + offset * hour).toISOString().slice(0, 19)}+0${offset}:00`;
}

function midnight(wall) {
  return wall - (isSummer(wall) ? 2 : 1) * hour;
}

function isSummer(time) {
  const year = new Date(time).getUTCFullYear();
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9);
}

/** One o'clock UTC on the last Sunday of a month with 31 days. */
function lastSunday(year, month) {
  return Date.UTC(year, month, 31 - new Date(Date.UTC(year, month, 31)).getUTCDay(), 1);
}

function canvases(roots) {
  return roots.flatMap((root) => [...root.querySelectorAll('canvas')]).filter((canvas) => canvas.width > 0 && canvas.height > 0);
}

/** Its middle: there are no words of an axis. */
function pixels(canvas) {
  const [left, top] = [Math.floor(canvas.width / 4), Math.floor(canvas.height / 4)];
  return canvas.getContext('2d').getImageData(left, top, left * 2, top * 2).data;
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
