import { unit as english } from '../../locales/en/unit.js';
import type { Forms } from '../../locales/plural.js';
import type { Terms } from '../../locales/terms.js';
import { pluralRules } from './formatters.js';
import { formatNumber } from './number.js';

/** Any `LocaleController` will do. */
interface Speaker {
  readonly lang: string;
  say(section: 'unit', english: Terms['unit']): Terms['unit'];
}

/** UNECE Rec 20 codes whose sign is the same in every language; `Intl` refuses the kilowatt-hour. */
const signs: ReadonlyMap<string, string> = new Map(Object.entries({
  KWH: 'kWh', MWH: 'MWh', GWH: 'GWh', WHR: 'Wh', KWT: 'kW', WTT: 'W', MTQ: 'm³', LTR: 'l', MTR: 'm', KMT: 'km', MTK: 'm²', KGM: 'kg', P1: '%', GV: 'GJ', '3B': 'MJ',
}));

/** Codes that languages name each in their own way. */
export type NamedUnit = 'gigabyte' | 'megabyte' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year' | 'piece' | 'message';

export type UnitNames = Readonly<Record<NamedUnit, Forms>>;

/** `SMS` is ours: UNECE has no code for messages. */
const named: ReadonlyMap<string, NamedUnit> = new Map<string, NamedUnit>(Object.entries({
  E34: 'gigabyte', '4L': 'megabyte', SEC: 'second', MIN: 'minute', HUR: 'hour', DAY: 'day', MON: 'month', ANN: 'year', H87: 'piece', EA: 'piece', NAR: 'piece', SMS: 'message',
}));

/** "842 kWh", held together, from a decimal string and a code; one without a name here (C62 is just "one") leaves the number alone. */
export function quantityOf(locale: Speaker, decimal: string, unitCode?: string): string {
  const number = formatNumber(decimal, locale.lang);
  const unit = unitOf(locale, unitCode, decimal);
  return unit ? `${number}\u00a0${unit}` : number;
}

/** The unit's name for that many of it, "månad": what stands after "per", or over a column; empty for a code without a name. */
export function unitOf(locale: Speaker, unitCode = '', decimal = '1'): string {
  const name = named.get(unitCode);
  if (!name) return signs.get(unitCode) ?? '';
  const forms = locale.say('unit', english)[name];
  return forms[pluralRules(locale.lang).select(Number(decimal))] ?? forms.other;
}

/** "… 120 min." and not "… 120 min..": an abbreviation at the end of a sentence has its full stop already, within marks of direction too. */
export function ended(sentence: string): string {
  return sentence.replace(/(?<!\.)\.(\u2069?)\.(?= |$)/g, '.$1');
}
