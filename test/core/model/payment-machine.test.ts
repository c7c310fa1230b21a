import { inProgress } from '@kvitt/core/model/in-progress.js';
import { isFinal, mayBecome, mayFollow, nextStates } from '@kvitt/core/model/payment-machine.js';
import { paymentStateSchema, type PaymentState } from '@kvitt/core/model/payment.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const states = paymentStateSchema.options;
const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));
const open = (state: PaymentState): boolean => inProgress({ state });

/** The drawing of design and issue, letter by letter: a row is where a payment is, a column where it may be next. */
const drawing: Readonly<Record<PaymentState, string>> = {
  //                  cr ac pe se fa ex ca re pa ch mi
  created:           ' -  x  x  x  x  x  x  -  -  -  x',
  'action-required': ' -  x  x  x  x  x  x  -  -  -  x',
  pending:           ' -  x  -  x  x  x  x  -  -  -  x',
  settled:           ' -  -  -  -  -  -  -  x  x  x  -',
  failed:            ' -  -  -  x  -  -  -  -  -  -  x',
  expired:           ' -  -  -  x  -  -  -  -  -  -  x',
  cancelled:         ' -  -  -  x  -  -  -  -  -  -  x',
  refunded:          ' -  -  -  -  -  -  -  -  -  -  -',
  'partly-refunded': ' -  -  -  -  -  -  -  x  x  x  -',
  'charged-back':    ' -  -  -  x  -  -  -  -  -  -  -',
  mispaid:           ' -  -  -  x  -  -  -  x  x  -  -',
};

describe('the steps of a payment', () => {
  it.each(pairs)('from %s to %s are as they are drawn', (from, to) => {
    const drawn = drawing[from].trim().split(/\s+/)[states.indexOf(to)] === 'x';
    expect(mayFollow(from, to)).toBe(drawn);
    expect(nextStates(from).includes(to)).toBe(drawn);
  });

  it('reach every state from created, and never lead back to it', () => {
    expect(states.filter((state) => mayBecome('created', state))).toEqual(states.filter((state) => state !== 'created'));
    expect(states.filter((state) => mayFollow(state, 'created'))).toEqual([]);
  });

  it.each(states)('lead from %s to an end', (state) => {
    expect(isFinal(state) || states.some((end) => isFinal(end) && mayBecome(state, end))).toBe(true);
  });

  it('are over where nothing follows', () => {
    expect(states.filter(isFinal)).toEqual(['refunded']);
  });
});

describe('what is in progress', () => {
  it.each(states)('is what may still come to nothing: %s', (state) => {
    expect(open(state)).toBe(mayFollow(state, 'cancelled'));
    expect(open(state)).toBe(mayFollow(state, 'failed'));
  });

  it.each(pairs.filter(([from]) => !open(from)))('does not begin again once it is over: %s, %s', (from, to) => {
    expect(mayBecome(from, to) && open(to)).toBe(false);
  });

  it('never comes after settled, whatever a backend says in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 40 }), (words) => {
        let state: PaymentState = 'created';
        let settled = false;
        for (const word of words) {
          if (mayBecome(state, word)) state = word;
          settled ||= state === 'settled';
          expect(settled && open(state)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what may be heard', () => {
  it('is a step, or the end of several of which nobody told', () => {
    for (const [from, to] of pairs) {
      const heard = mayFollow(from, to) || nextStates(from).some((between) => between !== from && mayBecome(between, to));
      expect([from, to, mayBecome(from, to)]).toEqual([from, to, heard]);
    }
  });

  it.each([
    ['pending', 'refunded', true],
    ['failed', 'charged-back', true],
    ['settled', 'pending', false],
    ['cancelled', 'action-required', false],
    ['refunded', 'settled', false],
  ] as const)('%s, then %s: %s', (from, to, believed) => {
    expect(mayBecome(from, to)).toBe(believed);
  });
});
