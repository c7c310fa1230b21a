import { thin } from '@kvitt/core/usage/thin.js';
import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, type ChartConfiguration, type ChartDataset, type Plugin } from 'chart.js';
import type { Inks } from './inks.js';
import { underneath, above, type Canvas } from './marks.js';
import { fillOf, type Pattern } from './patterns.js';
import type { Layer, Picture } from './picture.js';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale);

type Kind = 'bar' | 'line';
type Datum = number | null | { x: number; y: number };
type Set = ChartDataset<Kind, Datum[]>;

const layerInks = ['rest', 'second', 'third'] as const;
const layerPatterns: readonly Pattern[] = ['solid', 'dotted', 'upright', 'checked'];
const dashes = [[], [6, 4], [2, 3], [8, 3, 2, 3]];

/** The only place that knows Chart.js: one picture on one canvas, until it is destroyed. */
export class Drawing {
  readonly #canvas: HTMLCanvasElement;
  #picture: Picture;
  #inks: Inks;
  #chosen: number | undefined;
  #chart: Chart<Kind, Datum[]>;
  readonly #fills = new Map<string, string | CanvasPattern>();

  constructor(canvas: HTMLCanvasElement, picture: Picture, inks: Inks) {
    this.#canvas = canvas;
    this.#picture = picture;
    this.#inks = inks;
    this.#chart = this.#made();
  }

