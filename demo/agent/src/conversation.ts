import type { Conversation, Participant } from '@kvitt/core/model/conversation.js';
import type { Words } from './words/words.js';

export function customerOf({ participants }: Conversation): Participant | undefined {
  return participants.find(({ role }) => role === 'customer');
}

/** Who has the conversation in hand, in words. */
export function whoAnswers({ service, participants }: Conversation, { by }: Words): string {
  if (service?.state === 'queued') return by.queued(service.queuePlace ?? 1);
  if (service?.state === 'agent') return by.agent(participants.find(({ role }) => role === 'agent')?.name ?? '');
  return service?.state === 'closed' ? by.closed : by.bot;
}
