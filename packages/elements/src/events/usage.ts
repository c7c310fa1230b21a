import type { Money } from '@kvitt/core/model/primitives.js';
import type { Allowance } from '@kvitt/core/model/usage.js';
import { fact } from './kinds.js';

/** Tells that an allowance is nearly used up, or more than used up; once for each crossing. */
export class ThresholdEvent extends Event {
  constructor(
    readonly level: 'near' | 'over',
    readonly allowance: Allowance,
  ) {
    super('kvitt-threshold', fact);
  }
}

/** Tells that a usage chart shows another range, or the same cut otherwise. */
export class RangeChangeEvent extends Event {
  constructor(
    /** RFC 3339; `end` is no part of it. */
    readonly start: string,
    readonly end: string,
    /** ISO 8601 duration of a step. */
    readonly resolution: string,
  ) {
    super('kvitt-range-change', fact);
  }
}

/** Tells which step of a usage chart is looked at. */
export class PointEvent extends Event {
  constructor(
    readonly start: string,
    readonly end: string,
    /** In the series' unit; absent where nobody knows. */
    readonly value?: string,
    readonly cost?: Money,
  ) {
    super('kvitt-point', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-threshold': ThresholdEvent;
    'kvitt-range-change': RangeChangeEvent;
    'kvitt-point': PointEvent;
  }
}
