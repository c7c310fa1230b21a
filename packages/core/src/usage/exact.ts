import { scaleOf, textOf, unitsOf } from './decimal.js';

/** So many digits a number holds exactly, after a multiplication too. */
const safeDigits = 15;
const most = 4e15;

/** An exact sum of decimal strings. It counts in plain numbers for as long as they hold every digit, which is as good as always: big ones take ten times as long. */
export class ExactSum {
  readonly #scale: number;
  #units = 0;
  #beyond = 0n;
  /** The only text so far, where it is written as the sum of it alone would be. */
  #only: string | undefined;
  #count = 0;

  /** `scale` is the most decimals of any text. */
  constructor(scale: number) {
    this.#scale = scale;
  }

  add(text: string): void {
    const places = scaleOf(text);
    this.#only = this.#count++ === 0 && places === this.#scale && isPlain(text) ? text : undefined;
    if (text.length + this.#scale - places > safeDigits) this.#beyond += unitsOf(text, this.#scale);
    else if (Math.abs((this.#units += Math.round(Number(text) * 10 ** this.#scale))) > most) this.#carry();
  }

  /** The sum with every decimal of the scale. */
  text(): string {
    return this.#only ?? textOf({ units: this.#beyond + BigInt(this.#units), scale: this.#scale });
  }

  #carry(): void {
    this.#beyond += BigInt(this.#units);
    this.#units = 0;
  }
}

/** One decimal string as a sum of it alone would be written. */
export function exactly(text: string, scale: number): string {
  return scaleOf(text) === scale && isPlain(text) ? text : textOf({ units: unitsOf(text, scale), scale });
}

/** Neither a sign nor a zero before its digits. */
function isPlain(text: string): boolean {
  const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  return first !== minusSign && (first !== zeroDigit || second === point || text.length === 1);
}

const [minusSign, point, zeroDigit] = Array.from('-.0', (letter) => letter.charCodeAt(0));
