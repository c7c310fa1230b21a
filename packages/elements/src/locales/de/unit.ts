import type { Terms } from '../terms.js';

export const unit: Terms['unit'] = {
  gigabyte: { other: 'GB' },
  megabyte: { other: 'MB' },
  second: { other: 's' },
  minute: { other: 'Min.' },
  hour: { one: 'Stunde', other: 'Stunden' },
  day: { one: 'Tag', other: 'Tage' },
  month: { one: 'Monat', other: 'Monate' },
  year: { one: 'Jahr', other: 'Jahre' },
  piece: { other: 'Stk.' },
  message: { one: 'Nachricht', other: 'Nachrichten' },
};
