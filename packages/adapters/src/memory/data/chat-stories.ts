import type { MemoryBackend } from '../backend.js';
import type { Folder } from '../desk/folder.js';
import type { Author, Message } from '@kvitt/core/model/conversation.js';
import { answer } from '../../bot/index.js';
import { anna, elinHerself, said } from './chat.js';
import { currentInvoiceId } from './elin.js';
import { fileOf } from './files.js';

const minuteMs = 60_000;
const locale = 'sv';

type Line = Omit<Message, 'id' | 'version' | 'conversationId' | 'sequence' | 'sentAt'> & { readonly minutesAgo: number };

/** What has been said in a thread before the scenario begins. */
function already(backend: MemoryBackend, folder: Folder, lines: readonly Line[]): void {
  for (const { minutesAgo, ...line } of lines) {
    folder.add({ ...line, sentAt: new Date(backend.clock.now() - minutesAgo * minuteMs).toISOString() });
  }
  const updatedAt = folder.messages.at(-1)?.sentAt ?? folder.now.updatedAt;
  folder.set({ updatedAt, readUpTo: { customer: folder.messages.length, agent: folder.messages.length } });
}

const by = (author: Author, minutesAgo: number, text: string, more: Partial<Line> = {}): Line => ({ author, minutesAgo, text, ...more });
const hers = (minutesAgo: number, text: string, more: Partial<Line> = {}): Line => by(elinHerself, minutesAgo, text, { delivery: 'read', ...more });
const event = (minutesAgo: number, name: string, text: string): Line => by({ role: 'system' }, minutesAgo, text, { event: name });

/** What the bot says of Elin's invoice. */
function botSaid({ records, clock }: MemoryBackend, folder: Folder, question: string, minutesAgo: number): Line {
  const [invoice, previous] = records.invoices;
  const { text, quickReplies } = answer(question, { invoice, previous, locale, now: clock.now() });
  return by(folder.bot, minutesAgo, text, { format: 'markdown', ...(quickReplies.length > 0 && { quickReplies: [...quickReplies] }) });
}

function aboutTheFee(backend: MemoryBackend, folder: Folder): readonly Line[] {
  const line = backend.records.invoice(currentInvoiceId).lines[2];
  const subject = line && { invoiceId: currentInvoiceId, lineId: line.id, name: line.item.name, amount: line.taxInclusiveAmount ?? line.netAmount };
  return [hers(2_904, 'Vad är det här?', { subject }), botSaid(backend, folder, `Vad är ${line?.item.name ?? ''}?`, 2_903)];
}

/** Elin, the bot and Anna about one invoice, with a file, a card, and a question that waits for her. */
export function talk(backend: MemoryBackend): void {
  const folder = backend.desk.open({ invoiceId: currentInvoiceId });
  const invoice = backend.records.invoice(currentInvoiceId);
  const pdf = backend.desk.files.take({ conversationId: folder.id, clientId: 'story', file: fileOf(invoice), fileName: `faktura-${invoice.number}.pdf` }, pdfBeginning);
  already(backend, folder, [
    ...aboutTheFee(backend, folder),
    hers(2_901, 'Okej, men jag hade kampanjen kvar till februari. Så här stod det:'),
    hers(2_900, '', { attachments: [pdf] }),
    event(2_899, 'queued', said.queued),
    event(2_893, 'agent-joined', said.joined('Anna')),
    by(anna, 2_892, 'Hej Elin! Jag tittar på det.', { delivery: 'read' }),
    by(anna, 2_885, 'Du har rätt, kampanjen gällde till och med februari. Jag har rättat avgiften.', {
      delivery: 'read', card: { kind: 'adjustment', id: 'adjustment-1', name: 'Månadsavgift: 49,00 kr blir 0,00 kr' },
    }),
    hers(2_880, 'Tack!'),
    hers(62, 'En sak till: varför är det mer än förra månaden?'),
    event(62, 'agent-left', said.left('Anna')),
    botSaid(backend, folder, 'Varför är det mer än förra månaden?', 61),
  ]);
  folder.set({ state: 'waiting-customer', updatedAt: folder.now.updatedAt });
}

/** She has asked for a person, and waits. */
export function inQueue(backend: MemoryBackend): void {
  const folder = backend.desk.open({ invoiceId: currentInvoiceId });
  already(backend, folder, aboutTheFee(backend, folder));
  backend.desk.say(folder, hersNow('Jag vill prata med en människa.'));
  backend.desk.human(folder, undefined);
}

/** She has asked for a person when nobody was there. */
export function outOfHours(backend: MemoryBackend): void {
  backend.closeDesk();
  inQueue(backend);
}

/** An agent's inbox: Elin waits, others have been answered, one matter is closed. She plays the people herself. */
export function inbox(backend: MemoryBackend): void {
  const { desk } = backend;
  desk.queue.staffed = false;
  const others: readonly Author[] = [{ role: 'customer', id: 'omar', name: 'Omar Haddad' }, { role: 'customer', id: 'aino', name: 'Aino Virtanen' }];
  const [omar, aino] = others.map((customer) => desk.open({}, customer));
  if (omar) already(backend, omar, [by(omar.customer, 190, 'Jag ska flytta den första. Hur gör jag?', { delivery: 'read' }), by(anna, 180, 'Säg bara till vilken adress, så ordnar jag det.')]);
  omar?.set({ agent: anna, service: { state: 'agent' }, state: 'waiting-customer', updatedAt: omar.now.updatedAt });
  if (aino) already(backend, aino, [by(aino.customer, 1_500, 'Kiitos avusta!', { delivery: 'read' }), event(1_490, 'resolved', said.resolved)]);
  aino?.set({ state: 'resolved', updatedAt: aino.now.updatedAt });
  inQueue(backend);
  desk.say(desk.open({ invoiceId: currentInvoiceId }), hersNow('Är det någon där?'));
}

const pdfBeginning = new TextEncoder().encode('%PDF-1.4\n');
const hersNow = (text: string) => ({ author: elinHerself, text, delivery: 'sent' as const });
