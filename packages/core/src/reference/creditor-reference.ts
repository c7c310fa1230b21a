import { grouped, plain } from './digits.js';
import { mod97 } from './mod97.js';
import { formless, type ReferenceCheck } from './result.js';

/** ISO 11649: RF, two check digits and up to 21 letters and digits of the creditor's own. */
export function checkCreditorReference(text: unknown): ReferenceCheck {
  const reference = plain(text);
  if (!/^RF\d{2}[A-Z\d]{1,21}$/.test(reference)) return formless('mod97');
  const checks = { mod97: mod97(reference) };
  return { ok: checks.mod97, normalized: reference, formatted: grouped(reference, 4), checks };
}
