import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { sameMoney } from '@kvitt/core/money.js';

/** What the newest look at the invoice brought. */
export type Look = 'same' | 'other' | 'renewed' | 'changed';

/** Follows one invoice through its changes, and tells a change apart from another invoice and from the first sight of one. */
export class Follow {
  #shown: Invoice | undefined;
  #previous: Invoice | undefined;
  #was: Money | undefined;

  get shown(): Invoice | undefined {
    return this.#shown;
  }

  /** The invoice as it was before the latest change. */
  get previous(): Invoice | undefined {
    return this.#previous;
  }

  /** The amount before the latest change of it, here or by the backend's word. */
  get was(): Money | undefined {
    const was = this.#was ?? this.#shown?.lastChange?.from;
    return was && this.#shown && !sameMoney(was, amountToPay(this.#shown)) ? was : undefined;
  }

  /** Takes the newest value; `pushed` says that the backend sent it by itself. */
  look(invoice: Invoice | undefined, pushed: boolean): Look {
    const before = this.#shown;
    if (invoice === before) return 'same';
    this.#shown = invoice;
    if (!invoice || before?.id !== invoice.id) return this.#begin();
    if (!pushed && !isNewer(invoice, before)) return 'renewed';
    this.#previous = before;
    if (!sameMoney(amountToPay(before), amountToPay(invoice))) this.#was = amountToPay(before);
    return 'changed';
  }

  #begin(): Look {
    this.#previous = undefined;
    this.#was = undefined;
    return 'other';
  }
}

function isNewer({ version }: Invoice, before: Invoice): boolean {
  return version !== undefined && before.version !== undefined && version > before.version;
}
