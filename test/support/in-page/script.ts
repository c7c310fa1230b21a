import fc from 'fast-check';
import { fault, type Fault } from './faults.js';
import { supplier } from './supplier.js';

/** What a customer, her bank or an accident does. Numbers name the first, the second… of what there is, around the corner. */
export type Command =
  | { readonly do: 'press'; readonly button: number; readonly method: string; readonly part: boolean }
  | { readonly do: 'press all'; readonly method: string; readonly part: boolean }
  | { readonly do: 'approve' | 'decline'; readonly request: number }
  | { readonly do: 'cancel'; readonly button: number }
  | { readonly do: 'reload'; readonly tab: number }
  | { readonly do: 'cut' | 'mend'; readonly device: number }
  | { readonly do: 'restart' };

export interface Step {
  readonly command: Command;
  /** How long until the next one. */
  readonly thenMs: number;
}

/** A story, and the weather in which it takes place. */
export interface Script {
  readonly steps: readonly Step[];
  /** What happens to the first requests of each kind, one after the other; the later ones fare well. */
  readonly reads: readonly Fault[];
  readonly writes: readonly Fault[];
  readonly providers: readonly Fault[];
  /** Minutes by which the second device's clock is wrong. */
  readonly wrongClock: number;
  /** What she says at last to everything that she is still asked. */
  readonly ending: 'approve' | 'decline' | 'ignore';
}

/** Good weather, and she says yes. */
export const quiet: Script = { steps: [], reads: [], writes: [], providers: [], wrongClock: 0, ending: 'approve' };

const button = fc.nat(3);
const method = fc.constantFrom(...supplier.paymentMethods.map(({ id }) => id));
const order = { method, part: fc.boolean() };

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('press' as const), button, ...order }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('press all' as const), ...order }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('approve' as const), request: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decline' as const), request: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), button }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reload' as const), tab: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'mend' as const), device: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);

const step: fc.Arbitrary<Step> = fc.record({ command, thenMs: fc.constantFrom(0, 10, 50, 400, 3_000, 12_000) });
const weather = fc.array(fault, { maxLength: 8 });

export const script: fc.Arbitrary<Script> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
  reads: weather,
  writes: weather,
  providers: weather,
  wrongClock: fc.constantFrom(0, 0, 7, -7),
  ending: fc.constantFrom('approve' as const, 'approve' as const, 'approve' as const, 'decline' as const, 'decline' as const, 'ignore' as const),
});

const sharpOrder = { method: fc.constant('visa'), part: fc.constant(true) };
const sharpCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const), button, ...sharpOrder }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('press all' as const), ...sharpOrder }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), tab: fc.nat(2) }) },
);
const answersLost = fc.array(fc.constantFrom<Fault>('silence', 'unanswered', 'fine'), { minLength: 1, maxLength: 8 });

/** The same stories where they cut deepest: parts by a saved card, which is charged at once, and answers that get lost. */
export const sharp: fc.Arbitrary<Script> = fc.record({
  steps: fc.array(fc.record({ command: sharpCommand, thenMs: fc.constantFrom(0, 120, 400, 400) }), { minLength: 4, maxLength: 10 }),
  reads: fc.constant([]),
  writes: answersLost,
  providers: fc.constant([]),
  wrongClock: fc.constant(0),
  ending: fc.constant('approve' as const),
});
