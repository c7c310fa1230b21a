import { replaceEqualDeep } from '@tanstack/query-core';
import { mayBecome } from '../model/payment-machine.js';
import type { Payment } from '../model/payment.js';

/** A payment as it is held, and when it was heard of. */
interface Held {
  readonly payment: Payment;
  readonly heard: number;
}

/** The payments of one invoice by their ids. */
export type Known = ReadonlyMap<string, Payment>;

/** Every payment that the session has heard of, as far as it is known: one truth, whoever asked and however it came. */
export class PaymentTruth {
  readonly #held = new Map<string, Held>();
  readonly #listed = new Set<string>();
  #heard = 0;

  /** The moment of a question: what is heard later may be newer than its answer. */
  get moment(): number {
    return this.#heard;
  }

  /** Hears of a payment that was asked about at that moment, or is told unasked; answers what holds. */
  hear(payment: Payment, asked = this.moment): Payment {
    const held = this.#held.get(payment.id);
    if (held && !supersedes(payment, held.payment, held.heard > asked)) return held.payment;
    this.#held.set(payment.id, { payment, heard: ++this.#heard });
    return payment;
  }

  /** The same for all payments of an invoice. */
  hearAll(invoiceId: string, payments: readonly Payment[], asked: number): readonly Payment[] {
    this.#listed.add(invoiceId);
    return payments.map((payment) => this.hear(payment, asked));
  }

  /** What holds now of a payment that was heard of. */
  latest(payment: Payment): Payment {
    return this.#held.get(payment.id)?.payment ?? payment;
  }

  /** What is known now of an invoice's payments; nothing when they were never listed, so that any of them may be new. */
  of(invoiceId: string): Known | undefined {
    if (!this.#listed.has(invoiceId)) return undefined;
    const payments = [...this.#held.values()].map(({ payment }) => payment).filter(({ invoiceIds }) => invoiceIds.includes(invoiceId));
    return new Map(payments.map((payment) => [payment.id, payment]));
  }
}

/** Whether two say the same; the cache keeps copies, so that one object is not the other. */
export function samePayment(one: Payment | undefined, other: Payment): boolean {
  return one !== undefined && replaceEqualDeep(one, other) === one;
}

const withMoney: readonly Payment['state'][] = ['settled', 'mispaid', 'partly-refunded', 'refunded', 'charged-back'];

/** Whether money has come in, whatever became of it since. */
export function moneyCame({ state }: Payment): boolean {
  return withMoney.includes(state);
}

/**
 * Whether an answer holds against what is held of the same payment. The higher version is the backend's own word;
 * without versions no step is believed that a payment cannot take: a late `pending` never replaces `settled`.
 */
function supersedes(answer: Payment, held: Payment, overtaken: boolean): boolean {
  const grown = (answer.version ?? Number.NaN) - (held.version ?? Number.NaN);
  if (grown !== 0 && !Number.isNaN(grown)) return grown > 0;
  const [forth, back] = [mayBecome(held.state, answer.state), mayBecome(answer.state, held.state)];
  if (forth !== back && answer.state !== held.state) return forth;
  return (forth || answer.state === held.state) && (grown === 0 || !overtaken);
}
