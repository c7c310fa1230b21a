import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/pay-button.js';
import '@kvitt/elements/define/payment-methods.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-payment-methods'], 'invoiceId' | 'value' | 'allow' | 'deny'>;
type Story = StoryObj<Args>;

const tag = 'kvitt-payment-methods';

const meta: Meta<Args> = {
  title: 'Payment methods',
  component: tag,
  args: { invoiceId: currentInvoiceId },
  argTypes: { invoiceId: { control: 'text' }, value: { control: 'text' }, allow: { control: 'text' }, deny: { control: 'text' } },
  parameters: inScenario('saved-card'),
  render: ({ invoiceId, value, allow, deny }) => html`
    <kvitt-payment-methods invoice-id=${ifDefined(invoiceId)} value=${ifDefined(value)} allow=${ifDefined(allow)} deny=${ifDefined(deny)}></kvitt-payment-methods>
  `,
  play: until(tag, 'method'),
};

export default meta;

export const Ready: Story = {};

export const Loading: Story = { parameters: inScenario('loading'), play: until(tag, 'loading') };

export const Failed: Story = { parameters: inScenario('failing'), play: until(tag, 'retry') };

export const Unsupported: Story = { parameters: inScenario('unsupported'), play: until(tag, 'unsupported') };

/** Nothing is owed. */
export const NothingToPay: Story = { parameters: inScenario('paid'), globals: { language: 'sv' }, play: ({ canvasElement }) => says(canvasElement, tag, /Inget att betala/) };

/** Something is owed, and nothing of what the supplier offers may be used here. */
export const NoWay: Story = { args: { allow: 'cheque' }, globals: { language: 'en' }, play: ({ canvasElement }) => says(canvasElement, tag, /There is no way to pay here/) };

/** Every kind that a supplier may offer; wallets where the browser has them. */
export const EveryKind: Story = { parameters: inScenario('methods') };

/** A mandate draws the money: there is nothing to choose. */
export const DirectDebit: Story = { parameters: inScenario('direct-debit'), play: until(tag, 'information') };

/** What a way costs, the supplier's own marks, and one that does not load. */
export const FeesAndMarks: Story = {
  render: () => html`<kvitt-payment-methods .methods=${[
    { id: 'later', scheme: 'invoice', name: 'Faktura om 30 dagar', hint: 'Kreditprövning görs', fee: { amount: '29.00', currency: 'SEK' }, isPreferred: true },
    { id: 'card', scheme: 'card', meansCode: '48', name: 'Visa ···· 4242', brand: { name: 'Visa', logo: '/favicon.svg' }, isSaved: true },
    { id: 'bank', scheme: 'bank-transfer', meansCode: '30', name: 'Banköverföring', brand: { logo: '/no-such-mark.svg' }, fee: { amount: '0.00', currency: 'SEK' } },
  ]}></kvitt-payment-methods>`,
};

/** The page's own words below a method. */
export const OwnWords: Story = {
  render: ({ invoiceId }) => html`<kvitt-payment-methods invoice-id=${ifDefined(invoiceId)} value="swish">
    <p slot="method-swish">Swish till 123 456 78 90. Referensen är redan ifylld.</p>
  </kvitt-payment-methods>`,
};

/** A pay button that follows the choice. */
export const WithPayButton: Story = {
  render: ({ invoiceId }) => html`
    <kvitt-payment-methods invoice-id=${ifDefined(invoiceId)} for="pay"></kvitt-payment-methods>
    <kvitt-pay-button id="pay" invoice-id=${ifDefined(invoiceId)} no-choice></kvitt-pay-button>
  `,
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'kvitt-pay-button', 'pay');
    await part(canvasElement, tag, 'method');
    await waitFor(() => expect(canvasElement.querySelector('kvitt-pay-button')?.method).toBe('card-4242'));
  },
};

/** Asked in place before a saved one is removed. */
export const Removing: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, tag, 'remove'));
    await part(canvasElement, tag, 'confirm');
  },
};

/** Removed by the backend, and only then gone from the list. */
export const Removed: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const gone = new Promise((resolve) => canvasElement.addEventListener('kvitt-method-removed', resolve, { once: true }));
    await userEvent.click(await part(canvasElement, tag, 'remove'));
    await userEvent.click(await part(canvasElement, tag, 'confirm-remove'));
    await gone;
  },
};

/** It could not be removed: nothing is shown as done. */
export const RemovingFailed: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { canvasElement } = context;
    await part(canvasElement, tag, 'remove');
    adapterOf(context).backend.offline(true);
    await userEvent.click(await part(canvasElement, tag, 'remove'));
    await userEvent.click(await part(canvasElement, tag, 'confirm-remove'));
    await part(canvasElement, tag, 'note');
  },
};

/** Another way becomes the usual one: the backend remembers it, and it comes first. */
export const MadeUsual: Story = {
  tags: ['!autodocs'],
  args: { value: 'swish' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, tag, 'prefer'));
    await waitFor(() => expect(canvasElement.querySelector(tag)?.shadowRoot?.querySelector('input')?.value).toBe('swish'));
  },
};

/** Thirty ways, as long as German likes them. */
export const Thirty: Story = {
  globals: { language: 'de' },
  render: () => html`<kvitt-payment-methods .methods=${Array.from({ length: 30 }, (_, place) => ({
    id: `way-${place}`, scheme: 'card', meansCode: '48', name: `Privatkundenkreditkarte ···· ${4000 + place}`, hint: 'Gespeicherte Karte', isPreferred: place === 29,
  }))}></kvitt-payment-methods>`,
};

export const German: Story = { globals: { language: 'de' }, args: { value: 'card-4444' } };

export const RightToLeft: Story = { globals: { direction: 'rtl' }, args: { value: 'card-4444' } };

export const Dark: Story = { globals: { theme: 'dark' } };

/** Attack strings in the names of the ways to pay. */
export const Hostile: Story = { parameters: inScenario('hostile') };
