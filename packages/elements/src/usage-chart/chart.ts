import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, type ChartConfiguration, type Plugin, type Scale } from 'chart.js';
import { barsOf } from './bars.js';
import type { Inks } from './inks.js';
import { Lines } from './lines.js';
import { underneath, above, type Canvas } from './marks.js';
import type { Fill } from './patterns.js';
import type { Picture } from './picture.js';
import { scalesOf } from './scales.js';
import type { Datum, Kind, Set } from './sets.js';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale);

/** How large a picture is, in CSS pixels, and how many of its own each has; the screen's when absent. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio?: number;
}

/** Where a step stands, in CSS pixels of the picture. */
export interface Column {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The only place that knows Chart.js: one picture on one canvas, until it is destroyed. Fetched when a chart comes near the viewport. */
export class Drawing {
  readonly #canvas: HTMLCanvasElement;
  readonly #lines = new Lines();
  readonly #fills = new Map<string, Fill>();
  #size: Size;
  #picture: Picture;
  #inks: Inks;
  #chosen: number | undefined;
  #chart: Chart<Kind, Datum[]>;

  constructor(canvas: HTMLCanvasElement, picture: Picture, inks: Inks, size: Size) {
    this.#canvas = canvas;
    this.#picture = picture;
    this.#inks = inks;
    this.#size = size;
    this.#chart = this.#made();
  }

  /** Draws other figures, or the same in other colours. */
  update(picture: Picture, inks: Inks): void {
    const again = picture.fine !== this.#picture.fine;
    const sameAxes = picture.axes === this.#picture.axes && inks === this.#inks;
    if (inks !== this.#inks) this.#fills.clear();
    [this.#picture, this.#inks] = [picture, inks];
    if (again) {
      this.#chart.destroy();
      this.#chart = this.#made();
      return;
    }
    if (sameAxes) this.#chart.data.datasets = this.#sets();
    else {
      const { data, options } = this.#configuration();
      this.#chart.data = data;
      if (options) this.#chart.options = options;
    }
    this.#chart.update('none');
  }

  /** Tells one bar from all others by its full colour; none, when there is none. */
  choose(index: number | undefined): void {
    if (index === this.#chosen) return;
    this.#chosen = index;
    if (!this.#picture.fine) this.update(this.#picture, this.#inks);
  }

  resize(width: number, height: number): void {
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { ...this.#size, width, height };
    this.#chart.resize(width, height);
    if (this.#picture.fine) this.update(this.#picture, this.#inks);
  }

  /** The step at so many pixels from the left. */
  indexAt(x: number): number {
    const { times, fine } = this.#picture;
    const value = this.#chart.scales.x?.getValueForPixel(x) ?? 0;
    const index = fine ? times.findLastIndex((time) => time <= value) : Math.round(value);
    return Math.min(Math.max(index, 0), times.length - 1);
  }

  columnOf(index: number): Column {
    const { times, end } = this.#picture;
    const { top, bottom } = this.#chart.chartArea;
    const { x } = this.#chart.scales;
    const [from, to] = [this.#edge(x, times[index] ?? 0), this.#edge(x, times[index + 1] ?? end)];
    const width = Math.max(Math.abs(to - from), 4);
    return { left: (from + to - width) / 2, top, width, height: bottom - top };
  }

  destroy(): void {
    this.#chart.destroy();
    this.#fills.clear();
  }

  #made(): Chart<Kind, Datum[]> {
    [this.#canvas.width, this.#canvas.height] = [this.#size.width, this.#size.height];
    return new Chart<Kind, Datum[]>(this.#canvas, this.#configuration());
  }

  /** No animation, no listeners, no observers of its own: the element looks after size, pointer and keys. */
  #configuration(): ChartConfiguration<Kind, Datum[]> {
    const { fine, labels, notes } = this.#picture;
    return {
      type: fine ? 'line' : 'bar',
      data: { labels: fine ? undefined : [...labels], datasets: this.#sets() },
      options: {
        responsive: false,
        devicePixelRatio: this.#size.ratio,
        animation: false,
        events: [],
        normalized: true,
        parsing: fine ? false : undefined,
        font: this.#inks.font,
        layout: { padding: { top: notes.length > 0 ? 22 : 6 } },
        scales: scalesOf(this.#picture, this.#inks),
      },
      plugins: [this.#marks()],
    };
  }

  #sets(): Set[] {
    const [picture, inks, fills] = [this.#picture, this.#inks, this.#fills];
    return picture.fine ? this.#lines.of(picture, inks, this.#size.width) : barsOf(picture, { inks, fills, chosen: this.#chosen });
  }

  /** Chart.js draws before its constructor has answered. */
  #marks(): Plugin<Kind> {
    return {
      id: 'marks',
      beforeDatasetsDraw: (chart) => {
        const scene = this.#scene(chart);
        underneath(scene);
        if (this.#picture.fine) this.#lines.fill(scene);
      },
      afterDatasetsDraw: (chart) => above(this.#scene(chart)),
    };
  }

  #scene({ ctx: pen, chartArea: area, scales }: Chart<Kind>): Canvas {
    const { fine, times } = this.#picture;
    return {
      pen,
      area,
      inks: this.#inks,
      picture: this.#picture,
      fills: this.#fills,
      x: (index) => scales.x?.getPixelForValue(fine ? (times[index] ?? 0) : index) ?? 0,
      edge: (time) => this.#edge(scales.x, time),
      y: (value) => scales.y?.getPixelForValue(value) ?? 0,
    };
  }

  /** Bars stand evenly, however long their steps are: within one, an instant is where its part of the step is. */
  #edge(x: Scale | undefined, time: number): number {
    const { fine, times, end } = this.#picture;
    if (fine) return x?.getPixelForValue(time) ?? 0;
    const index = Math.max(times.findLastIndex((each) => each <= time), 0);
    const [from, to] = [times[index] ?? 0, times[index + 1] ?? end];
    return x?.getPixelForValue(index - 0.5 + Math.min((time - from) / (to - from), 1)) ?? 0;
  }
}
