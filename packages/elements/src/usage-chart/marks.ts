import type { Inks } from './inks.js';
import { fillOf, type Fill } from './patterns.js';
import type { Picture } from './picture.js';

/** What there is to draw on, beside what Chart.js draws. */
export interface Canvas {
  readonly pen: CanvasRenderingContext2D;
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly picture: Picture;
  readonly inks: Inks;
  readonly fills: Map<string, Fill>;
  /** The middle of a step. */
  readonly x: (index: number) => number;
  /** Where an instant is. */
  readonly edge: (time: number) => number;
  readonly y: (value: number) => number;
}

/** The invoice's own period, as a ground below its bars. */
export function underneath(canvas: Canvas): void {
  const { pen, area, picture, inks } = canvas;
  if (!picture.invoiced) return;
  const [from, to] = [canvas.edge(picture.invoiced[0]), canvas.edge(picture.invoiced[1])];
  pen.save();
  pen.fillStyle = inks.band;
  pen.fillRect(from, area.top, to - from, area.bottom - area.top);
  pen.fillStyle = inks.axis;
  pen.fillRect(from, area.bottom - 1, to - from, 3);
  pen.restore();
}

/** What is missing, what is expected, what is included and where something happened. */
export function above(canvas: Canvas): void {
  canvas.pen.save();
  canvas.pen.lineWidth = 1.25;
  if (canvas.picture.fine) doubts(canvas);
  else {
    missing(canvas);
    expected(canvas);
  }
  included(canvas);
  notes(canvas);
  canvas.pen.restore();
}

/** On top of what is known of the step, or below it where everything hangs. */
function missing(canvas: Canvas): void {
  const { pen, area, picture, inks } = canvas;
  const layers = picture.layers.filter(({ produced }) => !produced);
  const hangs = layers.length === 0;
  const shown = hangs ? picture.layers : layers;
  pen.strokeStyle = inks.cap;
  pen.setLineDash([2, 3]);
  picture.times.forEach((_, index) => {
    if (!shown.some(({ knowledge }) => knowledge[index] === 'missing')) return;
    const known = shown.reduce((sum, { values }) => sum + (Number.isNaN(values[index] ?? Number.NaN) ? 0 : (values[index] ?? 0)), 0);
    const foot = canvas.y(hangs ? Math.min(known, 0) : Math.max(known, 0));
    const room = Math.min((area.bottom - area.top) * 0.3, Math.max(hangs ? area.bottom - foot : foot - area.top, 6));
    box(canvas, index, foot, hangs ? room : -room);
  });
}

function expected(canvas: Canvas): void {
  const { pen, picture, inks } = canvas;
  pen.strokeStyle = inks.series;
  pen.setLineDash([5, 3]);
  picture.forecast.forEach((value, index) => {
    if (!Number.isNaN(value)) box(canvas, index, canvas.y(0), canvas.y(value) - canvas.y(0));
  });
}

const strip = 8;

/** A strip along the axis says where a line is not measured: never narrower than can be seen, and drawn once where several fall together. */
function doubts(canvas: Canvas): void {
  const { pen, area, picture, inks, fills } = canvas;
  let drawn = Number.NaN;
  pen.strokeStyle = inks.cap;
  pen.setLineDash([2, 3]);
  for (const { knowledge, from, to } of picture.doubts) {
    const [a, b] = [canvas.edge(picture.times[from] ?? 0), canvas.edge(picture.times[to] ?? picture.end)];
    const [left, wide] = [Math.round(Math.min(a, b)), Math.max(Math.abs(b - a), 2)];
    if (left === drawn && wide <= 2) continue;
    drawn = left;
    if (knowledge === 'missing') pen.strokeRect(left, area.bottom - strip, wide, strip);
    else {
      pen.fillStyle = fillOf(knowledge === 'estimated' ? 'hatched' : 'lined', inks.series, inks.ground, fills);
      pen.fillRect(left, area.bottom - strip, wide, strip);
    }
  }
}

function included({ pen, area, picture, inks, y }: Canvas): void {
  if (picture.level === undefined) return;
  pen.strokeStyle = inks.curve;
  pen.setLineDash([7, 4]);
  pen.lineWidth = 1.75;
  pen.beginPath();
  pen.moveTo(area.left, y(picture.level));
  pen.lineTo(area.right, y(picture.level));
  pen.stroke();
  pen.lineWidth = 1.25;
}

function notes(canvas: Canvas): void {
  const { pen, area, picture, inks } = canvas;
  picture.notes.forEach((index, number) => {
    const x = canvas.x(index);
    pen.strokeStyle = pen.fillStyle = inks.axis;
    pen.setLineDash([3, 3]);
    pen.beginPath();
    pen.moveTo(x, area.top);
    pen.lineTo(x, area.bottom);
    pen.stroke();
    pen.beginPath();
    pen.arc(x, area.top - 10, 9, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = inks.ground;
    pen.font = `600 11px ${inks.font.family}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(String(number + 1), x, area.top - 9.5);
  });
}

function box(canvas: Canvas, index: number, from: number, height: number): void {
  const wide = Math.min(widthOf(canvas) * 0.56, 36);
  canvas.pen.strokeRect(canvas.x(index) - wide / 2, from, wide, height);
}

/** The room that a step has. */
function widthOf({ area, picture }: Canvas): number {
  return (area.right - area.left) / Math.max(picture.times.length, 1);
}
