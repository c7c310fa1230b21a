import type { KvittError } from '@kvitt/core/error.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { html, type TemplateResult } from 'lit';
import type { LanguageController } from '../../controllers/language-controller.js';
import { offlineIcon } from '../icon.js';
import { payment as english } from '../../locales/en/payment.js';
import type { Terms } from '../../locales/terms.js';
import { chooser } from './chooser.js';
import { outcome, trouble } from './outcome.js';
import type { Moment } from './standpoint.js';
import { steps } from './steps.styles.js';
import { underWay } from './under-way.js';
import { note, stepTitle } from './words.js';

export { tell } from './telling.js';
export { Till } from './till.js';

/** What the pictures after the press need to know and may ask for. */
export interface Scene {
  readonly locale: LanguageController<'payButton'>;
  readonly amount: Money | undefined;
  /** Who is paid. */
  readonly payee: string;
  readonly methods: readonly PaymentMethod[];
  readonly offered: PaymentMethod | undefined;
  readonly error: KvittError | undefined;
  /** The amount is not the one that the customer pressed. */
  readonly amountChanged: boolean;
  readonly cancelling: boolean;
  readonly choose: (methodId: string) => void;
  readonly pay: (methodId?: string) => void;
  readonly cancel: (payment: Payment) => void;
  /** Back to the ways to pay. */
  readonly reconsider: () => void;
  /** Back to the button. */
  readonly back: () => void;
}

/** A scene with its sentences. */
export type Act = Scene & { readonly words: Terms['payment'] };

/** This module, fetched when someone is about to press: choosing, scanning, waiting, done, not done. */
export type Steps = typeof import('./steps.js');

/** Gives a button the looks of these pictures. */
export function dress(root: ShadowRoot): void {
  const sheet = steps.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** The picture of a moment; the words say exactly what is known. */
export function render(moment: Moment, scene: Scene): TemplateResult {
  const act = { ...scene, words: scene.locale.say('payment', english) };
  switch (moment.kind) {
    case 'choosing':
      return chooser(act);
    case 'checking':
      return checking(act);
    case 'payment':
      return underWay(moment.payment, act) ?? outcome(moment.payment, act);
    default:
      return trouble(act);
  }
}

/** The answer was lost: that is not a failed payment, and it is being asked about. */
function checking({ words }: Act): TemplateResult {
  return html`${note('attention', offlineIcon(), stepTitle(words.checking), words.checkingText)}
    <button class="button button-wide" type="button" aria-disabled="true"><span class="spinner"></span>${words.checkingButton}</button>`;
}
