import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Thread } from '@kvitt/core/session/session.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says as reads, until } from '../.storybook/inside.js';
import { hostileText } from '../packages/adapters/src/memory/data/hostile.js';
import { amira, at, bot, elin, longThread, nobody, says, threadOf, waits } from '../test/support/threads.js';
import '@kvitt/elements/define/chat.js';
import '@kvitt/elements/define/pay-button.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-chat'], 'thread' | 'invoiceId' | 'conversationId' | 'closable' | 'noAttachments'>;
type Story = StoryObj<Args>;

const withBot = { service: { state: 'bot' }, participants: [elin, bot] } as const;
const given = (thread: Thread, name = 'input'): Story => ({ args: { thread, invoiceId: undefined }, play: until('kvitt-chat', name) });
const live = (scenario: Parameters<typeof inScenario>[0], name = 'message'): Story => ({ parameters: inScenario(scenario), play: until('kvitt-chat', name) });

const meta: Meta<Args> = {
  title: 'Chat',
  component: 'kvitt-chat',
  args: { invoiceId: currentInvoiceId, closable: false, noAttachments: false },
  argTypes: { invoiceId: { control: 'text' }, conversationId: { control: 'text' }, closable: { control: 'boolean' }, noAttachments: { control: 'boolean' } },
  render: ({ thread, invoiceId, conversationId, closable, noAttachments }) => html`
    <kvitt-chat .thread=${thread} invoice-id=${ifDefined(invoiceId)} conversation-id=${ifDefined(conversationId)} ?closable=${closable} ?no-attachments=${noAttachments}></kvitt-chat>
  `,
  play: until('kvitt-chat', 'message'),
};

export default meta;

/** Elin, the assistant and a person about one invoice, from a backend. */
export const Ready: Story = live('chat');

export const Loading: Story = live('loading', 'loading');

/** Nothing has been said: the conversation begins with the first message. */
export const Empty: Story = live('ready', 'empty');

export const Failed: Story = live('failing', 'failed');

export const Unsupported: Story = live('unsupported', 'unsupported');

/** A person answers, with a card that nothing shows yet. */
export const APerson: Story = given(threadOf([
  says(elin, 'Varför betalar jag månadsavgift nu?', { subject: { name: 'Månadsavgift', amount: { amount: '39.20', currency: 'SEK' } } }),
  says(amira, 'Hej Elin! Kampanjen tog slut vid nyår. Du hade inte fått vårt andra brev, så jag bjuder på januari.', { card: { kind: 'adjustment', id: 'adjustment-1', name: 'Avdrag på fakturan: −49,00 kr' } }),
]));

/** What a card shows is the page's: here a paragraph in its slot. */
export const WithACard: Story = {
  ...given(threadOf([says(elin, 'Kan ni göra något?'), says(amira, 'Jag bjuder på januari.', { id: 'with-card', card: { kind: 'adjustment', id: 'adjustment-1', name: 'Avdrag' } })])),
  render: ({ thread }) => html`<kvitt-chat .thread=${thread}><p slot="card-with-card">Avdrag på fakturan: <strong>−49,00 kr</strong></p></kvitt-chat>`,
};

/** Another element in a card's slot: the invoice can be paid in the message. */
export const ACardThatPays: Story = {
  ...given(threadOf([says(elin, 'Hur betalar jag?'), says(bot, 'Du kan betala med knappen, eller själv i din bank.', { id: 'with-link', card: { kind: 'payment-link', id: currentInvoiceId, name: 'Faktura 2026-0142: 1 477,00 kr att betala' } })], { conversation: withBot })),
  render: ({ thread }) => html`<kvitt-chat .thread=${thread}><kvitt-pay-button slot="card-with-link" invoice-id=${currentInvoiceId}></kvitt-pay-button></kvitt-chat>`,
  play: until('kvitt-pay-button', 'pay'),
};

/** The assistant writes; it can be stopped, and a person is one press away. */
export const TheAssistantWrites: Story = given(threadOf([
  says(elin, 'Varför gick skatten ner?', { delivery: 'sent', subject: { name: 'Energiskatt', amount: { amount: '303.12', currency: 'SEK' } } }),
  says(bot, 'Energiskatten sänktes den 1 januari 2026, från 0,439 till **0,360 kr per kWh**. För dina 842 kWh är det', { format: 'markdown', writing: true }),
], { conversation: withBot }), 'stop');

