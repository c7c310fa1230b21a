import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Thread } from '@kvitt/core/session/session.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/question.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-question'], 'invoiceId' | 'lineId' | 'subject' | 'suggestions' | 'thread'>;
type Story = StoryObj<Args>;

const fee = { invoiceId: currentInvoiceId, lineId: 'line-3', name: 'Månadsavgift', amount: { amount: '39.20', currency: 'SEK' } };

/** What was asked an hour ago, and what has come of it. */
function asked(...answers: readonly Partial<Thread['messages'][number]>[]): Thread {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const common = { conversationId: 'thread', format: 'markdown' as const };
  return {
    conversation: { id: 'thread', participants: [], state: 'waiting-provider', service: { state: 'agent' } },
    messages: [
      { ...common, id: 'm1', sequence: 1, author: { role: 'customer' as const }, text: 'Varför betalar jag månadsavgift nu?', format: 'plain', subject: fee, sentAt: at(60) },
      ...answers.map((answer, index) => ({ ...common, id: `m${index + 2}`, sequence: index + 2, author: { role: 'agent' as const, name: 'Amira Lindqvist' }, text: '', sentAt: at(30 - index), ...answer })),
    ],
    outgoing: [],
    typing: [],
  };
}

const meta: Meta<Args> = {
  title: 'Question',
  component: 'kvitt-question',
  args: { invoiceId: currentInvoiceId },
  render: ({ invoiceId, lineId, subject, suggestions, thread }) => html`
    <kvitt-question invoice-id=${ifDefined(invoiceId)} line-id=${ifDefined(lineId)} .subject=${subject} .suggestions=${suggestions} .thread=${thread}></kvitt-question>
  `,
  play: until('kvitt-question', 'suggestion'),
};

export default meta;

/** What others have asked comes from the adapter; a press asks it, or shows its answer where that is known. */
export const Ready: Story = {};

/** A question about one line says which. */
export const AboutALine: Story = { args: { subject: fee }, play: until('kvitt-question', 'subject') };

/** An answer that is known without asking. */
export const Known: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, 'kvitt-question', 'suggestion'));
    await expect(await part(canvasElement, 'kvitt-question', 'answer')).toBeVisible();
  },
};

export const Sent: Story = { args: { thread: asked() }, play: until('kvitt-question', 'note') };

/** A person answers in Markdown. */
export const Answered: Story = {
  args: { thread: asked({ text: 'Hej Elin! **Kampanjen** tog slut vid nyår:\n\n- januari: 0,00 kr\n- februari: 39,20 kr' }) },
  play: async ({ canvasElement }) => says(canvasElement, 'kvitt-question', /Kampanjen/),
};

/** A machine is writing, and says what it is. */
export const Writing: Story = {
  args: { thread: asked({ author: { role: 'bot', name: 'Norrsken' }, text: 'Kampanjen tog slut vid **nyår', writing: true }) },
  play: async ({ canvasElement }) => says(canvasElement, 'kvitt-question', /Kampanjen/),
};

/** Refused for good: sent again, or changed. */
export const NotSent: Story = {
  args: { thread: { messages: [], outgoing: [{ clientId: 'c', text: 'Hallå?', files: [], at: Date.now(), state: 'failed' }], typing: [] } },
  play: until('kvitt-question', 'again'),
};

/** The invoice offers "Ask about this line" where somebody takes the question. */
export const BesideAnInvoice: Story = {
  render: ({ invoiceId }) => html`
    <kvitt-invoice id="bill" invoice-id=${ifDefined(invoiceId)}></kvitt-invoice>
    <kvitt-question for="bill" invoice-id=${ifDefined(invoiceId)}></kvitt-question>
  `,
};

export const FromProperties: Story = {
  args: { invoiceId: undefined, suggestions: [{ text: 'När förfaller fakturan?', answer: 'Den 27 februari.' }] },
};
