import type { Terms } from '../terms.js';

export const unit: Terms['unit'] = {
  gigabyte: { other: 'Gt' },
  megabyte: { other: 'Mt' },
  second: { other: 's' },
  minute: { other: 'min' },
  hour: { one: 'tunti', other: 'tuntia' },
  day: { one: 'päivä', other: 'päivää' },
  month: { one: 'kuukausi', other: 'kuukautta' },
  year: { one: 'vuosi', other: 'vuotta' },
  piece: { other: 'kpl' },
  message: { one: 'viesti', other: 'viestiä' },
};
