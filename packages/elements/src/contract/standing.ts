import type { Contract, ContractState } from '@kvitt/core/model/contract.js';

/** Where a contract stands: the backend's word, else what the dates tell. */
export function contractState({ state, endDate, trialUntil, bindingUntil }: Contract, today: string): ContractState {
  if (state) return state;
  if (endDate !== undefined) return endDate < today ? 'ended' : 'notice-given';
  if (trialUntil !== undefined && trialUntil >= today) return 'trial';
  return bindingUntil !== undefined && bindingUntil >= today ? 'bound' : 'rolling';
}
