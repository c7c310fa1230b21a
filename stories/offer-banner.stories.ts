import { answeredOffersOn, offersOn } from '@kvitt/adapters/memory.js';
import type { Offer, OfferKind } from '@kvitt/core/model/offer.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/offer-banner.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-offer-banner'], 'offerId' | 'placement' | 'cap' | 'layout' | 'countViews' | 'offers'>;
type Story = StoryObj<Args>;

const tag = 'kvitt-offer-banner';
const today = new Date().toISOString().slice(0, 10);
const kinds = offersOn(today);
const ofKind = (kind: OfferKind): Offer[] => kinds.filter((offer) => offer.kind === kind);

const meta: Meta<Args> = {
  title: 'Offer banner',
  component: tag,
  args: { layout: 'card', countViews: false },
  argTypes: { layout: { control: 'select', options: ['card', 'strip', 'inline'] } },
  render: ({ offerId, placement, cap, layout, countViews, offers }) => html`
    <kvitt-offer-banner offer-id=${ifDefined(offerId)} placement=${ifDefined(placement)} cap=${ifDefined(cap)} layout=${layout} ?count-views=${countViews} .offers=${offers}></kvitt-offer-banner>
  `,
  play: until(tag, 'accept'),
};

export default meta;

/** Less used than is paid for: told as visibly as its opposite. */
export const Ready: Story = {};

const given = (kind: OfferKind): Story => ({ args: { offers: ofKind(kind) } });
export const Upgrade = given('upgrade');
export const Downsize = given('downsize');
export const LongerBinding = given('longer-binding');
export const Bundle = given('bundle');
export const CrossSell = given('cross-sell');
/** Nothing to agree to: one press is enough. */
export const Tip = given('tip');

export const Strip: Story = { args: { layout: 'strip' } };
/** Within a sheet, such as an invoice between lines and totals. */
export const Inline: Story = { args: { layout: 'inline' } };

/** What her own usage would have cost less. */
export const Saving: Story = {
  args: { offers: ofKind('downsize').map((offer) => ({ ...offer, saving: { amount: { amount: '1140.00', currency: 'SEK' }, start: '2025-11-01', end: '2026-10-31' } })) },
  play: async ({ canvasElement }) => says(canvasElement, tag, /1 140,00 kr mindre/),
};

export const WithAPicture: Story = {
  render: () => html`
    <kvitt-offer-banner layout="strip">
      <svg slot="media" width="96" height="96" viewBox="0 0 20 20" role="img" aria-label="En stuga"><path d="M3 10 10 4l7 6v7H3z" fill="none" stroke="currentColor" /></svg>
    </kvitt-offer-banner>`,
};

const press = (...names: readonly string[]) => async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
  for (const name of names) await userEvent.click(await part(canvasElement, tag, name));
};

/** What she agrees to, before she does: price, what it costs once, binding, right of withdrawal. */
export const Confirming: Story = {
  play: async (context) => {
    await press('accept')(context);
    await expect(await part(context.canvasElement, tag, 'confirmation')).toBeVisible();
  },
};

/** Done, by the backend's word; and the way back. */
export const Accepted: Story = {
  play: async (context) => {
    await press('accept', 'confirm')(context);
    await part(context.canvasElement, tag, 'undo');
  },
};

export const TakenBack: Story = {
  play: async (context) => {
    await press('accept', 'confirm', 'undo')(context);
    await says(context.canvasElement, tag, /Du har ångrat dig/);
  },
};

/** On its way: nothing is shown as done before it is. */
export const Sending: Story = {
  play: async (context) => {
    await press('accept')(context);
    adapterOf(context).backend.slow(20_000);
    await press('confirm')(context);
    await says(context.canvasElement, tag, /Ditt svar är på väg/);
  },
};

export const Declining: Story = {
  play: async (context) => {
    await press('decline')(context);
    await part(context.canvasElement, tag, 'refusal');
  },
};

export const Declined: Story = {
  play: async (context) => {
    await press('decline', 'skip')(context);
    await part(context.canvasElement, tag, 'again');
  },
};

export const Later: Story = {
  play: async (context) => {
    await press('snooze')(context);
    await part(context.canvasElement, tag, 'again');
  },
};

/** Reasons, what they are made from, and the calculation for who asks for it. */
export const Why: Story = {
  play: async (context) => {
    await press('why', 'calculate')(context);
    await expect(await part(context.canvasElement, tag, 'calculation')).toBeVisible();
  },
};

/** Several: nothing moves by itself. */
export const Several: Story = {
  parameters: inScenario('offers'),
  play: async (context) => {
    await press('next')(context);
    await waitFor(async () => expect((await part(context.canvasElement, tag, 'position')).textContent).toMatch(/^2 av/));
  },
};

export const SeveralStrips: Story = { ...Several, args: { layout: 'strip' } };

/** The page names it: its place is kept until it is there. */
export const Named: Story = { args: { offerId: 'offer-smaller' } };

