import { KvittError } from '@kvitt/core/error.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { isPositive } from '@kvitt/core/money.js';
import type { Offer } from './data/methods.js';
import { refused } from './order.js';

/** The ways that this customer has to pay: what the supplier offers, what she likes best, and what she has had forgotten. */
export class Wallet {
  readonly #offer: Offer;
  readonly #removed = new Set<string>();
  #preferred: string | undefined;

  constructor(offer: Offer) {
    this.#offer = offer;
  }

  /** The ways to pay an invoice; none when nothing is owed. */
  of(invoice: Invoice): readonly PaymentMethod[] {
    if (!isPositive(amountToPay(invoice))) return [];
    const left = this.#offer(invoice).filter(({ id }) => !this.#removed.has(id));
    return this.#preferred === undefined ? left : left.map((method) => ({ ...method, isPreferred: method.id === this.#preferred || undefined }));
  }

  /** The way that she likes best is remembered for every invoice. */
  prefer(invoice: Invoice, methodId: string): readonly PaymentMethod[] {
    if (!this.of(invoice).some(({ id }) => id === methodId)) throw refused('methodId', `no method ${methodId}`);
    this.#preferred = methodId;
    return this.of(invoice);
  }

  /** Only what she has saved is hers to remove; doing it twice is doing it once. */
  remove(invoice: Invoice, methodId: string): readonly PaymentMethod[] {
    const method = this.#offer(invoice).find(({ id }) => id === methodId);
    if (!method) throw new KvittError('not-found', { status: 404, message: `no method ${methodId}` });
    if (!method.isSaved) throw new KvittError('conflict', { status: 409, message: `${methodId} is not a saved one` });
    this.#removed.add(methodId);
    return this.of(invoice);
  }
}
