/** Units of the same thing that differ by a power of ten: UNECE Rec 20 codes with their exponents. */
const families: readonly Readonly<Record<string, number>>[] = [
  { WHR: 0, KWH: 3, MWH: 6, GWH: 9 },
  { JOU: 0, KJO: 3, '3B': 6, GV: 9 },
  { LTR: 0, HLT: 2, MTQ: 3 },
  { AD: 0, '2P': 3, '4L': 6, E34: 9, E35: 12 },
];

/** By which power of ten an amount is multiplied to turn it from one unit into another; undefined where it is another thing. */
export function exponentBetween(from: string, to: string): number | undefined {
  if (from === to) return 0;
  const family = families.find((units) => Object.hasOwn(units, from) && Object.hasOwn(units, to));
  return family && (family[from] ?? 0) - (family[to] ?? 0);
}
