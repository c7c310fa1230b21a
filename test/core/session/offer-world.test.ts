import type { Adapter } from '@kvitt/core/adapter.js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { story, World, type Copy, type Step } from './offer-world.js';

const tries = { numRuns: Number(process.env.KVITT_RUNS ?? 200), seed: Number(process.env.KVITT_SEED ?? 1) };

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T11:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** What is wrong at the end of a story; nothing, for ours. */
async function lived(steps: readonly Step[], copy: Copy, versioned: boolean) {
  const world = new World(copy, versioned);
  for (const step of steps) await world.take(step);
  await world.calm();
  const { unasked, failures, unsettled, wrong } = world;
  world.end();
  return { unasked, failures, unsettled, wrong };
}

let keys = 0;
const nothing = { unasked: [], failures: [], unsettled: 0, wrong: [] };
const worlds = (copy: Copy) => fc.asyncProperty(story, fc.boolean(), async (steps, versioned) => {
  expect(await lived(steps, copy, versioned)).toEqual(nothing);
});

/** The answer and the first question about it are lost; meanwhile she takes it back in another window. */
const takenBack: readonly Step[] = [
  { do: 'pass', ms: 1 },
  { do: 'weather', of: 'accept', weather: 'unanswered' },
  { do: 'weather', of: 'get', weather: 'lost' },
  { do: 'press', tab: 0, id: 'a' },
  { do: 'withdraw', tab: 1, id: 'a' },
  { do: 'pass', ms: 20_000 },
];

describe('however offers are accepted, taken back and declined, in three windows on a bad line', () => {
  it('each press brings at most one acceptance, none is told that it failed which did not, and every window shows what the supplier has', async () => {
    await fc.assert(worlds({}), { ...tries, examples: [[takenBack, true], [takenBack, false]] });
  }, 300_000);

  it.each<readonly [string, Copy]>([
    ['sends a new key with each try', { adapter: newKeys }],
    ['asks nothing after a lost answer', { accept: (_session, adapter, { id, price, bindingMonths }) => adapter.offers!.accept!({ id, ...(price && { price }), ...(bindingMonths !== undefined && { bindingMonths }) }, { locale: 'en', signal: new AbortController().signal, idempotencyKey: `k${++keys}` }) }],
  ])('a copy that %s does not live through it', async (_what, copy) => {
    expect((await fc.check(worlds(copy), { ...tries, examples: [[takenBack, true]] })).failed).toBe(true);
  }, 300_000);
});

function newKeys({ offers, ...adapter }: Adapter): Adapter {
  return { ...adapter, offers: { ...offers, accept: (query, context) => offers!.accept!(query, { ...context, idempotencyKey: `k${++keys}` }) } };
}
