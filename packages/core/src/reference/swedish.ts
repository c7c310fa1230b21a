import { grouped, luhn, plain } from './digits.js';
import { formless, type ReferenceCheck } from './result.js';

/** OCR number: the last digit checks it; that the one before tells the length is agreed by only some payees, so it decides nothing. */
export function checkOcr(text: unknown): ReferenceCheck {
  const ocr = plain(text);
  if (!/^\d{2,25}$/.test(ocr)) return formless('luhn', 'lengthDigit');
  const checks = { luhn: luhn(ocr), lengthDigit: Number(ocr.at(-2)) === ocr.length % 10 };
  return { ok: checks.luhn, normalized: ocr, formatted: grouped(ocr, 4), checks };
}

export function checkBankgiro(text: unknown): ReferenceCheck {
  return checkGiro(/^\d{3,4}-?\d{4}$/, 4, text);
}

export function checkPlusgiro(text: unknown): ReferenceCheck {
  return checkGiro(/^\d{1,7}-?\d$/, 1, text);
}

/** A giro number is written with a hyphen before its last `tail` digits, and typed with or without. */
function checkGiro(form: RegExp, tail: number, text: unknown): ReferenceCheck {
  const written = plain(text).replace(/[\u2010-\u2012\u2212]/g, '-');
  if (!form.test(written)) return formless('luhn');
  const number = written.replace('-', '');
  const checks = { luhn: luhn(number) };
  return { ok: checks.luhn, normalized: number, formatted: `${number.slice(0, -tail)}-${number.slice(-tail)}`, checks };
}
