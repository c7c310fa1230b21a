import type { Author, CannedReply } from '@kvitt/core/model/conversation.js';

/** Who answers at Norrsken. */
export const anna: Author = { role: 'agent', id: 'anna', name: 'Anna Lindqvist' };
export const robot: Author = { role: 'bot', id: 'norrsken-bot', name: 'Norrskens assistent' };
export const elinHerself: Author = { role: 'customer', id: 'elin', name: 'Elin Sandberg' };

/** What happens in a thread, in the customer's words. */
export const said = {
  queued: 'Du står i kö till en medarbetare.',
  closed: 'Ingen är här just nu. Du får svar i morgon förmiddag.',
  joined: (name: string): string => `${name} har anslutit.`,
  left: (name: string): string => `${name} har lämnat konversationen.`,
  resolved: 'Ärendet är avslutat. Skriv igen när du vill.',
};

/** What an agent may say without writing it. */
export const cannedReplies: readonly CannedReply[] = [
  { id: 'hello', title: 'Hälsning', text: 'Hej! Jag har din faktura framför mig. Vad kan jag hjälpa dig med?' },
  { id: 'moment', title: 'Ett ögonblick', text: 'Ett ögonblick, jag tar reda på det.' },
  { id: 'looked', title: 'Har undersökt', text: 'Jag har gått igenom fakturan och den stämmer. Jag förklarar gärna hur beloppet blir till.' },
  { id: 'extension', title: 'Mer tid', text: 'Du kan få mer tid att betala. Vilket datum passar dig?' },
  { id: 'done', title: 'Avslutning', text: 'Vad bra att jag kunde hjälpa till. Ha en fin dag!' },
];
