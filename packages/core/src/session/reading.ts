import type { Page } from '../adapter.js';

/** How one shared value is read. */
export interface Reading<Value> {
  /** Names the value; two readings of one key share it. */
  readonly key: readonly string[];
  /** Without this operation the resource is `unsupported` and nothing is asked. */
  readonly operation: string;
  ask(signal: AbortSignal): Promise<Value>;
  /** Which of two values holds, where the version of the record does not say it. */
  newest?(answer: Value, known: Value, overtaken: boolean): Value;
  /** Called with each look, its answer when that look is over. */
  look?(): () => void;
  /** Asked again whenever the page is shown, however young the value. */
  readonly eager?: boolean;
}

/** The same for a list that comes by pages. */
export interface PagedReading<Row> {
  readonly key: readonly string[];
  readonly operation: string;
  ask(signal: AbortSignal, cursor: string | undefined): Promise<Page<Row>>;
}

/** A value as the session keeps it, with what the screen says about it. */
export interface Held<Value> {
  readonly value: Value;
  /** Epoch milliseconds by the session's clock. */
  readonly asOf: number;
  readonly origin: 'fetch' | 'change';
}
