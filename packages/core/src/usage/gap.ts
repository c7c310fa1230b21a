import { endOf, type Step } from './resolution.js';
import type { Zone } from './zone.js';

/** Where the readings would begin that there are none of between two instants; the last may be cut short. */
export function intervalsBetween(from: number, to: number, step: Step, zone: Zone): readonly number[] {
  const starts: number[] = [];
  for (let start = from; start < to; start = endOf(start, step, zone)) starts.push(start);
  return starts;
}
