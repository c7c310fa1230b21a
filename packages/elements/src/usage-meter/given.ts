import type { Allowance } from '@kvitt/core/model/usage.js';
import { isDecimal } from '@kvitt/core/usage/decimal.js';

/** What page authors write for the codes of UNECE Rec 20; a code is as good. */
const written: ReadonlyMap<string, string> = new Map(Object.entries({
  kWh: 'KWH', MWh: 'MWH', Wh: 'WHR', 'm³': 'MTQ', m3: 'MTQ', l: 'LTR', GB: 'E34', MB: '4L', min: 'MIN', minutes: 'MIN', SMS: 'SMS', messages: 'SMS',
}));

/** An allowance as attributes tell it. */
export interface Told {
  readonly used?: string;
  readonly limit?: string;
  readonly unit?: string;
  readonly resets?: string;
  readonly forecast?: string;
}

/** The allowance that attributes tell; undefined while they do not say what is used. */
export function allowanceOf({ used, limit, unit = 'C62', resets, forecast }: Told): Allowance | undefined {
  return used === undefined ? undefined : { id: '', used, limit, unitCode: written.get(unit) ?? unit, resetsOn: resets, forecast };
}

/** Which of its figures is none: an amount that is no decimal, or a day that is no date. */
export function mistakeIn({ used, limit, forecast, resetsOn }: Allowance): string | undefined {
  const figures = Object.entries({ used, limit, forecast });
  const [wrong] = figures.find(([name, figure]) => (name === 'used' || figure !== undefined) && !isDecimal(figure)) ?? [];
  return wrong ?? (resetsOn === undefined || isDate(resetsOn) ? undefined : 'resetsOn');
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
