import { chatDetails as english } from '../locales/en/chat-details.js';
import type { Terms } from '../locales/terms.js';
import type { View } from './view.js';

/** What is said of what happens in a conversation. */
export function detailsOf({ locale }: Pick<View, 'locale'>): Terms['chatDetails'] {
  return locale.say('chatDetails', english);
}
