import type { UsageReading } from '@kvitt/core/model/usage.js';
import { endOf, stepOf } from '@kvitt/core/usage/resolution.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';

const usual = ['PT1M', 'PT5M', 'PT10M', 'PT15M', 'PT30M', 'PT1H', 'P1D', 'P1W', 'P1M', 'P1Y'];

/** How long the readings are where all are equally long, by the clock or by the calendar of their zone. */
export function resolutionOf(readings: readonly UsageReading[], timeZone: string): string | undefined {
  const zone = zoneNamed(timeZone);
  return usual.find((resolution) => {
    const step = stepOf(resolution);
    return step && readings.length > 0 && readings.every(({ start, end }) => endOf(Date.parse(start), step, zone) === Date.parse(end));
  });
}
