import type { Payment } from '@kvitt/core/model/payment.js';
import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { alertIcon } from '../icon.js';
import type { Act } from './steps.js';
import { note, stepTitle } from './words.js';

/** Something else came in than was asked for; exact arithmetic is fetched when it is needed. */
export function mispaid(payment: Payment, act: Act): TemplateResult {
  const plain = (): TemplateResult => note('attention', alertIcon(), stepTitle(act.words.mispaid), act.words.mispaidText(act.payee || act.words.theSupplier));
  return html`${until(import('./mispaid.js').then(({ mispaidNote }) => mispaidNote(payment, act) ?? plain(), plain))}`;
}
