import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { TemplateResult } from 'lit';
import { regroup, type Group, type Grouping } from './groups.js';
import { lineAmount } from './line.js';
import { currencySign, linesTemplate } from './lines.js';
import type { Later } from './sheet.js';
import type { Opened } from './rows.js';
import { Subtotals } from './subtotals.js';
import type { View } from './view.js';

/** Remembers between two drawings what need not be drawn again: groups, sums, and which lines are folded out. */
export class LineTable {
  #grouping: Grouping | undefined;
  #opened: Opened = new Set();
  #subtotals: Subtotals | undefined;
  #stamp: readonly unknown[] = [];

  render(view: View, later: Later | undefined): TemplateResult {
    this.#grouping = regroup(view.invoice.lines, this.#grouping);
    this.#restamp(view);
    return linesTemplate(view, {
      grouping: this.#grouping,
      opened: this.#opened,
      stamp: this.#stamp,
      subtotal: (group) => this.#subtotal(group, view, later),
      explain: later?.explanation,
    });
  }

  /** Folds the line out or in on which was pressed; says whether it was on one. One listener serves ten thousand rows. */
  press({ target }: Event): boolean {
    const row = target instanceof Element ? target.closest<HTMLTableRowElement>('[part="line"]') : null;
    const line = row && this.#lineOf(row);
    if (!line || getSelection()?.type === 'Range') return false;
    const opened = new Set(this.#opened);
    const key = this.#keyOf(line);
    if (!opened.delete(key)) opened.add(key);
    this.#opened = opened;
    return true;
  }

  /** Rows carry no name of their own: a line is found by where its row stands. */
  #lineOf(row: HTMLTableRowElement): InvoiceLine | undefined {
    const body = row.parentElement;
    const bodies = [...(row.closest('table')?.tBodies ?? [])];
    const chunks = this.#grouping?.groups.flatMap((group) => group.chunks);
    return chunks?.[bodies.findIndex((each) => each === body)]?.lines[[...(body?.querySelectorAll('[part="line"]') ?? [])].indexOf(row)];
  }

  #keyOf(line: InvoiceLine): string | InvoiceLine {
    const same = this.#grouping?.lines.filter(({ id }) => id === line.id) ?? [];
    return same.length > 1 ? line : line.id;
  }

  /** Another invoice comes: nothing is folded out. */
  forget(): void {
    this.#opened = new Set();
    this.#stamp = [];
  }

  /** Everything that all lines depend on; they are written anew only when one of these is another. */
  #restamp({ invoice, locale, words, withTax }: View): void {
    const stamp = [locale.lang, invoice.currency, currencySign(invoice.currency, locale), withTax, ...Object.values(words)];
    if (stamp.length === this.#stamp.length && stamp.every((part, index) => part === this.#stamp[index])) return;
    this.#stamp = stamp;
    this.#subtotals = undefined;
  }

  #subtotal(group: Group, { invoice, withTax }: View, later: Later | undefined): Money | undefined {
    if (later) this.#subtotals ??= new Subtotals((line) => lineAmount(line, { withTax }), invoice.currency, later.sum);
    return this.#subtotals?.of(group);
  }
}
