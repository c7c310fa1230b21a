import type { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { LitElement } from 'lit';
import type { LanguageController } from '../../controllers/language-controller.js';
import type { Terms } from '../../locales/terms.js';
import type { Agreed, Choice } from './choice.js';
import type { Fields } from './fields.js';
import { adopt } from '../adopt.js';
import type { GiroDesk } from '../giro/giro-desk.js';
import { steps } from './steps.styles.js';

export { announce } from './announce.js';
export { render } from './render.js';
export { tell } from './telling.js';
export { Till } from './till.js';

/** How the pictures speak: the `LanguageController` of any element. */
export type Speaker = Pick<LanguageController<'payButton'>, 'say' | 'common' | 'money' | 'lang' | 'timeZone' | 'now' | 'redraw'>;

/** What the pictures after the press need to know and may ask for; what cannot be asked for is not offered. */
export interface Scene {
  readonly locale: Speaker;
  /** What a press pays, as far as it is known: all that is owed now, or a part of it. */
  readonly amount: Money | undefined;
  /** All that is owed now, where that may be more. */
  readonly owed?: Money | undefined;
  /** Who is paid. */
  readonly payee: string;
  readonly invoice?: Invoice | undefined;
  readonly methods: readonly PaymentMethod[];
  readonly offered?: PaymentMethod | undefined;
  readonly error?: KvittError | undefined;
  /** The amount is not the one that the customer pressed. */
  readonly amountChanged?: boolean;
  /** The payment was begun on another device, or by somebody else. */
  readonly elsewhere?: boolean;
  readonly cancelling?: boolean;
  /** How much and when, where it can be chosen. */
  readonly choice?: Choice | undefined;
  /** The payment provider's own fields, where they can be shown. */
  readonly fields?: Fields | undefined;
  /** What to write in one's own bank, once it is fetched. */
  readonly giro?: GiroDesk | undefined;
  /** Fetches that again, when it did not come. */
  readonly fetchGiro?: (() => void) | undefined;
  readonly choose?: (methodId: string) => void;
  readonly pay?: (methodId?: string, agreed?: Agreed) => void;
  /** Answers the cancelled payment, or nothing when it was too late. */
  readonly cancel?: ((payment: Payment) => Promise<unknown>) | undefined;
  /** Asks the backend what became of the payment. */
  readonly ask?: () => void;
  /** Back to the ways to pay. */
  readonly reconsider?: (() => void) | undefined;
  /** Back to the button. */
  readonly back?: () => void;
}

/** A scene with its sentences: those of the steps, and those of the button itself. */
export type Act = Scene & { readonly words: Terms['payment']; readonly press: Terms['payButton'] };

/** This module, fetched when someone is about to press: choosing, scanning, waiting, done, not done. */
export type Steps = typeof import('./steps.js');

/** Gives an element the looks of these pictures. */
export function dress(element: LitElement): void {
  adopt(element, [steps]);
}
