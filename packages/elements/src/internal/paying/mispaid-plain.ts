import type { TemplateResult } from 'lit';
import { alertIcon } from '../icon.js';
import type { Act } from './steps.js';
import { note, stepTitle } from './words.js';

/** Something else came in, and nobody says what. */
export function mispaidPlain({ words, payee }: Act): TemplateResult {
  return note('attention', alertIcon(), stepTitle(words.mispaid), words.mispaidText(payee || words.theSupplier));
}
