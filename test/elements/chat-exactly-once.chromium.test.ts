import { newKey } from '@kvitt/core/session/key.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import { ours, type Copy } from '../support/in-page/chat/browser.js';
import { play } from '../support/in-page/chat/play.js';
import { inSentences, quiet, script, sharp, type Script } from '../support/in-page/chat/script.js';
import { Talk } from '../support/in-page/chat/talk.js';
import { rule } from '../support/in-page/fast-time.js';
import { inWords } from '../support/in-page/world.js';

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

interface Tries {
  readonly numRuns: number;
  readonly seed: number;
  readonly endOnFailure?: boolean;
  /** Only what goes wrong in this way counts. */
  readonly as?: RegExp;
}

/** Tries so many scripts; answers the shortest one that was found to go wrong, in words. */
async function firstWrong(copy: Copy, scripts: fc.Arbitrary<Script>, { as = /./, ...tries }: Tries): Promise<string | undefined> {
  let wrong: readonly string[] = [];
  let shorter = 0;
  const property = fc.asyncProperty(scripts, async (one) => {
    if (wrong.length > 0 && ++shorter > patience) return true;
    const found = (await wrongIn(one, copy)).filter((what) => as.test(what));
    if (found.length > 0) wrong = found;
    return found.length === 0;
  });
  const { counterexample } = await inFastTime(() => fc.check(property, tries));
  return counterexample ? [...wrong, inSentences(counterexample[0], inWords)].join('\n') : undefined;
}

function inFastTime<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  return run().finally(rule(Talk.time));
}

/** What sessions fetch when it is needed takes real time, so a first customer has it fetched for all. */
before(async function () {
  this.timeout(120_000);
  performance.setResourceTimingBufferSize(10_000);
  const fetched = (): number => performance.getEntriesByType('resource').length;
  for (let known = -1; known !== fetched();) {
    known = fetched();
    const steps = [{ command: { do: 'attach', page: 0 }, thenMs: 3_000 }, { command: { do: 'write', page: 3, times: 1 }, thenMs: 3_000 }] as const;
    await inFastTime(() => play({ ...quiet, steps, writes: ['unanswered'] }, ours));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
});

describe('a message', () => {
  it(`arrives exactly once, and everybody sees the same thread, in ${runs} worlds`, async function () {
    this.timeout(0);
    const began = performance.now();
    const wrong = await firstWrong(ours, script, { numRuns: runs, seed });
    console.log(`messages exactly once: ${runs} runs in ${Math.round((performance.now() - began) / 1000)} s, KVITT_SEED=${seed} repeats them`);
    if (wrong) throw new Error(`KVITT_SEED=${seed}\n${wrong}`);
  });
});

/** Each try is another message. */
const keyless: Copy['adapter'] = (adapter) => ({
  ...adapter,
  conversations: { ...adapter.conversations, send: (draft, context) => adapter.conversations!.send!({ ...draft, clientId: newKey() }, context) },
});

describe('the proof', () => {
  it('holds for ours where it is sharpest', async function () {
    this.timeout(120_000);
    expect(await firstWrong(ours, sharp, { numRuns: 40, seed: 1 })).to.equal(undefined);
  });

  it('fails for a copy whose messages have another key with each try', async function () {
    this.timeout(120_000);
    const wrong = await firstWrong({ ...ours, adapter: keyless }, sharp, { numRuns: 40, seed: 1, endOnFailure: true, as: /is stored [2-9] times/ });
    expect(wrong).not.to.equal(undefined);
  });

  it('fails for a copy without an outbox', async function () {
    this.timeout(120_000);
    const wrong = await firstWrong({ ...ours, outbox: () => undefined, forgets: true }, sharp, { numRuns: 40, seed: 1, endOnFailure: true, as: /is stored 0 times/ });
    expect(wrong).not.to.equal(undefined);
  });
});
