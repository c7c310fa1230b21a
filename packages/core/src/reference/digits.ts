/** Longer than any reference with its spaces; what is longer is not looked at. */
const longest = 100;

/** The text without spaces, in capitals; empty for what is no text, or too long to be a reference. */
export function plain(text: unknown): string {
  return typeof text === 'string' && text.length <= longest ? text.replace(/\s/g, '').toUpperCase() : '';
}

/** Groups of `size`, counted from the left, or from the right as amounts are. */
export function grouped(text: string, size: number, from: 'left' | 'right' = 'left'): string {
  const first = from === 'right' ? text.length % size : 0;
  const groups = text.slice(first).match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
  return [text.slice(0, first), ...groups].filter(Boolean).join(' ');
}

/** Modulus 10 with weights 2, 1 from the right (ISO/IEC 7812-1): the last digit checks those before it. */
export function luhn(digits: string): boolean {
  return weighed(digits, [1, 2], (product) => (product > 9 ? product - 9 : product)) % 10 === 0;
}

/** The sum of digits times weights, repeating from the right, each product as it counts. */
export function weighed(digits: string, weights: readonly number[], count = (product: number) => product): number {
  const fromRight = Array.from(digits, Number).reverse();
  return fromRight.reduce((sum, digit, place) => sum + count(digit * (weights[place % weights.length] ?? 1)), 0);
}
