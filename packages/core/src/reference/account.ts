import { grouped, plain } from './digits.js';
import { accountForm } from './iban-registry.js';
import { mod97 } from './mod97.js';
import { formless, type ReferenceCheck } from './result.js';

/** ISO 13616: the check digits, and length and structure as the account's country has them. */
export function checkIban(text: unknown): ReferenceCheck {
  const iban = plain(text);
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{1,30}$/.test(iban)) return formless('mod97');
  const checks = { mod97: mod97(iban) };
  const isBuilt = () => accountForm(iban.slice(0, 2))?.test(iban.slice(4)) ?? false;
  return { ok: checks.mod97 && isBuilt(), normalized: iban, formatted: grouped(iban, 4), checks };
}