const named = (offerId: string, words: RegExp): Story => ({ args: { offerId }, parameters: inScenario('offers-answered'), play: ({ canvasElement }) => says(canvasElement, tag, words) });
/** With `offer-id` an offer is shown whatever its state. */
export const NamedSnoozed = named('offer-binding', /Vi påminner dig senare/);
export const NamedRecalled = named('offer-charger', /finns inte längre/);
export const NamedExpired = named('offer-tip', /Erbjudandet är slut/);

export const Answered: Story = { args: { offers: answeredOffersOn(today).filter(({ state }) => state === 'withdrawn') }, play: ({ canvasElement }) => says(canvasElement, tag, /Du har ångrat dig/) };

const absent: Story['play'] = async ({ canvasElement }) => {
  const element = canvasElement.querySelector(tag);
  await waitFor(() => expect(element?.matches(':state(suppressed)')).toBe(true));
  await expect(element?.getBoundingClientRect().height).toBe(0);
};
/** Most customers have none: then the element is not there. */
export const Empty: Story = { parameters: inScenario('offers-none'), play: absent };
/** None before the first invoice has come. */
export const NewCustomer: Story = { parameters: inScenario('new-customer'), play: absent };
/** While an invoice is disputed, nothing but a tip. */
export const Dispute: Story = { parameters: inScenario('dispute') };
export const Unsupported: Story = { parameters: inScenario('unsupported'), play: absent };
/** Nothing is known, and nothing is promised. */
export const Waiting: Story = { parameters: inScenario('loading'), play: absent };
/** A failure of what nobody waits for is silence. */
export const Silent: Story = { parameters: inScenario('failing'), play: absent };

const promised = { offerId: 'offer-smaller' } as const;
/** The page named an offer: its place is kept, and it is said why it cannot be shown. */
export const Loading: Story = { args: promised, parameters: inScenario('loading'), play: until(tag, 'loading') };
export const Failed: Story = { args: promised, parameters: inScenario('failing'), play: until(tag, 'retry') };
export const FailedThenRetried: Story = {
  tags: ['!autodocs'],
  args: promised,
  parameters: inScenario('failing'),
  play: async (context) => {
    const retry = await part(context.canvasElement, tag, 'retry');
    adapterOf(context).backend.fail('*');
    await userEvent.click(retry);
    await part(context.canvasElement, tag, 'accept');
  },
};

/** Accepted in another window: this one shows it at once. */
export const Live: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await part(context.canvasElement, tag, 'accept');
    adapterOf(context).backend.acceptElsewhere('offer-smaller');
    await says(context.canvasElement, tag, /Klart/);
  },
};

const short: Offer = { id: 'short', kind: 'tip', state: 'open', title: 'Tvätta på natten' };
const paragraph = 'Du använder sällan mer än hälften av det som ingår, och har gjort det så länge du har varit kund hos oss. ';
const long: Offer[] = ofKind('upgrade').map((offer) => ({
  ...offer,
  title: 'Ett större bredbandsabonnemang med telefoniuppringningstjänst, om du vill ha det',
  reasons: [1, 2, 3].map((at) => `${at}. ${paragraph.repeat(2)}`),
  description: [1, 2, 3].map(() => paragraph.repeat(5)).join('\n\n'),
  terms: paragraph.repeat(8),
}));

export const ThreeWords: Story = { args: { offers: [short] } };
export const ThreeParagraphs: Story = { args: { offers: long } };
export const ThreeParagraphsInAStrip: Story = { args: { offers: long, layout: 'strip' } };

const inLanguage = (language: string, words: RegExp): Story => ({ globals: { language }, play: ({ canvasElement }) => says(canvasElement, tag, words) });
export const Norwegian = inLanguage('nb', /Nei takk/);
export const Danish = inLanguage('da', /Nej tak/);
export const Finnish = inLanguage('fi', /Ei kiitos/);
export const English = inLanguage('en', /No, thanks/);
export const German = inLanguage('de', /Nein, danke/);

export const Dark: Story = { globals: { theme: 'dark' } };
export const RightToLeft: Story = { ...Several, globals: { direction: 'rtl', language: 'en' }, play: until(tag, 'position') };

/** In 320 pixels, the width of a small phone. */
export const Narrow: Story = { decorators: [(story) => html`<div class="narrow">${story()}</div>`] };

/** From a small phone to a wide page, in each layout. */
export const Widths: Story = {
  tags: ['!autodocs'],
  render: () => html`${[320, 480, 768, 1024].flatMap((width) => (['card', 'strip', 'inline'] as const).map((layout) => html`
    <div class="width-${width}"><kvitt-offer-banner layout=${layout} .offers=${ofKind('downsize')}></kvitt-offer-banner></div>`))}`,
  play: async ({ canvasElement }) => {
    await part(canvasElement, tag, 'accept');
    await expect([...canvasElement.querySelectorAll(tag)].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toEqual([]);
  },
};

/** Attack strings in every text field: all of it is text. */
export const Hostile: Story = { parameters: inScenario('hostile') };
