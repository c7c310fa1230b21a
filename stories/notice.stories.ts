import { noticesOn } from '@kvitt/adapters/memory.js';
import type { Notice, NoticeKind } from '@kvitt/core/model/notice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/notice.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-notice'], 'noticeId' | 'invoiceId' | 'contractId' | 'kind' | 'dismissible' | 'notices'>;
type Story = StoryObj<Args>;

const tag = 'kvitt-notice';

const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const on = (days: number): string => at(days).slice(0, 10);
const kronor = (amount: string): Money => ({ amount, currency: 'SEK' });

const meta: Meta<Args> = {
  title: 'Notice',
  component: tag,
  args: { dismissible: false },
  argTypes: { kind: { control: 'select', options: [undefined, 'info', 'tip', 'apology', 'outage', 'law', 'price'] } },
  render: ({ noticeId, invoiceId, contractId, kind, dismissible, notices }) => html`
    <kvitt-notice notice-id=${ifDefined(noticeId)} invoice-id=${ifDefined(invoiceId)} contract-id=${ifDefined(contractId)} kind=${ifDefined(kind)} ?dismissible=${dismissible} .notices=${notices}></kvitt-notice>
  `,
  play: until(tag, 'heading'),
};

export default meta;

/** What the customer has been told: a price, an outage that is over, an apology, a law, a tip. */
export const Ready: Story = {};

/** One kind of several, as the page wants it. */
const ofKind = (kind: NoticeKind): Story => ({ args: { notices: noticesOn(on(0)).filter((notice) => notice.kind === kind).map((notice) => ({ ...notice, readAt: undefined })) } });
export const Information = ofKind('info');
export const Tip = ofKind('tip');
export const Apology = ofKind('apology');
export const Law = ofKind('law');
export const PriceChange: Story = { ...ofKind('price'), play: until(tag, 'prices') };
export const OutageOver = ofKind('outage');

/** It stands first, and stays until it is over. */
export const Outage: Story = { args: { dismissible: true }, parameters: inScenario('outage'), play: until(tag, 'facts') };

/** Nobody knows yet when it will be over. */
export const OutageWithoutAnEnd: Story = {
  args: { notices: [{ id: 'outage', kind: 'outage', title: 'Strömavbrott i Granlo', sentAt: at(0), outage: { affects: 'El i Granlo', since: at(-0.1) } }] },
  play: ({ canvasElement }) => says(canvasElement, tag, /Vet vi inte än/),
};

const campaignEnds: Notice = {
  id: 'campaign', kind: 'price', title: 'Bredband 250 kostar 449 kr från nyår', sentAt: at(-2),
  priceChange: {
    name: 'Bredband 250', effectiveOn: on(40), old: kronor('299.00'), new: kronor('449.00'), cause: 'campaign-end', newCustomerPrice: kronor('349.00'),
    options: [
      { id: 'bind', label: 'Bind i ett år', text: 'Då betalar du 349 kr i månaden.', offerId: 'offer-binding' },
      { id: 'smaller', label: 'Byt till Bredband 100', text: 'Då betalar du 299 kr i månaden.', url: '#byt' },
      { id: 'stay', label: 'Gör ingenting', text: 'Avtalet fortsätter till det nya priset.' },
    ],
  },
};

/** Told before it ends, with what a new customer pays. */
export const CampaignEnds: Story = { args: { notices: [campaignEnds] }, play: ({ canvasElement }) => says(canvasElement, tag, /100,00 kr mindre än du kommer att betala/) };

export const LowerPrice: Story = {
  args: { notices: [{ id: 'lower', kind: 'price', title: 'Elnätet blir billigare', sentAt: at(-2), priceChange: { effectiveOn: on(20), old: kronor('412.50'), new: kronor('389.00'), cause: 'network-fee' } }] },
  play: ({ canvasElement }) => says(canvasElement, tag, /23,50 kr mindre än förut/),
};

/** Three words, and nothing else. */
export const ThreeWords: Story = { args: { notices: [{ id: 'short', kind: 'info', title: 'Nytt telefonnummer' }] } };

const paragraph = 'Vi bygger om nätet på Björkvägen under våren. Det betyder att vi gräver på gatan i ungefär tre veckor, och att du några korta stunder kan vara utan uppkoppling. Vi säger till dagen innan, och det sker på förmiddagen.';

