import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Chunk, Group } from './groups.js';

type Sum = (amounts: readonly Money[], currency: string) => Money;

/** Sums per group; each chunk is summed once in its life, so an edit among ten thousand lines sums fifty. */
export class Subtotals {
  readonly #sums = new WeakMap<Chunk, Money>();

  constructor(
    readonly amountOf: (line: InvoiceLine) => Money,
    readonly currency: string,
    readonly sum: Sum,
  ) {}

  /** The exact sum; nothing for amounts in another currency than the document's, which cannot be summed. */
  of({ chunks }: Group): Money | undefined {
    const amounts = chunks.map((chunk) => this.#ofChunk(chunk));
    return amounts.includes(undefined) ? undefined : this.sum(amounts.filter((amount) => amount !== undefined), this.currency);
  }

  #ofChunk(chunk: Chunk): Money | undefined {
    const known = this.#sums.get(chunk);
    if (known) return known;
    const amounts = chunk.lines.map(this.amountOf);
    if (amounts.some(({ currency }) => currency !== this.currency)) return undefined;
    const total = this.sum(amounts, this.currency);
    this.#sums.set(chunk, total);
    return total;
  }
}
