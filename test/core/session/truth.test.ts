import { inProgress } from '@kvitt/core/model/in-progress.js';
import { mayBecome } from '@kvitt/core/model/payment-machine.js';
import { paymentStateSchema } from '@kvitt/core/model/payment.js';
import { moneyCame, PaymentTruth } from '@kvitt/core/session/payment-truth.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payment } from './records.js';

const word = fc.record({
  state: fc.constantFrom(...paymentStateSchema.options),
  version: fc.option(fc.nat(9), { nil: undefined }),
  /** How many words ago it was asked for. */
  ago: fc.nat(3),
});

/** Tells the words one after the other, and what holds after each. */
function heard(words: readonly { readonly state: (typeof paymentStateSchema.options)[number]; readonly version?: number; readonly ago: number }[]) {
  const truth = new PaymentTruth();
  return words.map(({ state, version, ago }) => truth.hear(payment(state, { version }), Math.max(0, truth.moment - ago)));
}

describe('what is known of a payment', () => {
  it('never goes from settled back to in progress without a version, in whatever order answers come', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const states = heard(words.map((said) => ({ ...said, version: undefined })));
        states.forEach((now, index) => expect(states.slice(0, index).some(moneyCame) && inProgress(now)).toBe(false));
      }),
    );
  });

  it('only ever takes a possible way without versions', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const states = heard(words.map((said) => ({ ...said, version: undefined }))).map(({ state }) => state);
        states.slice(1).forEach((now, index) => expect(now === states[index] || mayBecome(states[index]!, now)).toBe(true));
      }),
    );
  });

  it('is the highest version heard of, where all have one', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const versions = words.map(({ version = 0 }) => version);
        expect(heard(words.map((said) => ({ ...said, version: said.version ?? 0 }))).at(-1)?.version).toBe(Math.max(...versions));
      }),
    );
  });

  it('is nothing of an invoice whose payments were never listed', () => {
    const truth = new PaymentTruth();
    truth.hear(payment('settled'));
    expect(truth.of('42')).toBeUndefined();
    truth.hearAll('42', [payment('failed', { id: 'p2' })], truth.moment);
    expect([...truth.of('42')!.keys()]).toEqual(['p1', 'p2']);
    expect(truth.of('43')).toBeUndefined();
  });
});
