/** ISO 7064 MOD 97-10 as IBAN and RF carry it: two letters, two check digits, the rest. */
export function mod97(text: string): boolean {
  return Number(text.slice(2, 4)) === 98 - remainder(`${text.slice(4)}${text.slice(0, 2)}00`);
}

/** Of the number that one gets by writing A as 10 … Z as 35, divided by 97. */
function remainder(text: string): number {
  const digits = text.replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)));
  return Number(BigInt(digits) % 97n);
}
