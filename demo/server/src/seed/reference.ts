/** The check digit that makes the number pass Luhn's test (MOD10), as bankgiro OCR, KID and FIK references need. */
export function luhnDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Whether the last digit is the right check digit. */
export function passesLuhn(digits: string): boolean {
  return luhnDigit(digits.slice(0, -1)) === digits.slice(-1);
}

/** A Swedish OCR reference: the digits, their length with both control digits modulo ten, Luhn's digit. */
export function ocr(digits: string): string {
  const withLength = `${digits}${String((digits.length + 2) % 10)}`;
  return withLength + luhnDigit(withLength);
}

/** A Norwegian KID with MOD10. */
export function kid(digits: string): string {
  return digits + luhnDigit(digits);
}

/** The 15 digits of a Danish payment slip of card type 71. */
export function fik(digits: string): string {
  return kid(digits.padStart(14, '0'));
}

/** An 18-digit metering point: GS1 with its check digit. */
export function meteringPoint(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}
