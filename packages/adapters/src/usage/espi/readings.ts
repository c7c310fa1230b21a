import type { UsageReading } from '@kvitt/core/model/usage.js';
import { maxReadings } from '@kvitt/core/usage/limits.js';
import type { Element } from '../../xml/element.js';
import type { Found } from '../believe.js';
import { refused } from '../refuse.js';
import { instantText, moved } from '../values.js';
import { qualities } from './codes.js';
import type { Entry } from './feed.js';

const interval = 'e:IntervalReading';

/** ESPI costs are hundred-thousandths of the currency. */
const costExponent = -5;

/** The readings of a meter in all its blocks. */
export function readingsOf(blocks: readonly Entry[], type: Element): readonly Found[] {
  const exponent = whole(type, 'e:powerOfTenMultiplier', 'ReadingType', 2) ?? '0';
  const usual = type.text('e:defaultQuality');
  const count = blocks.reduce((sum, { content }) => sum + content.all(interval).length, 0);
  if (count > maxReadings) throw refused('file', 'IntervalReading', `expected at most ${maxReadings} readings of a meter, got ${count}`);
  return blocks.flatMap(({ self, id, content }) =>
    content.all(interval).map((reading, index) => {
      const where = `${self || id} IntervalReading[${index + 1}]`;
      return { where, reading: readingOf(reading, where, Number(exponent), usual) };
    }),
  );
}

function readingOf(element: Element, where: string, exponent: number, usual: string | undefined): UsageReading {
  const start = Number(needed(element, 'e:timePeriod/e:start', where));
  const duration = Number(needed(element, 'e:timePeriod/e:duration', where));
  const value = whole(element, 'e:value', where, 20);
  const cost = whole(element, 'e:cost', where, 20);
  const quality = element.text('e:ReadingQuality/e:quality') ?? usual ?? '';
  return {
    start: instantAt(start, 'start', where),
    end: instantAt(start + duration, 'duration', where),
    value: value && moved(value, exponent),
    quality: value === undefined ? 'missing' : (qualities[quality] ?? 'measured'),
    cost: cost && moved(cost, costExponent),
    tariffCode: tariffOf(element.text('e:tou')),
  };
}

/** ESPI TOU 0: no tariff is told. */
function tariffOf(code: string | undefined): string | undefined {
  return code === '0' ? undefined : code;
}

function needed(element: Element, path: string, where: string): string {
  const text = whole(element, path, where, 12);
  if (text === undefined) throw refused(where, nameOf(path), 'it is missing');
  return text;
}

/** A whole number of so many digits at most, as text. */
function whole(element: Element, path: string, where: string, digits: number): string | undefined {
  const text = element.text(path);
  if (text !== undefined && !new RegExp(`^-?\\d{1,${digits}}$`).test(text)) throw refused(where, nameOf(path), `expected a whole number of at most ${digits} digits`);
  return text;
}

function nameOf(path: string): string {
  return path.replaceAll('e:', '');
}

/** ESPI times are seconds of UTC since 1970. */
function instantAt(seconds: number, field: string, where: string): string {
  if (Math.abs(seconds) > 7_258_118_400) throw refused(where, field, 'expected seconds since 1970, before 2200');
  return instantText(seconds * 1000);
}
