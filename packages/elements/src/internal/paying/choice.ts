import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isPositive } from '@kvitt/core/money.js';
import { formatDate } from '../format/date.js';
import { isMore, parseAmount } from './amount-text.js';

/** What the customer agrees to by pressing. */
export interface Agreed {
  readonly amount: Money;
  /** `YYYY-MM-DD`; now when absent. */
  readonly executionDate?: string;
}

/** What is chosen for: a way to pay, what is owed, when. */
export interface Deal {
  readonly method: PaymentMethod | undefined;
  readonly owed: Money;
  readonly dueDate?: string | undefined;
  readonly locale: { readonly lang: string; readonly now: number; readonly timeZone: string | undefined };
}

export type Problem = 'noAmount' | 'tooSmall' | 'tooLarge';

/** How much of it and when, as far as the customer has said; nothing said is all of it, now. */
export class Choice {
  readonly #redraw: () => void;
  #text: string | undefined;
  #later = false;
  #checked = false;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** What stands in the field, as she wrote it. */
  get text(): string | undefined {
    return this.#text;
  }

  get later(): boolean {
    return this.#later;
  }

  write(text: string): void {
    this.#text = text;
    this.#redraw();
  }

  postpone(later: boolean): void {
    this.#later = later;
    this.#redraw();
  }

  /** She has done writing: from now on what is wrong is said. */
  check(): void {
    this.#checked = true;
    this.#redraw();
  }

  forget(): void {
    this.#text = undefined;
    this.#later = this.#checked = false;
  }

  /** What is wrong with the amount, once she has done writing it. */
  problem(deal: Deal): Problem | undefined {
    const agreed = this.#checked ? this.#amount(deal) : undefined;
    return typeof agreed === 'string' ? agreed : undefined;
  }

  /** What a press would mean; nothing while the amount is none that may be paid. */
  agreed(deal: Deal): Agreed | undefined {
    const amount = this.#amount(deal);
    const day = this.#later && dayOf(deal);
    return typeof amount === 'string' ? undefined : { amount, ...(day && { executionDate: day }) };
  }

  #amount({ method, owed, locale }: Deal): Money | Problem {
    const least = method?.minimumAmount;
    if (this.#text === undefined || !least || !mayBePart({ method, owed })) return owed;
    const amount = parseAmount(this.#text, locale.lang, owed.currency);
    if (amount === undefined) return 'noAmount';
    const money = { amount, currency: owed.currency };
    if (!isPositive(money) || isMore(least, money)) return 'tooSmall';
    return isMore(money, owed) ? 'tooLarge' : money;
  }
}

/** Whether less than all may be paid so. */
export function mayBePart({ method, owed }: Pick<Deal, 'method' | 'owed'>): boolean {
  return method?.minimumAmount !== undefined && isMore(owed, method.minimumAmount);
}

/** The day to which paying may be put off: the due date where the method waits so long; nothing once that is past. */
export function dayOf({ method, dueDate, locale }: Deal): string | undefined {
  const latest = method?.latestExecutionDate;
  const day = latest && dueDate && dueDate < latest ? dueDate : latest;
  return day && day > formatDate(locale.now, 'numeric', 'sv', locale.timeZone) ? day : undefined;
}
