import type { Terms } from '../terms.js';

export const unit: Terms['unit'] = {
  gigabyte: { other: 'GB' },
  megabyte: { other: 'MB' },
  second: { other: 's' },
  minute: { other: 'min' },
  hour: { one: 'timme', other: 'timmar' },
  day: { one: 'dag', other: 'dagar' },
  month: { one: 'månad', other: 'månader' },
  year: { other: 'år' },
  piece: { other: 'st' },
  message: { one: 'meddelande', other: 'meddelanden' },
};
