import { contractsOn } from '@kvitt/adapters/memory.js';
import type { Contract } from '@kvitt/core/model/contract.js';
import type { ChangeRequestedEvent, LeaveRequestedEvent } from '@kvitt/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/contract.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-contract'], 'contractId' | 'contract' | 'changeHref' | 'leaveHref'>;
type Story = StoryObj<Args>;

const tag = 'kvitt-contract';
const today = new Date().toISOString().slice(0, 10);

const meta: Meta<Args> = {
  title: 'Contract',
  component: tag,
  args: { contractId: 'contract-broadband', changeHref: '#andra-{id}', leaveHref: '#saga-upp-{id}' },
  render: ({ contractId, contract, changeHref, leaveHref }) => html`
    <kvitt-contract contract-id=${ifDefined(contractId)} .contract=${contract} change-href=${ifDefined(changeHref)} leave-href=${ifDefined(leaveHref)}></kvitt-contract>
  `,
  play: until(tag, 'terms'),
};

export default meta;

/** Bound, with a campaign that ends within two months. */
export const Ready: Story = {};

/** Every contract of the customer; those that have ended last. */
export const All: Story = { args: { contractId: undefined } };

const one = (id: string): Story => ({ args: { contractId: id } });
export const Bound = one('contract-broadband');
export const Rolling = one('contract-power');
export const Trial = one('contract-solar');
export const NoticeGiven = one('contract-charger');
export const Ended = one('contract-old');

/** A smaller plan was accepted: what comes, and the way back. */
export const Upcoming: Story = { args: { contractId: 'contract-cottage' }, parameters: inScenario('offer-accepted'), play: until(tag, 'withdraw') };

/** It can be taken back until its day. */
export const TakenBack: Story = {
  tags: ['!autodocs'],
  ...Upcoming,
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, tag, 'withdraw'));
    await says(canvasElement, tag, /Det är ångrat/);
  },
};

const told = ({ target, type }: ChangeRequestedEvent | LeaveRequestedEvent): void => (target as HTMLElement).setAttribute('data-told', type);

/** Without addresses, where the page takes the requests itself. */
export const Buttons: Story = {
  render: () => html`<kvitt-contract contract-id="contract-power" @kvitt-contract-requests-offer=${(event: Event) => event.preventDefault()} @kvitt-change-requested=${told} @kvitt-leave-requested=${told}></kvitt-contract>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, tag, 'leave'));
    await expect(canvasElement.querySelector<HTMLElement>(tag)?.dataset.told).toBe('kvitt-leave-requested');
  },
};

/** Where neither is possible, neither is shown. */
export const WithoutWays: Story = { args: { changeHref: undefined, leaveHref: undefined } };

export const WithMore: Story = { render: () => html`<kvitt-contract contract-id="contract-power"><p slot="extra">Mätaren sitter i källaren.</p></kvitt-contract>` };

const plain: Contract = { id: 'plain', plan: { name: 'Fiber' } };

/** Nothing but its name is known. */
export const Short: Story = { args: { contractId: undefined, contract: plain } };

const words = 'Uppkoppling för hushåll med hemmakontor, flera skärmar och gäster, med support på kvällar och helger';

/** As long as names and texts become. */
export const Long: Story = {
  args: { contractId: undefined, contract: { ...contractsOn(today)[1]!, plan: { name: words, description: `${words}. `.repeat(4) }, services: [1, 2, 3, 4, 5, 6].map((count) => ({ id: `${count}`, name: `${words} ${count}` })) } },
};

export const Loading: Story = { parameters: inScenario('loading'), play: until(tag, 'loading') };
export const Empty: Story = { args: { contractId: undefined }, parameters: inScenario('empty'), play: until(tag, 'empty') };
export const Failed: Story = { parameters: inScenario('failing'), play: until(tag, 'retry') };

export const FailedThenRetried: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('failing'),
  play: async (context) => {
    const retry = await part(context.canvasElement, tag, 'retry');
    adapterOf(context).backend.fail('*');
    await userEvent.click(retry);
    await part(context.canvasElement, tag, 'terms');
  },
};

export const Unsupported: Story = { parameters: inScenario('unsupported'), play: until(tag, 'unsupported') };

/** Figures that are none are never drawn. */
export const Wrong: Story = { args: { contractId: undefined, contract: { ...plain, bindingUntil: 'soon' } }, play: until(tag, 'failed') };

/** An offer is accepted in another window: what comes stands here at once. */
export const Live: Story = {
  tags: ['!autodocs'],
  args: { contractId: 'contract-cottage' },
  play: async (context) => {
    await part(context.canvasElement, tag, 'terms');
    adapterOf(context).backend.acceptElsewhere('offer-smaller');
    await part(context.canvasElement, tag, 'upcoming');
  },
};

const inLanguage = (language: string, said: RegExp): Story => ({ globals: { language }, play: ({ canvasElement }) => says(canvasElement, tag, said) });
export const Norwegian = inLanguage('nb', /Si opp avtalen/);
export const Danish = inLanguage('da', /Opsig aftalen/);
export const Finnish = inLanguage('fi', /Irtisano sopimus/);
export const English = inLanguage('en', /Leave the contract/);
export const German = inLanguage('de', /Vertrag kündigen/);

export const Dark: Story = { args: { contractId: undefined }, globals: { theme: 'dark' } };
export const RightToLeft: Story = { globals: { direction: 'rtl', language: 'en' } };

/** In 320 pixels, the width of a small phone. */
export const Narrow: Story = { decorators: [(story) => html`<div class="narrow">${story()}</div>`] };

/** From a small phone to a wide page: nothing is wider than its place. */
export const Widths: Story = {
  tags: ['!autodocs'],
  render: () => html`${[320, 480, 768, 1024, 1280].map((width) => html`<div class="width-${width}"><kvitt-contract change-href="#c" leave-href="#l"></kvitt-contract></div>`)}`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll(tag)[4]?.shadowRoot?.querySelector('[part~=terms]')).toBeTruthy());
    await expect([...canvasElement.querySelectorAll(tag)].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toEqual([]);
  },
};

/** Attack strings in every text: all of it is text. */
export const Hostile: Story = { args: { contractId: undefined }, parameters: inScenario('hostile') };
