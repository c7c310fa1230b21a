import type { Contract, ContractState } from '@kvitt/core/model/contract.js';
import { contractState } from '@kvitt/core/model/contract-state.js';
import { describe, expect, it } from 'vitest';

const today = '2026-11-22';
const of = (more: Partial<Contract>) => contractState({ id: 'k1', plan: { name: 'Bredband 250' }, ...more }, today);

describe('a contract', () => {
  it.each<readonly [ContractState, string, Partial<Contract>]>([
    ['rolling', 'has no dates', {}],
    ['trial', 'is tried for the last day', { trialUntil: today, bindingUntil: '2027-11-22' }],
    ['bound', 'was tried until yesterday', { trialUntil: '2026-11-21', bindingUntil: '2027-11-22' }],
    ['bound', 'is bound for the last day', { bindingUntil: today }],
    ['rolling', 'was bound until yesterday', { bindingUntil: '2026-11-21' }],
    ['notice-given', 'ends today', { endDate: today, bindingUntil: '2027-11-22' }],
    ['ended', 'ended yesterday', { endDate: '2026-11-21', trialUntil: '2027-11-22' }],
    ['rolling', 'is so by the backend’s word, whatever its dates', { state: 'rolling', endDate: '2026-01-01', bindingUntil: '2027-11-22' }],
  ])('is %s when it %s', (state, _when, more) => expect(of(more)).toBe(state));
});
