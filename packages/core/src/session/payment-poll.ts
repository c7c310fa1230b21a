import type { Payment } from '../model/payment.js';
import { Poll } from './poll.js';
import type { Queries } from './queries.js';

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
const livePatience = 4;
/** How often a payment is asked about that waits for its day: it can only be given up elsewhere. */
const waitingPauseMs = 900_000;
const halfDayMs = 43_200_000;

/** What following a payment needs of the session around it. */
export interface PollOptions {
  readonly queries: Queries;
  /** Whether changes arrive by themselves, so that asking may be rare. */
  readonly live: () => boolean;
}

/** Asks about the payment that is in progress: soon, as its customer has perhaps just come back, then less and less often. */
export function paymentPoll({ queries, live }: PollOptions, open: () => Payment | undefined, ask: () => Promise<void>): Poll {
  const { clock, door } = queries;
  return new Poll({
    clock,
    pauseMs: (asked) => (waits(open(), clock.now()) ? waitingPauseMs : Math.min(firstPauseMs * 2 ** asked, longestPauseMs) * (live() ? livePatience : 1)),
    wanted: () => !door.ended && !door.expired && open() !== undefined,
    ask,
  });
}

/** Its day begins at midnight in the supplier's zone, which is some hours before or after that of UTC. */
function waits(payment: Payment | undefined, now: number): boolean {
  return payment?.executionDate !== undefined && Date.parse(payment.executionDate) - now > halfDayMs;
}