/** Three paragraphs: the first is there, the rest is unfolded. */
export const ThreeParagraphs: Story = {
  args: { notices: [{ id: 'long', kind: 'info', title: 'Vi bygger om nätet på Björkvägen i vår och gräver på gatan i tre veckor', sentAt: at(-1), text: [paragraph, paragraph, paragraph].join('\n\n'), actions: [{ id: 'map', label: 'Se kartan', url: '#karta' }] }] },
  play: until(tag, 'toggle'),
};

export const Unfolded: Story = {
  tags: ['!autodocs'],
  args: ThreeParagraphs.args!,
  play: async ({ canvasElement }) => {
    const toggle = await part(canvasElement, tag, 'toggle');
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle).toHaveAttribute('aria-expanded', 'true'));
  },
};

/** What is put out of the way is read, and gone from every element of the page. */
export const Dismissible: Story = { args: { dismissible: true }, play: until(tag, 'dismiss') };

export const Dismissed: Story = {
  tags: ['!autodocs'],
  args: { dismissible: true, kind: 'law' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, tag, 'dismiss'));
    await waitFor(() => expect(canvasElement.querySelector(tag)?.matches(':state(suppressed)')).toBe(true));
  },
};

export const WithAPicture: Story = {
  render: () => html`
    <kvitt-notice notice-id="notice-tip">
      <svg slot="media" width="96" height="64" viewBox="0 0 24 16" role="img" aria-label="Ett hus i snö"><path d="M4 9 12 3l8 6v6H4zM0 15h24" fill="none" stroke="currentColor" /></svg>
      <a slot="actions" href="#tips">Fler tips</a>
    </kvitt-notice>`,
};

export const Loading: Story = { parameters: inScenario('loading'), play: until(tag, 'loading') };

/** Nothing to tell takes no room. */
export const Empty: Story = {
  parameters: inScenario('empty'),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector(tag)?.matches(':state(suppressed)')).toBe(true));
  },
};

export const Failed: Story = { parameters: inScenario('failing'), play: until(tag, 'retry') };

export const FailedThenRetried: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('failing'),
  play: async (context) => {
    const retry = await part(context.canvasElement, tag, 'retry');
    adapterOf(context).backend.fail('*');
    await userEvent.click(retry);
    await part(context.canvasElement, tag, 'heading');
  },
};

/** An outage comes while the page is looked at, and is over: it changes in its place, and both are announced. */
export const Live: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('empty'),
  play: async (context) => {
    const { notices } = adapterOf(context).backend.dealings;
    await waitFor(() => expect(context.canvasElement.querySelector(tag)?.matches(':state(suppressed)')).toBe(true));
    notices.kept.put({ id: 'now', version: 1, kind: 'outage', title: 'Bredbandet ligger nere', sentAt: at(0), outage: { affects: 'Bredband i Granlo', since: at(-0.01) } });
    await says(context.canvasElement, tag, /Driftstörning: Bredbandet ligger nere/);
    notices.resolve('now');
    await says(context.canvasElement, tag, /Driftstörningen är över: Bredbandet ligger nere/);
  },
};

const inLanguage = (language: string, words: RegExp): Story => ({ args: { notices: [campaignEnds] }, globals: { language }, play: ({ canvasElement }) => says(canvasElement, tag, words) });
export const Norwegian = inLanguage('nb', /150,00 kr mer enn før/);
export const Danish = inLanguage('da', /150,00 kr\.? mere end før/);
export const Finnish = inLanguage('fi', /150,00 SEK enemmän kuin ennen/);
export const English = inLanguage('en', /SEK 150\.00 more than before/);
export const German = inLanguage('de', /150,00 kr mehr als vorher/);

export const Dark: Story = { parameters: inScenario('outage'), globals: { theme: 'dark' } };
export const RightToLeft: Story = { globals: { direction: 'rtl', language: 'en' }, args: { dismissible: true } };

/** In 320 pixels, the width of a small phone. */
export const Narrow: Story = { args: { dismissible: true }, decorators: [(story) => html`<div class="narrow">${story()}</div>`] };

/** From a small phone to a wide page: nothing is wider than its place. */
export const Widths: Story = {
  tags: ['!autodocs'],
  render: () => html`${[320, 480, 768, 1024, 1280].map((width) => html`<div class="width-${width}"><kvitt-notice .notices=${[campaignEnds]}></kvitt-notice></div>`)}`,
  play: async ({ canvasElement }) => {
    await part(canvasElement, tag, 'prices');
    await expect([...canvasElement.querySelectorAll(tag)].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toEqual([]);
  },
};

/** Attack strings in every text: all of it is text. */
export const Hostile: Story = { parameters: inScenario('hostile') };