  /** Draws other figures, or the same in other colours. */
  update(picture: Picture, inks: Inks): void {
    const again = picture.fine !== this.#picture.fine;
    if (inks !== this.#inks) this.#fills.clear();
    [this.#picture, this.#inks] = [picture, inks];
    if (again) {
      this.#chart.destroy();
      this.#chart = this.#made();
      return;
    }
    const { data, options } = this.#configuration();
    this.#chart.data = data;
    if (options) this.#chart.options = options;
    this.#chart.update('none');
  }

  /** Tells one step from all others; none, when there is none. */
  choose(index: number | undefined): void {
    if (index === this.#chosen) return;
    this.#chosen = index;
    if (this.#picture.fine) this.#chart.draw();
    else this.update(this.#picture, this.#inks);
  }

  resize(width: number, height: number): void {
    this.#chart.resize(width, height);
    if (this.#picture.fine) this.update(this.#picture, this.#inks);
  }

  /** The step at so many pixels from the left. */
  indexAt(x: number): number {
    const { labels, times, fine } = this.#picture;
    const value = this.#chart.scales.x?.getValueForPixel(x) ?? 0;
    if (!fine) return Math.min(Math.max(Math.round(value), 0), labels.length - 1);
    const index = times.findLastIndex((time) => time <= value);
    return Math.max(index, 0);
  }

  destroy(): void {
    this.#chart.destroy();
    this.#fills.clear();
  }

  #made(): Chart<Kind, Datum[]> {
    return new Chart<Kind, Datum[]>(this.#canvas, this.#configuration());
  }

  /** No animation, no listeners, no observers of its own: the element looks after size, pointer and keys. */
  #configuration(): ChartConfiguration<Kind, Datum[]> {
    const { fine, labels } = this.#picture;
    return {
      type: fine ? 'line' : 'bar',
      data: { labels: fine ? undefined : [...labels], datasets: this.#sets() },
      options: {
        responsive: false,
        animation: false,
        events: [],
        normalized: true,
        parsing: fine ? false : undefined,
        font: this.#inks.font,
        layout: { padding: { top: this.#picture.notes.length > 0 ? 22 : 6 } },
        scales: this.#scales(),
      },
      plugins: [this.#marks()],
    };
  }

  #sets(): Set[] {
    const { fine, layers, other, curve } = this.#picture;
    if (fine) return layers.map((layer, index) => this.#line(layer, index));
    return [
      ...(curve ? [this.#curve(curve.values)] : []),
      ...layers.map((layer, index) => this.#bars(layer, index)),
      ...(other ? [this.#other(other)] : []),
    ];
  }

  #bars(layer: Layer, index: number): Set {
    const fills = layer.knowledge.map((_, step) => this.#fill(layer, index, step));
    return { type: 'bar', label: layer.name, data: gapped(layer.values), backgroundColor: fills, borderColor: fills.map(() => this.#ink(layer, index, 0)), borderWidth: layer.knowledge.map((known) => (known === 'measured' && index === 0 ? 0 : 1)), borderRadius: 2, barPercentage: 0.62, grouped: false, stack: 'usage', order: 2, maxBarThickness: 40 };
  }

  /** Estimated and corrected are told by their pattern; several service points by theirs, which are others. */
  #fill(layer: Layer, index: number, step: number): string | CanvasPattern {
    const known = layer.knowledge[step];
    const pattern = known === 'estimated' ? 'hatched' : known === 'corrected' ? 'lined' : (layerPatterns[index % layerPatterns.length] ?? 'solid');
    return fillOf(pattern, this.#ink(layer, index, step), this.#inks.ground, this.#fills);
  }

  #ink(layer: Layer, index: number, step: number): string {
    if (layer.produced || (layer.values[step] ?? 0) < 0) return this.#inks.produced;
    if (step === this.#chosen && index === 0) return this.#inks.series;
    return this.#inks[layerInks[index % layerInks.length] ?? 'rest'];
  }

  #other(values: Float64Array): Set {
    return { type: 'bar', data: gapped(values), backgroundColor: this.#inks.compare, borderColor: this.#inks.cap, borderWidth: { top: 2 }, borderSkipped: false, barPercentage: 0.9, grouped: false, stack: 'other', order: 3, maxBarThickness: 56 };
  }

  #curve(values: Float64Array): Set {
    return { type: 'line', data: gapped(values), yAxisID: 'curve', borderColor: this.#inks.curve, backgroundColor: this.#inks.ground, borderWidth: 2, pointRadius: 3, pointStyle: 'rectRot', order: 1 };
  }

  /** What the eye cannot tell apart never reaches Chart.js; peaks and gaps do. */
  #line(layer: Layer, index: number): Set {
    const { times } = this.#picture;
    const kept = thin(layer.values, Math.max(Math.floor(this.#canvas.clientWidth), 100), { times });
    const data = Array.from(kept, (step) => ({ x: times[step] ?? 0, y: layer.values[step] ?? Number.NaN }));
    return { type: 'line', label: layer.name, data, borderColor: layer.produced ? this.#inks.produced : this.#inks[index === 0 ? 'series' : (layerInks[index % layerInks.length] ?? 'rest')], borderWidth: 1.25, borderDash: dashes[index % dashes.length], pointRadius: 0, spanGaps: false };
  }

  #scales(): NonNullable<NonNullable<ChartConfiguration<Kind>['options']>['scales']> {
    const { fine, times, tick, tickAt, curve, rtl, forecast } = this.#picture;
    const { axis, grid, words, font } = this.#inks;
    const small = { family: font.family, size: font.size };
    const ends = { min: times[0], max: times.at(-1) };
    return {
      x: {
        ...(fine ? { type: 'linear', ...ends, afterBuildTicks: (scale) => { scale.ticks = spread(times); } } : { type: 'category', stacked: true }),
        grid: { display: false },
        border: { color: axis },
        ticks: { color: words, font: small, maxRotation: 0, autoSkipPadding: 12, ...(fine ? { callback: (value: number | string) => tickAt(Number(value)) } : {}) },
      },
      y: {
        type: 'linear',
        stacked: !fine,
        beginAtZero: true,
        suggestedMax: Math.max(0, ...forecast.filter((value) => !Number.isNaN(value))),
        position: rtl ? 'right' : 'left',
        grid: { color: ({ tick: { value } }) => (value === 0 ? axis : grid) },
        border: { display: false },
        ticks: { color: words, font: small, maxTicksLimit: 6, callback: (value) => tick(Number(value)) },
      },
      ...(curve && !fine ? { curve: { type: 'linear', beginAtZero: true, position: rtl ? 'left' : 'right', grid: { display: false }, border: { display: false }, ticks: { color: words, font: small, maxTicksLimit: 6, callback: (value) => curve.tick(Number(value)) } } } : {}),
    };
  }

  #marks(): Plugin<Kind> {
    const scene = (chart: Chart<Kind>): Canvas => ({ pen: chart.ctx, area: chart.chartArea, chosen: this.#chosen, inks: this.#inks, picture: this.#picture, x: (index) => this.#x(chart, index), y: (value) => chart.scales.y?.getPixelForValue(value) ?? 0 });
    return { id: 'marks', beforeDatasetsDraw: (chart) => underneath(scene(chart)), afterDatasetsDraw: (chart) => above(scene(chart)) };
  }

  #x(chart: Chart<Kind>, index: number): number {
    return chart.scales.x?.getPixelForValue(this.#picture.fine ? (this.#picture.times[index] ?? 0) : index) ?? 0;
  }
}

function gapped(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** Some of the steps, evenly apart. */
function spread(times: Float64Array, most = 7): { value: number }[] {
  const every = Math.max(1, Math.ceil(times.length / most));
  return Array.from(times.filter((_, index) => index % every === 0), (value) => ({ value }));
}
