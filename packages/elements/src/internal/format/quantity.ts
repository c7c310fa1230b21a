import type { Forms } from '../../locales/plural.js';
import { formatNumber } from './number.js';

/** UNECE Rec 20 codes whose sign is the same in every language; `Intl` refuses the kilowatt-hour. */
const signs: ReadonlyMap<string, string> = new Map(Object.entries({
  KWH: 'kWh', MWH: 'MWh', GWH: 'GWh', WHR: 'Wh', KWT: 'kW', WTT: 'W', MTQ: 'm³', LTR: 'l', MTR: 'm', KMT: 'km', MTK: 'm²', KGM: 'kg', P1: '%',
}));

/** Codes that languages name each in their own way. */
export type NamedUnit = 'gigabyte' | 'megabyte' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year' | 'piece';

export type UnitNames = Readonly<Record<NamedUnit, Forms>>;

const named: ReadonlyMap<string, NamedUnit> = new Map<string, NamedUnit>(Object.entries({
  E34: 'gigabyte', '4L': 'megabyte', SEC: 'second', MIN: 'minute', HUR: 'hour', DAY: 'day', MON: 'month', ANN: 'year', H87: 'piece', EA: 'piece', NAR: 'piece',
}));

/** "842 kWh", held together; a code without a name here (C62 is just "one") leaves the number alone. */
export function formatQuantity(decimal: string, unitCode: string | undefined, lang: string, names: UnitNames): string {
  const number = formatNumber(decimal, lang);
  const unit = unitName(unitCode, decimal, lang, names);
  return unit ? `${number}\u00a0${unit}` : number;
}

/** The unit's name for that many of it: what stands after "per", or over a column. */
export function unitName(unitCode: string | undefined, decimal: string, lang: string, names: UnitNames): string {
  const code = unitCode ?? '';
  const name = named.get(code);
  if (!name) return signs.get(code) ?? '';
  const forms = names[name];
  return forms[new Intl.PluralRules(lang).select(Number(decimal))] ?? forms.other;
}
