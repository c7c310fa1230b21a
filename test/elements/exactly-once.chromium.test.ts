import { memoryStore } from '@kvitt/core/session/store.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import { rule } from '../support/in-page/fast-time.js';
import { play } from '../support/in-page/play.js';
import { quiet, script, sharp, type Script } from '../support/in-page/script.js';
import { inSentences } from '../support/in-page/words.js';
import { ours, World, type Copy } from '../support/in-page/world.js';

const { runs, seed } = await executeServerCommand<{ readonly runs: number; readonly seed: number }, undefined>('kvitt:random');

/** So many shorter scripts are tried once one has gone wrong. */
const patience = 150;

/** Trouble that nobody has caught, in any of the pages or processes of a world. */
const uncaught: string[] = [];
window.addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));

async function wrongIn(one: Script, copy: Copy): Promise<readonly string[]> {
  uncaught.length = 0;
  return [...(await play(one, copy)), ...uncaught];
}

/** Tries so many scripts; answers the shortest one that was found to go wrong, in words. */
async function firstWrong(copy: Copy, scripts: fc.Arbitrary<Script>, tries: { readonly numRuns: number; readonly seed: number; readonly endOnFailure?: boolean }): Promise<string | undefined> {
  let wrong: readonly string[] = [];
  let shorter = 0;
  const property = fc.asyncProperty(scripts, async (one) => {
    if (wrong.length > 0 && ++shorter > patience) return true;
    const found = await wrongIn(one, copy);
    if (found.length > 0) wrong = found;
    return found.length === 0;
  });
  const { counterexample } = await inFastTime(() => fc.check(property, tries));
  return counterexample ? [...wrong, inSentences(counterexample[0])].join('\n') : undefined;
}

function inFastTime<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  return run().finally(rule(World.time));
}

const press = (button: number, method: string, part: boolean) => ({ do: 'press', button, method, part }) as const;

/** What elements and sessions fetch when it is needed takes real time, so a first customer has it fetched for all. */
before(async function () {
  this.timeout(120_000);
  performance.setResourceTimingBufferSize(10_000);
  const fetched = (): number => performance.getEntriesByType('resource').length;
  for (let known = -1; known !== fetched();) {
    known = fetched();
    const steps = [{ command: press(0, 'swish', false), thenMs: 3_000 }, { command: { do: 'approve', request: 0 }, thenMs: 3_000 }] as const;
    await inFastTime(() => play({ ...quiet, steps, writes: ['unanswered'] }, ours));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
});

describe('a payment', () => {
  it(`is made exactly once in ${runs} worlds`, async function () {
    this.timeout(0);
    const began = performance.now();
    const wrong = await firstWrong(ours, script, { numRuns: runs, seed });
    console.log(`exactly once: ${runs} runs in ${Math.round((performance.now() - began) / 1000)} s, KVITT_SEED=${seed} repeats them`);
    if (wrong) throw new Error(`KVITT_SEED=${seed}\n${wrong}`);
  });
});

/** Each of these once went wrong. */
const stories: Readonly<Record<string, Partial<Script>>> = {
  'says of a part what is left of the invoice': { steps: [{ command: press(0, 'swish', true), thenMs: 0 }] },
  'is not offered again where another window has made it': {
    steps: [{ command: press(0, 'card', false), thenMs: 0 }, { command: press(2, 'visa', true), thenMs: 12_000 }, { command: { do: 'restart' }, thenMs: 0 }],
    reads: ['502 after', 'unanswered'], writes: ['silence', 'fine', { lateBy: 70 }],
  },
};

describe('a payment', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(name, async () => {
      expect(await inFastTime(() => wrongIn({ ...quiet, ...story }, ours))).to.deep.equal([]);
    });
  }
});

/** A session that keeps no key, so that each retry has a new one. */
const forgetful: Copy['store'] = () => ({ ...memoryStore(), set: () => undefined });
const lockless: Copy['lock'] = () => (_name, run) => run();

describe('the proof', () => {
  it('holds for ours where it is sharpest', async function () {
    this.timeout(120_000);
    expect(await firstWrong(ours, sharp, { numRuns: 40, seed: 1 })).to.equal(undefined);
  });

  it('fails for a copy that neither keeps its key nor locks', async function () {
    this.timeout(120_000);
    const wrong = await firstWrong({ store: forgetful, lock: lockless }, sharp, { numRuns: 40, seed: 1, endOnFailure: true });
    expect(String(wrong)).to.match(/meant \d+ payments? and made \d+/);
  });
});
