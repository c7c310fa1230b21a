import type { BotKnowledge } from '@kvitt/adapters/bot.js';
import { memoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';

/** Eleven days before Elin's invoice is due. */
export const noon = Date.parse('2026-02-16T11:00:00Z');

export const languages = ['en', 'sv', 'nb', 'da', 'fi', 'de'] as const;

/** What the bot knows of Elin's invoice in a situation, with the month before it. */
export function knowledge(locale = 'sv', scenario: ScenarioName = 'ready'): BotKnowledge & Required<Pick<BotKnowledge, 'invoice' | 'previous'>> {
  const { backend } = memoryAdapter({ scenario, clock: { now: () => noon, after: () => () => undefined } });
  const [invoice, previous] = backend.records.invoices;
  return { invoice: invoice!, previous: previous!, locale, now: noon };
}

/** Text with plain spaces, as a reader sees it. */
export const spaced = (text: string): string => text.replace(/[\u00A0\u202F\u2009]/g, ' ');
