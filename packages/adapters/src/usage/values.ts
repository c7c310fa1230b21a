import { refused } from './refuse.js';

/** UNECE Rec 20 by the names that meters and files use. */
const unitCodes: Readonly<Record<string, string>> = {
  Wh: 'WHR', kWh: 'KWH', MWh: 'MWH', GWh: 'GWH', kvarh: 'K3', m3: 'MTQ', 'm³': 'MTQ', l: 'LTR', J: 'JOU', MJ: '3B', GJ: 'GV',
};

/** The code of a unit's name. */
export function unitCodeOf(name: string, where: string, field: string): string {
  const code = Object.hasOwn(unitCodes, name) ? unitCodes[name] : undefined;
  if (code === undefined) throw refused(where, field, `expected a unit such as ${Object.keys(unitCodes).slice(0, 3).join(', ')}`);
  return code;
}

/** A decimal with a comma or a dot, groups not; what a spreadsheet made an exponent of has lost digits and is refused. */
export function decimalOf(text: string, where: string, field: string): string {
  const [, sign = '', whole, fraction] = /^([-−]?)(\d+)(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw refused(where, field, 'expected a number such as 0,64');
  return `${sign && '-'}${whole}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A number of JSON as a decimal string, without exponent: with the digits that it is written with. */
export function decimalOfNumber(number: number): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(number)) ?? [];
  return moved(`${sign}${whole}${fraction}`, Number(exponent) - fraction.length);
}

/** A whole number times a power of ten, exactly. */
export function moved(units: string, exponent: number): string {
  const [, sign = '', digits = ''] = /^(-?)0*(\d+)$/.exec(units) ?? [];
  if (exponent >= 0) return digits === '0' ? '0' : `${sign}${digits}${'0'.repeat(exponent)}`;
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** RFC 3339 in UTC. */
export function instantText(epoch: number): string {
  return new Date(epoch).toISOString().replace('.000Z', 'Z');
}
