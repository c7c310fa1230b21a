import type { Contract, ContractState } from './contract.js';

/** Where a contract is in its life on that day, `YYYY-MM-DD`: the backend's word, else what its dates tell. */
export function contractState({ state, endDate, trialUntil, bindingUntil }: Contract, today: string): ContractState {
  if (state) return state;
  if (endDate !== undefined) return endDate < today ? 'ended' : 'notice-given';
  if (trialUntil !== undefined && trialUntil >= today) return 'trial';
  return bindingUntil !== undefined && bindingUntil >= today ? 'bound' : 'rolling';
}
