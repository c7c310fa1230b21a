/** A decimal string as a whole number of its last place: `-1.50` is -150 at scale 2. Sums of these are exact and quick. */
export interface Decimal {
  readonly units: bigint;
  /** How many decimals. */
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

const form = /^-?\d+(?:\.\d+)?$/;

/** Whether a text is a decimal of the model. */
export function isDecimal(text: unknown): text is string {
  return typeof text === 'string' && form.test(text);
}

/** How many decimals a text has. */
export function scaleOf(text: string): number {
  const dot = text.indexOf('.');
  return dot === -1 ? 0 : text.length - dot - 1;
}

/** The text as a whole number of units of `scale`, which is at least its own. */
export function unitsOf(text: string, scale: number): bigint {
  const dot = text.indexOf('.');
  if (dot === -1) return BigInt(text + '0'.repeat(scale));
  const zeros = scale - (text.length - dot - 1);
  return BigInt(text.slice(0, dot) + text.slice(dot + 1) + '0'.repeat(zeros));
}

/** A text with its own number of decimals. */
export function decimalOf(text: string): Decimal {
  const scale = scaleOf(text);
  return { units: unitsOf(text, scale), scale };
}

/** The text again, with every decimal of the scale; zero has no sign. */
export function textOf({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same number with at least so many decimals. */
export function widened(number: Decimal, scale: number): Decimal {
  return scale <= number.scale ? number : { units: number.units * 10n ** BigInt(scale - number.scale), scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: widened(a, scale).units - widened(b, scale).units, scale };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** `a / b` to so many decimals, half away from zero; `b` is not zero. */
export function over(a: Decimal, b: Decimal, scale: number): Decimal {
  const shift = scale + b.scale - a.scale;
  const above = a.units * 10n ** BigInt(Math.max(shift, 0));
  const below = b.units * 10n ** BigInt(Math.max(-shift, 0));
  const positive = above < 0n === below < 0n;
  const [top, bottom] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const units = (top * 2n + bottom) / (bottom * 2n);
  return { units: positive ? units : -units, scale };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function order(a: Decimal, b: Decimal): number {
  const { units } = minus(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** The number times a power of ten, exactly. */
export function shifted(number: Decimal, exponent: number): Decimal {
  const scale = number.scale - exponent;
  return scale >= 0 ? { units: number.units, scale } : { units: number.units * 10n ** BigInt(-scale), scale: 0 };
}

/** Without zeros at the end of its decimals, but no shorter than `scale`. */
export function trimmed({ units, scale }: Decimal, least = 0): Decimal {
  let [rest, places] = [units, scale];
  while (places > least && rest % 10n === 0n) [rest, places] = [rest / 10n, places - 1];
  return { units: rest, scale: places };
}
