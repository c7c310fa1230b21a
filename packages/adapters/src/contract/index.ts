import type { Adapter } from '@kvitt/core/adapter.js';
import type { ContractCase } from './case.js';
import { acceptingCases } from './accepting.js';
import { answeringCases } from './answering.js';
import { changesCases } from './changes.js';
import { contractsCases } from './contracts.js';
import { conversationCases } from './conversations.js';
import { enclosureCases } from './enclosures.js';
import { filesCases } from './files.js';
import { listingCases } from './listing.js';
import { messagesCases } from './messages.js';
import { noticesCases } from './notices.js';
import { offersCases } from './offers.js';
import { paymentsCases } from './payments.js';
import { readingCases } from './reading.js';
import { talkingCases } from './talking.js';
import { timelineCases } from './timeline.js';
import { usageCases } from './usage.js';
import { waysCases } from './ways.js';

export type { ContractCase } from './case.js';
export type { Sandbox } from './sandbox.js';

/** What every adapter must do, case by case; a test runner of any kind gives each a name and runs it. */
export const contractCases: readonly ContractCase[] = [
  ...readingCases,
  ...listingCases,
  ...filesCases,
  ...timelineCases,
  ...paymentsCases,
  ...waysCases,
  ...usageCases,
  ...conversationCases,
  ...messagesCases,
  ...enclosureCases,
  ...talkingCases,
  ...offersCases,
  ...acceptingCases,
  ...answeringCases,
  ...contractsCases,
  ...noticesCases,
  ...changesCases,
];

/** The cases for the operations that this adapter has. */
export function contractCasesOf(adapter: Adapter): readonly ContractCase[] {
  return contractCases.filter(({ missing }) => missing(adapter).length === 0);
}
