import type { UnitNames } from '../../internal/format/quantity.js';

/** The units that languages name each in their own way. */
export const unit: UnitNames = {
  gigabyte: { other: 'GB' },
  megabyte: { other: 'MB' },
  second: { other: 's' },
  minute: { other: 'min' },
  hour: { one: 'hour', other: 'hours' },
  day: { one: 'day', other: 'days' },
  month: { one: 'month', other: 'months' },
  year: { one: 'year', other: 'years' },
  piece: { one: 'pc', other: 'pcs' },
  message: { one: 'message', other: 'messages' },
};
