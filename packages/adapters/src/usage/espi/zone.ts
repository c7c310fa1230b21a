import type { Element } from '../../xml/element.js';

/** North America's clocks since 2007, as ESPI writes them: from the second Sunday of March until the first of November. */
const [spring, autumn] = ['360E2000', 'B40E2000'];

/** Zones of North America by their seconds from UTC, with and without summer time. */
const summer: Readonly<Record<string, string>> = {
  '-12600': 'America/St_Johns', '-14400': 'America/Halifax', '-18000': 'America/New_York', '-21600': 'America/Chicago', '-25200': 'America/Denver',
  '-28800': 'America/Los_Angeles', '-32400': 'America/Anchorage',
};
const winter: Readonly<Record<string, string>> = { '-36000': 'Pacific/Honolulu', '-25200': 'America/Phoenix', '-21600': 'America/Regina', 0: 'UTC' };

/** The zone whose clocks a file describes by rules; undefined where it has none or they are not North America's. */
export function zoneOf(parameters: Element | undefined): string | undefined {
  const offset = parameters?.text('e:tzOffset') ?? '';
  const rules = [parameters?.text('e:dstStartRule')?.toUpperCase(), parameters?.text('e:dstEndRule')?.toUpperCase()];
  if (Number(parameters?.text('e:dstOffset') ?? 0) === 0) return Object.hasOwn(winter, offset) ? winter[offset] : undefined;
  return rules[0] === spring && rules[1] === autumn && Object.hasOwn(summer, offset) ? summer[offset] : undefined;
}
