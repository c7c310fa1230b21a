import { grouped, luhn, plain, weighed } from './digits.js';
import { formless, type ReferenceCheck } from './result.js';

/** KID: the payee has agreed with its bank on one of two check digits, which the number itself does not tell. */
export function checkKid(text: unknown): ReferenceCheck {
  const kid = plain(text);
  if (!/^\d{1,24}[\d-]$/.test(kid)) return formless('mod10', 'mod11');
  const checks = { mod10: !kid.endsWith('-') && luhn(kid), mod11: mod11(kid) };
  return { ok: checks.mod10 || checks.mod11, normalized: kid, formatted: grouped(kid, 4).replace(' -', '-'), checks };
}

/** Weights 2 to 7 from the right. Ten has no digit: such numbers are not given out, old ones end with a hyphen. */
function mod11(kid: string): boolean {
  const check = (11 - (weighed(kid.slice(0, -1), [2, 3, 4, 5, 6, 7]) % 11)) % 11;
  return kid.at(-1) === (check === 10 ? '-' : String(check));
}
