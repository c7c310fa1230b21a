import { grouped, plain, weighed } from './digits.js';
import { mod97 } from './mod97.js';
import { formless, type ReferenceCheck } from './result.js';

/** A Finnish reference, bare or in its international form, where both the RF digits and its own last digit have to fit. */
export function checkFinnish(text: unknown): ReferenceCheck {
  const reference = plain(text);
  const [, national] = /^RF\d{2}(\d{4,20})$/.exec(reference) ?? [];
  if (national) return checkInternational(reference, national);
  return /^\d{4,}$/.test(reference) ? checkNational(reference) : formless('finnish731');
}

function checkInternational(reference: string, national: string): ReferenceCheck {
  const checks = { mod97: mod97(reference), finnish731: fits731(national) };
  return { ok: checks.mod97 && checks.finnish731, normalized: reference, formatted: grouped(reference, 4), checks };
}

/** Leading zeros say nothing; what is left is filled up to the shortest that banks take. */
function checkNational(reference: string): ReferenceCheck {
  const digits = reference.replace(/^0+/, '').padStart(4, '0');
  if (digits.length > 20) return formless('finnish731');
  const checks = { finnish731: fits731(digits) };
  return { ok: checks.finnish731, normalized: digits, formatted: grouped(digits, 5, 'right'), checks };
}

/** Weights 7, 3, 1 from the right of what the last digit checks, which itself counts once. */
function fits731(digits: string): boolean {
  return /[1-9]/.test(digits) && weighed(digits, [1, 7, 3]) % 10 === 0;
}