/** Answers to choose from; Markdown with a list and a table. */
export const QuickReplies: Story = given(threadOf([
  says(elin, 'Hej'),
  says(bot, 'Hej! Det här ser jag:\n\n| Rad | Belopp |\n|---|--:|\n| Elöverföring | 303,12 |\n| Månadsavgift | 39,20 |\n\nVad undrar du över?', { format: 'markdown', quickReplies: ['Vad är elöverföring?', 'När ska jag betala?', 'Varför mer än förra månaden?'] }),
], { conversation: withBot }), 'quick-reply');

export const InTheQueue: Story = given(threadOf([
  says(elin, 'Jag vill prata med någon.'),
  says(bot, 'Det här vill jag att en människa tittar på. Jag skickar med fakturan och det du skrivit.'),
  says(nobody, 'Du står i kö'),
], { conversation: { participants: [elin], service: { state: 'queued', queuePlace: 3, expectedWait: 'PT4M', closesAt: at(500) } } }), 'queue');

/** Nobody is there: question and address, and when it opens. */
export const OutOfHours: Story = given(threadOf([], { conversation: { participants: [elin], service: { state: 'closed', opensAt: at(1_400) } } }), 'form');

export const Promised: Story = given(threadOf([says(elin, 'Kan jag dela upp fakturan?')], { conversation: { participants: [elin], service: { state: 'closed', opensAt: at(1_400) }, expectedReplyBy: at(1_600) } }), 'promise');

/** An attachment; a message that did not leave, a file on its way, one that waits. */
export const NotSent: Story = given(threadOf([
  says(amira, 'Kan du skicka en bild på mätaren?'),
  says(elin, '', { delivery: 'delivered', attachments: [{ id: 'picture', fileName: 'matare.jpg', mediaType: 'image/jpeg', size: 1_800_000 }] }),
], {
  outgoing: [
    waits('Den visar 48 213.', { state: 'failed' }),
    waits('', { state: 'sending', files: [{ clientId: 'file', file: new Blob([new Uint8Array(2_000_000)]), fileName: 'matare-igen.jpg', sent: 900_000 }] }),
    waits('Och den här väntar.'),
  ],
}), 'retry-message');

/** Several messages in a row, what is new, an answer to a message, who writes. */
export const InARow: Story = given(threadOf([
  says(elin, 'Hej'), says(elin, 'Är det någon där?'), says(nobody, 'Amira har anslutit'), says(amira, 'Hej!', { id: 'hi' }), says(amira, 'Jag tittar på det.'),
  says(elin, 'Tack', { inReplyTo: 'hi' }), says(amira, 'Nu har jag hittat det.'),
], { typing: [amira], conversation: { readUpTo: 6 } }), 'typing');

export const Resolved: Story = given(threadOf([says(elin, 'Tack!'), says(amira, 'Då avslutar jag ärendet.')], { conversation: { state: 'resolved' } }), 'resolved');

/** Each message has the direction of its own words. */
export const BothDirections: Story = given(threadOf([says(elin, 'هل يمكنني الدفع لاحقًا؟'), says(amira, 'Ja, till den 15 mars.'), says(elin, 'شكرا (OCR 2026 0142)'), says(amira, 'عفوا!')]));

/** One of every kind of attack in every field. */
export const HostileText: Story = given(threadOf(Array.from({ length: 15 }, (_, index) => {
  const text = hostileText(String.fromCharCode(97 + index));
  return says(index % 3 ? { role: 'agent', id: text, name: text } : elin, text, { format: index % 2 ? 'markdown' : 'plain', attachments: [{ id: text, fileName: text, size: 9 }], subject: { name: text }, quickReplies: [text], card: { kind: 'card', id: text, name: text } });
})));

/** Two hundred here, ten thousand from the backend: forty stand on the page. */
export const Long: Story = given(longThread(200));

export const TenThousandMessages: Story = live('chat-long');

/** A question that the assistant answers word by word; then a person joins. */
export const Live: Story = {
  parameters: inScenario('chat'),
  play: async (context) => {
    const { canvasElement } = context;
    const field = await part(canvasElement, 'kvitt-chat', 'input');
    await part(canvasElement, 'kvitt-chat', 'message');
    await userEvent.type(field, 'När ska jag betala?{Enter}');
    await reads(canvasElement, 'kvitt-chat', /När ska jag betala\?/);
    const { backend } = adapterOf(context);
    backend.agentSays(backend.thread(), 'Hej Elin, jag är här nu.');
    await reads(canvasElement, 'kvitt-chat', /Hej Elin, jag är här nu\./);
  },
};

/** Where the adapter has nothing for files, persons or search, these are not there. */
export const WithoutFiles: Story = { ...live('chat'), args: { noAttachments: true } };
