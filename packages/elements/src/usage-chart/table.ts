import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { scaleOf } from '@kvitt/core/usage/decimal.js';
import { priceOf, type Figures, type Point } from './figures.js';
import { axisName, rangeName, seriesName, unitName, type Show, type Speaker } from './say.js';

/** A column after the first: its head, and what it says of a step and of all of them. */
interface Column {
  readonly head: string;
  readonly cell: (point: Point) => string;
  readonly total: string;
}

/** The picture's figures, exactly: what is read where nobody looks. */
export function table(locale: Speaker, figures: Figures, show: Show): TemplateResult {
  const { terms } = locale;
  const digits = digitsOf(figures.points);
  const columns = columnsOf(locale, figures, show, digits);
  const zone = figures.series[0]?.timeZone ?? 'UTC';
  const doubtful = [...figures.known].some((known) => known !== 'measured');
  const words = [locale.lang, show, digits, doubtful, ...columns.map(({ head }) => head)].join('|');
  return html`<table class=${columns.length > 2 ? 'figures many' : 'figures'} part="table" role="table">
    <caption class="visually-hidden">${locale.title}: ${rangeName(locale, figures.view.range, zone)}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${terms.time}</th>
        ${columns.map(({ head }) => html`<th role="columnheader" scope="col" class="end">${head}</th>`)}
        ${doubtful ? html`<th role="columnheader" scope="col">${terms.reading}</th>` : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">${figures.points.map((point) => guard([point, words], () => row(rangeName(locale, point, zone), columns, ({ cell }) => cell(point), doubtful ? knowledge(locale, point) : undefined)))}</tbody>
    <tfoot role="rowgroup">${row(terms.sum, columns, ({ total }) => total, doubtful ? '' : undefined)}</tfoot>
  </table>`;
}

/** Where it is narrow and there are many columns, each cell has its column's name beside it. */
function row(name: string, columns: readonly Column[], text: (column: Column) => string, last: string | undefined): TemplateResult {
  return html`<tr role="row">
    <th role="rowheader" scope="row">${name}</th>
    ${columns.map((column) => html`<td role="cell" class="end" data-head=${column.head}><bdi dir="ltr">${text(column)}</bdi></td>`)}
    ${last === undefined ? nothing : html`<td role="cell" class="soft">${last}</td>`}
  </tr>`;
}

function knowledge({ terms }: Speaker, { knowledge: known }: Point): string {
  return known === 'measured' ? '' : terms.knowledge[known];
}

/** As many decimals as any figure of the table has. */
function digitsOf(points: readonly Point[]): number {
  let most = 0;
  for (const { buckets } of points) for (const { value = '' } of buckets) most = Math.max(most, scaleOf(value.replace(/\.?0+$/, '')));
  return Math.min(most, 6);
}

function columnsOf(locale: Speaker, figures: Figures, show: Show, digits: number): readonly Column[] {
  const { series, sum } = figures;
  const [first] = series;
  const columns: Column[] = [];
  const number = (value: string | undefined): string => (value === undefined ? '' : locale.number(value, { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 0) }));
  if (show !== 'cost') {
    series.forEach((one, index) => {
      const head = series.length > 1 ? `${seriesName(locale, one)}, ${unitName(locale, one)}` : axisName(locale, figures, 'quantity');
      const total = one.flow === 'production' && figures.produced ? figures.produced.value : series.length === 1 ? sum.value : undefined;
      columns.push({ head, cell: ({ buckets }) => number(buckets[index]?.value), total: number(total) });
    });
    if (series.filter(({ flow }) => flow !== 'production').length > 1) columns.push({ head: locale.terms.sum, cell: (point) => number(point.sum.value), total: number(sum.value) });
    if (figures.compared) columns.push({ head: locale.terms.otherPeriod, cell: ({ other }) => number(other?.value), total: '' });
  }
  if (first?.currency && show !== 'quantity' && sum.cost) columns.push({ head: `${locale.terms.cost}, ${first.currency}`, cell: ({ sum: { cost } }) => (cost ? locale.amount(cost) : ''), total: locale.amount(sum.cost) });
  const currency = first?.currency;
  if (currency && show === 'price') {
    columns.push({ head: locale.terms.price(unitName(locale, first, '1')), cell: (point) => priceText(locale, priceOf(point), currency), total: '' });
  }
  return columns;
}

function priceText(locale: Speaker, amount: string | undefined, currency: string): string {
  return amount === undefined ? '' : locale.money({ amount, currency }, { decimals: 'exact' });
}
