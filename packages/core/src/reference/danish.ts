import { luhn, plain } from './digits.js';
import { formless, type ReferenceCheck } from './result.js';

/** How many digits the payment id of each kind of card has; those without one carry a message, or nothing. */
const idLengths: Readonly<Record<string, number>> = { '01': 0, '04': 16, '15': 16, '71': 15, '73': 0, '75': 16 };

/** A payment line as cards print it, `+71<000118244219861+89675219<`, or only its payment id; signs at the ends are often misread. */
export function checkFik(text: unknown): ReferenceCheck {
  const line = plain(text);
  const [, card, id, creditor] = /^[+>]?(\d\d)[<>](\d{0,16})\+(\d{7,8})[<>]?$/.exec(line) ?? [];
  if (card !== undefined && id !== undefined) return checkLine(card, id, creditor ?? '');
  return /^\d{2,16}$/.test(line) ? checkId(line.padStart(15, '0')) : formless('luhn', 'mod10');
}

function checkLine(card: string, id: string, creditor: string): ReferenceCheck {
  const length = idLengths[card];
  const whole = id ? id.padStart(length ?? 0, '0') : '';
  const written = (space: string) => `+${card}<${whole}${space}+${creditor}<`;
  const { ok, checks } = length === 0 ? { ok: !id, checks: {} } : checkId(whole);
  return { ok: ok && whole.length === length, normalized: written(''), formatted: written(' '), checks };
}

/** The sum that Sweden calls Luhn is called modulus 10 in Denmark: one computation under both names. */
function checkId(id: string): ReferenceCheck {
  const fits = id.length > 1 && luhn(id);
  return { ok: fits, normalized: id, formatted: id, checks: { luhn: fits, mod10: fits } };
}
