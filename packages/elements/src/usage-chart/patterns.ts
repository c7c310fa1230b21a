/** How a bar is filled: what tells it from others without its colour. */
export type Pattern = 'solid' | 'hatched' | 'lined' | 'dotted' | 'upright' | 'checked';

export type Fill = string | CanvasPattern;

const size = 8;

const strokes: Readonly<Record<Exclude<Pattern, 'solid'>, (pen: CanvasRenderingContext2D) => void>> = {
  hatched: (pen) => line(pen, [-2, 6, 6, -2], [2, 10, 10, 2]),
  lined: (pen) => line(pen, [0, 2, 8, 2], [0, 6, 8, 6]),
  dotted: (pen) => [[2, 2], [6, 6]].forEach(([x = 0, y = 0]) => pen.fillRect(x - 1, y - 1, 2.4, 2.4)),
  upright: (pen) => line(pen, [2, 0, 2, 8], [6, 0, 6, 8]),
  checked: (pen) => [[0, 0], [4, 4]].forEach(([x = 0, y = 0]) => pen.fillRect(x, y, 4, 4)),
};

/** The fill of a pattern in a colour, drawn once for both. */
export function fillOf(pattern: Pattern, ink: string, ground: string, known: Map<string, Fill>): Fill {
  if (pattern === 'solid') return ink;
  const key = `${pattern} ${ink}`;
  const fill = known.get(key) ?? drawn(pattern, ink, ground);
  known.set(key, fill);
  return fill;
}

function drawn(pattern: Exclude<Pattern, 'solid'>, ink: string, ground: string): Fill {
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return ink;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = pen.strokeStyle = ink;
  pen.lineWidth = 1.6;
  strokes[pattern](pen);
  return pen.createPattern(tile, 'repeat') ?? ink;
}

function line(pen: CanvasRenderingContext2D, ...lines: readonly (readonly [number, number, number, number])[]): void {
  pen.beginPath();
  for (const [fromX, fromY, toX, toY] of lines) {
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
  }
  pen.stroke();
}
