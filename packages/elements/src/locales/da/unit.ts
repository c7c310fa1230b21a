import type { Terms } from '../terms.js';

export const unit: Terms['unit'] = {
  gigabyte: { other: 'GB' },
  megabyte: { other: 'MB' },
  second: { other: 's' },
  minute: { other: 'min.' },
  hour: { one: 'time', other: 'timer' },
  day: { one: 'dag', other: 'dage' },
  month: { one: 'måned', other: 'måneder' },
  year: { other: 'år' },
  piece: { other: 'stk.' },
  message: { one: 'besked', other: 'beskeder' },
};
