import type { Inks } from './inks.js';
import type { Picture } from './picture.js';

/** What there is to draw on, beside what Chart.js draws. */
export interface Canvas {
  readonly pen: CanvasRenderingContext2D;
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly picture: Picture;
  readonly inks: Inks;
  readonly chosen: number | undefined;
  x(index: number): number;
  y(value: number): number;
}

/** The invoice's own period, as a ground below its bars. */
export function underneath(canvas: Canvas): void {
  const { pen, area, picture, inks } = canvas;
  const first = picture.invoiced.indexOf(true);
  if (first === -1) return;
  const [from, to] = [canvas.x(first) - half(canvas), canvas.x(picture.invoiced.lastIndexOf(true)) + half(canvas)];
  pen.save();
  pen.fillStyle = inks.band;
  pen.fillRect(from, area.top, to - from, area.bottom - area.top);
  pen.fillStyle = inks.axis;
  pen.fillRect(from, area.bottom - 1, to - from, 3);
  pen.restore();
}

/** What is missing, what is expected, where something happened, and what is chosen. */
export function above(canvas: Canvas): void {
  canvas.pen.save();
  canvas.pen.lineWidth = 1.25;
  if (!canvas.picture.fine) {
    missing(canvas);
    expected(canvas);
  }
  notes(canvas);
  chosen(canvas);
  canvas.pen.restore();
}

function missing(canvas: Canvas): void {
  const { pen, area, picture, inks } = canvas;
  pen.strokeStyle = inks.cap;
  pen.setLineDash([2, 3]);
  picture.layers[0]?.knowledge.forEach((known, index) => {
    if (known === 'missing') box(canvas, index, canvas.y(0), -(area.bottom - area.top) * 0.3);
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

function notes(canvas: Canvas): void {
  const { pen, area, picture, inks } = canvas;
  picture.notes.forEach((index, number) => {
    const x = canvas.x(index);
    pen.strokeStyle = pen.fillStyle = inks.axis;
    pen.setLineDash([3, 3]);
    stroke(pen, x, area.top, area.bottom);
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

function chosen(canvas: Canvas): void {
  const { pen, area, picture, inks, chosen: index } = canvas;
  if (index === undefined) return;
  pen.strokeStyle = inks.focus;
  pen.setLineDash([]);
  pen.lineWidth = 2;
  if (picture.fine) {
    stroke(pen, canvas.x(index), area.top, area.bottom);
    return;
  }
  const wide = Math.max(half(canvas) * 2 - 2, 4);
  pen.beginPath();
  pen.roundRect(canvas.x(index) - wide / 2, area.top, wide, area.bottom - area.top, 4);
  pen.stroke();
}

function stroke(pen: CanvasRenderingContext2D, x: number, from: number, to: number): void {
  pen.beginPath();
  pen.moveTo(x, from);
  pen.lineTo(x, to);
  pen.stroke();
}

function box(canvas: Canvas, index: number, from: number, height: number): void {
  const wide = Math.min(half(canvas) * 2 * 0.56, 36);
  canvas.pen.strokeRect(canvas.x(index) - wide / 2, from, wide, height);
}

/** Half of the room that a step has. */
function half({ area, picture }: Canvas): number {
  return (area.right - area.left) / Math.max(picture.times.length, 1) / 2;
}
