import type { Money, Period } from '@kvitt/core/model/primitives.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { inFours } from '../internal/giro/accounts.js';
import { samePeriod, type Chunk, type Group, type Grouping } from './groups.js';
import { isOpened, rowsOf, type Writing } from './rows.js';
import { goesBack } from './stub.js';
import { heading, ltr } from './text.js';
import type { View } from './view.js';

/** From this many lines on, those out of sight are not laid out. */
const longFrom = 200;

/** What the table needs beside the view. */
export interface Table extends Pick<Writing, 'opened' | 'explain'> {
  readonly grouping: Grouping;
  /** Changes when every line has to be written anew: another language, other wording, another tax display. */
  readonly stamp: unknown;
  readonly subtotal: (group: Group) => Money | undefined;
}

/** One table with a `<tbody>` per fifty lines: an edit lays out one of them, whatever the invoice's length. */
export function linesTemplate(view: View, table: Table): TemplateResult {
  const { invoice, words } = view;
  const title = goesBack(invoice, invoice.totals.taxInclusiveAmount) ? words.whatYouGetBackFor : words.whatYouPayFor;
  return html`<div class="head">${heading(view.level + 1, 'title', title, 'lines')}<p class="small soft">${amountsIn(view)}</p></div>
    ${invoice.lines.length ? tableTemplate(view, table) : html`<p class="soft">${words.noLines}</p>`}`;
}

function tableTemplate(view: View, table: Table): TemplateResult {
  const { words } = view;
  const long = view.invoice.lines.length > longFrom;
  return html`<table class=${long ? 'lines long' : 'lines'} role="table" part="lines" aria-labelledby="lines" .style=${hint(view)}>
    <thead role="rowgroup" class="print-head">
      <tr role="row"><th role="columnheader">${words.description}</th><th role="columnheader">${words.quantityAndPrice}</th><th role="columnheader">${words.amount}</th></tr>
    </thead>
    ${table.grouping.groups.map((group) => groupTemplate(group, view, table))}
  </table>`;
}

/** Fifty lines at a time, guarded: what did not change is not even looked at. */
function groupTemplate(group: Group, view: View, table: Table): unknown {
  const many = table.grouping.groups.length > 1;
  const subtotal = many ? table.subtotal(group) : undefined;
  return repeat(
    group.chunks,
    (_, index) => index,
    (chunk, index) => {
      const head = many && index === 0;
      const told = many ? group.period : undefined;
      const opened = openIn(chunk, table);
      const deps = [chunk, table.stamp, opened, opened && table.explain, told, head && group.name, head && subtotal?.amount];
      return guard(deps, () => chunkTemplate(chunk, head ? groupHead(group, subtotal, view) : nothing, told, view, table));
    },
  );
}

function chunkTemplate({ lines }: Chunk, head: unknown, told: Period | undefined, view: View, { opened, explain }: Table): TemplateResult {
  return html`<tbody role="rowgroup" .style=${`--_rows:${lines.length}`}>${head}${rowsOf(lines, { view, told, opened, explain })}</tbody>`;
}

function groupHead({ name, objectId, period }: Group, subtotal: Money | undefined, { invoice, locale, words }: View): TemplateResult {
  const object = objectId && name ? ltr(inFours(objectId)) : nothing;
  const when = period && !samePeriod(period, invoice.invoicePeriod) ? locale.period(period) : '';
  return html`<tr class="group" role="row" part="group">
    <th role="rowheader" colspan="2">${name ?? (objectId ? ltr(inFours(objectId)) : words.other)}<span class="aside">${object}${object !== nothing && when ? ' · ' : ''}${when}</span></th>
    <td role="cell"><bdi dir="ltr">${subtotal ? locale.amount(subtotal) : '\u00a0'}</bdi></td>
  </tr>`;
}

function openIn({ lines }: Chunk, { opened }: Table): string {
  return opened.size ? lines.flatMap((line, index) => (isOpened(line, opened) ? [index] : [])).join() : '';
}

/** The currency once, over the column: its cells hold only numbers. */
function amountsIn({ invoice, words, locale, withTax }: View): string {
  const currency = currencySign(invoice.currency, locale);
  return withTax ? words.amountsWithTax(currency) : words.amountsWithoutTax(currency);
}

/** "kr", "SEK", "€": as amounts of this currency are written here. */
export function currencySign(currency: string, locale: View['locale']): string {
  const { before, after } = locale.moneyParts({ amount: '0', currency });
  return (before || after).trim();
}

/** The question that appears on a row under the pointer is decoration, written once for all rows. */
function hint({ words }: View): string {
  return `--_hint:${JSON.stringify(words.whatIsThis)}`;
}
