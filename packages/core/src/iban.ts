/** The account number without spaces, in capitals, when it is an IBAN by form and check digits (ISO 13616, mod 97); else nothing. */
export function ibanOf(text: string): string | undefined {
  const iban = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban) && remainder(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : undefined;
}

/** Of the number that one gets by writing A as 10 … Z as 35, divided by 97. */
function remainder(text: string): number {
  const digits = text.replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)));
  return Number(BigInt(digits) % 97n);
}
