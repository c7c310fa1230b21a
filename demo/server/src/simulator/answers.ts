import { instant } from '../clock.js';
import type { SimulatorOptions } from './options.js';
import { pathOf } from './paths.js';
import { decide, type Decision, type RequestStatus, type SimulatedRequest } from './requests.js';

/** How long the bank takes between the customer's yes and the money. */
const captureMs = 1_500;

/** What the customer can still answer. */
export const open: readonly RequestStatus[] = ['CREATED', 'CHALLENGED'];

/** The customer has said yes and is who she is: the bank decides, as the amount's path has it. */
export function approve(options: SimulatorOptions, request: SimulatedRequest, yes: 'PAID' | 'AUTHORISED'): Promise<SimulatedRequest> {
  const { declined, notProved } = pathOf(request.amount);
  if (notProved) return answer(options, request, { to: 'ERROR', errorCode: '1A' });
  if (declined) return answer(options, request, { to: 'ERROR', errorCode: declined });
  const movesOnAt = yes === 'AUTHORISED' ? instant(options.clock, captureMs) : undefined;
  if (movesOnAt) options.clock.after(captureMs, () => void options.caller.nudge());
  return answer(options, request, { to: yes, movesOnAt });
}

/** Answers the request as it is then, also when the answer came too late. */
export async function answer({ database, clock, caller }: SimulatorOptions, request: SimulatedRequest, next: Pick<Decision, 'to' | 'errorCode' | 'movesOnAt'>): Promise<SimulatedRequest> {
  const decided = await decide(database, request, { from: open, now: clock.now(), ...next });
  void caller.nudge();
  return decided ?? request;
}

/** The card is known; whose it is must be proved. */
export function challenge(options: SimulatorOptions, request: SimulatedRequest): Promise<SimulatedRequest> {
  return answer(options, request, { to: 'CHALLENGED', movesOnAt: request.movesOnAt });
}
