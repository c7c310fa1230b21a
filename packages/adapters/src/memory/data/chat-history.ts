import type { Folder } from '../desk/folder.js';
import { anna } from './chat.js';

/** Minutes between two messages. */
const everyMs = 7 * 60_000;

const questions = [
  'Hej! Jag undrar över elöverföringen på fakturan.', 'Är det samma pris hela månaden?', 'Och energiskatten, vem bestämmer den?', 'Tack, då förstår jag.',
  'En sak till: när läses mätaren av?', 'Går det att få timvärden?',
];
const answers = [
  'Hej Elin! Elöverföringen är kostnaden för att elen transporteras hem till dig.', 'Ja, priset är detsamma hela månaden.', 'Den bestäms av riksdagen, vi lämnar den vidare till staten.',
  'Varsågod!', 'Den läses av på distans varje dygn.', 'Ja, de ligger som bilaga till varje faktura.',
];

/** A conversation of any length, one question and one answer at a time. */
export function sayLongAgo(folder: Folder, count: number, now: number): void {
  for (let left = count; left > 0; left--) {
    const index = Math.floor((count - left) / 2);
    const byCustomer = (count - left) % 2 === 0;
    const texts = byCustomer ? questions : answers;
    const sentAt = new Date(now - left * everyMs).toISOString();
    folder.add({ author: byCustomer ? folder.customer : anna, text: texts[index % texts.length] ?? '', sentAt, delivery: 'read' });
  }
  const { length } = folder.messages;
  folder.set({ agent: anna, service: { state: 'agent' }, state: 'waiting-customer', readUpTo: { customer: length, agent: length } });
}
