import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money, Period } from '@kvitt/core/model/primitives.js';
import { isNegative } from '@kvitt/core/money.js';
import { html, noChange, nothing, render, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { besides, lineAmount, quantityAndPrice } from './line.js';
import type { View } from './view.js';

/** What rows are written from, beside their lines. */
export interface Writing {
  readonly view: View;
  /** A period that the group has told is not said again. */
  readonly told: Period | undefined;
  /** The lines folded out. */
  readonly opened: Opened;
  /** Arrives a little later than the rows. */
  readonly explain: ((line: InvoiceLine, view: View) => TemplateResult) | undefined;
}

/** By their ids, which outlast a change; by themselves in a file that gives one id to several lines. */
export type Opened = ReadonlySet<string | InvoiceLine>;

export function isOpened(line: InvoiceLine, opened: Opened): boolean {
  return opened.has(line.id) || opened.has(line);
}

type Drawing = [lines: readonly InvoiceLine[], writing: Writing];

/**
 * Copies one row for each line, and afterwards writes only what differs:
 * the markers and parts that a template keeps per row would double what ten thousand of them cost.
 */
class Rows extends Directive {
  readonly #rows: Row[] = [];
  #part: ChildPart | undefined;
  #newest: Drawing | undefined;

  override update(part: ChildPart, drawing: Drawing): unknown {
    this.#part = part;
    return this.render(...drawing);
  }

  /** New rows are made where they will stay, before anyone who waits for the element goes on: inside a template they would be walked through once for every template around it. */
  render(...newest: Drawing): unknown {
    this.#newest = newest;
    if (this.#part?.parentNode.isConnected) this.#write();
    else queueMicrotask(() => this.#write());
    return noChange;
  }

  #write(): void {
    const [lines, writing] = this.#newest ?? [];
    if (!this.#part || !lines || !writing) return;
    const fresh = document.createDocumentFragment();
    for (const row of this.#rows.splice(lines.length)) row.remove();
    lines.forEach((line, index) => (this.#rows[index] ??= new Row(fresh)).write(line, writing));
    this.#part.parentNode.insertBefore(fresh, this.#part.endNode);
  }
}

/** The rows of some lines, each with its explanation under it when it is folded out. */
export const rowsOf = directive(Rows);

/** No space between the tags and no attribute that a selector can do without: ten thousand rows have each of them. */
const models = html`<tr role="row" part="line"><th role="rowheader"><button aria-expanded="false"> </button></th><td role="cell"> </td><td role="cell" part="line-amount"> </td></tr><tr role="row" part="explanation"><td role="cell" colspan="3"></td></tr>`;

let rows: HTMLCollection | undefined;

/** A copy of the line's row (0) or of its explanation's (1). */
function copyOf(model: 0 | 1): HTMLElement {
  if (!rows) {
    const body = document.createElement('tbody');
    render(models, body);
    rows = body.children;
  }
  return rows[model]?.cloneNode(true) as HTMLElement;
}

class Row {
  readonly #line = copyOf(0);
  #explanation: HTMLElement | undefined;

  constructor(parent: Node) {
    parent.appendChild(this.#line);
  }

  write(line: InvoiceLine, { view, told, opened, explain }: Writing): void {
    const [name, amount] = [this.#line.firstElementChild, this.#line.lastElementChild];
    const open = isOpened(line, opened);
    writeName(name, line.item.name, open, besides(line, view, told));
    say(name?.nextElementSibling, quantityAndPrice(line, view));
    writeAmount(amount, lineAmount(line, view), view);
    if (open) this.#unfold(explain?.(line, view));
    else this.#fold();
  }

  remove(): void {
    this.#line.remove();
    this.#fold();
  }

  #unfold(explanation: unknown): void {
    if (!this.#explanation) this.#line.after((this.#explanation = copyOf(1)));
    render(explanation, this.#explanation.firstElementChild as HTMLElement);
  }

  #fold(): void {
    this.#explanation?.remove();
    this.#explanation = undefined;
  }
}

function writeName(cell: Element | null, name: string, open: boolean, more: unknown): void {
  const button = cell?.firstElementChild;
  say(button, name);
  if (open !== (button?.ariaExpanded === 'true')) button?.setAttribute('aria-expanded', String(open));
  if (more !== nothing || button?.nextElementSibling) render(more, cell as HTMLElement);
}

function writeAmount(cell: Element | null, amount: Money, { locale }: View): void {
  say(cell, locale.amount(amount));
  if (cell && isNegative(amount) !== (cell.className === 'positive')) cell.className = isNegative(amount) ? 'positive' : '';
}

/** A text stays the same node, so that a change of it is one change. */
function say(element: Element | null | undefined, text: string): void {
  const node = element?.firstChild;
  if (node && node.nodeValue !== text) node.nodeValue = text;
}
