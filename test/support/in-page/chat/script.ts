import fc from 'fast-check';
import { fault, type Fault } from '../faults.js';

/** What somebody or an accident does. Numbers name the first, the second… of what there is, around the corner. */
export type Command =
  | { readonly do: 'write'; readonly page: number; readonly times: number }
  | { readonly do: 'attach' | 'reload' | 'close' | 'read' | 'human' | 'take' | 'resolve'; readonly page: number }
  | { readonly do: 'cut' | 'mend'; readonly browser: number }
  | { readonly do: 'restart' };

export interface Step {
  readonly command: Command;
  /** How long until the next one. */
  readonly thenMs: number;
}

/** A story, and the weather in which it takes place. */
export interface Script {
  readonly steps: readonly Step[];
  /** What happens to the first questions, and to the first things that are sent; the later ones fare well. */
  readonly reads: readonly Fault[];
  readonly writes: readonly Fault[];
  /** Minutes by which the second browser's clock is wrong. */
  readonly wrongClock: number;
}

/** Good weather. */
export const quiet: Script = { steps: [], reads: [], writes: [], wrongClock: 0 };

const page = fc.nat(3);
const on = <Do extends 'attach' | 'reload' | 'close' | 'read' | 'human' | 'take' | 'resolve'>(what: Do) => fc.record({ do: fc.constant(what), page });
const write = fc.record({ do: fc.constant('write' as const), page, times: fc.constantFrom(1, 1, 3) });

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: write },
  { weight: 5, arbitrary: on('reload') },
  { weight: 2, arbitrary: on('close') },
  { weight: 1, arbitrary: on('attach') },
  { weight: 1, arbitrary: fc.oneof(on('read'), on('human'), on('take'), on('resolve')) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'mend' as const), browser: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);
const thenMs = fc.constantFrom(0, 0, 10, 50, 400, 3_000, 12_000);
const weather = fc.array(fault, { maxLength: 10 });

export const script: fc.Arbitrary<Script> = fc.record({
  steps: fc.array(fc.record({ command, thenMs }), { minLength: 1, maxLength: 10 }),
  reads: weather,
  writes: weather,
  wrongClock: fc.constantFrom(0, 0, 7, -7),
});

const sharpCommand: fc.Arbitrary<Command> = fc.oneof({ weight: 3, arbitrary: write }, { weight: 2, arbitrary: on('reload') });

/** The same where they cut deepest: answers get lost, and pages are loaded again. */
export const sharp: fc.Arbitrary<Script> = fc.record({
  steps: fc.array(fc.record({ command: sharpCommand, thenMs: fc.constantFrom(0, 50, 400) }), { minLength: 3, maxLength: 8 }),
  reads: fc.constant([]),
  writes: fc.array(fc.constantFrom<Fault>('silence', 'unanswered', 'lost', 'fine'), { minLength: 2, maxLength: 8 }),
  wrongClock: fc.constant(0),
});

const sentences: Readonly<Record<string, string>> = {
  attach: 'send a file from', reload: 'reload', close: 'close', read: 'read all on', human: 'ask for a person on', take: 'take it over on', resolve: 'resolve it on',
};

/** A script as one would tell it. */
export function inSentences({ steps, reads, writes, wrongClock }: Script, faults: (all: readonly Fault[]) => string): string {
  return [
    ...steps.map(({ command: one, thenMs: ms }) => `  ${sentence(one)}; ${ms} ms pass`),
    `  questions of the pages: ${faults(reads)}`,
    `  what they send: ${faults(writes)}`,
    `  the second browser's clock is ${wrongClock} minutes ahead`,
  ].join('\n');
}

function sentence(one: Command): string {
  if (one.do === 'restart') return 'kill the server and start it again';
  if ('browser' in one) return `${one.do} the network of browser ${one.browser + 1}`;
  return one.do === 'write' ? `write ${one.times} times on page ${one.page + 1}` : `${sentences[one.do]} page ${one.page + 1}`;
}
