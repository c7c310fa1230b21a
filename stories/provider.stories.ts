/// <reference types="vite/client" />
import { KvittError } from '@kvitt/core/error.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { adapterOf } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import bill from '../test/fixtures/einvoice/en16931-ubl/ubl-tc434-example9.xml?url';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/invoice-list.js';
import '@kvitt/elements/define/provider.js';

const meta: Meta = { title: 'Provider', component: 'kvitt-provider' };

export default meta;
type Story = StoryObj;

const list = html`<kvitt-invoice-list filter="open"></kvitt-invoice-list>`;

/** It paints nothing: what is seen is the list inside it, in the language and from the backend of the toolbar. */
export const Ready: Story = { render: () => list, play: until('kvitt-invoice-list', 'row') };

/** In markup alone: an in-memory backend by name, and one of its situations. */
export const ByName: Story = {
  render: () => html`<kvitt-provider adapter="demo" scenario="overdue">${list}</kvitt-provider>`,
  play: until('kvitt-invoice-list', 'row'),
};

/** No backend at all: a standard e-invoice file by its address, read in the browser. Without an `invoice-id` its only invoice is shown. */
export const Document: Story = {
  render: () => html`<kvitt-provider document=${bill} lang="sv"><kvitt-invoice></kvitt-invoice></kvitt-provider>`,
  play: until('kvitt-invoice', 'about'),
};

/** One provider around another: the inner one changes only the language and the theme, and passes the session on. */
export const TwoLanguages: Story = {
  render: () => html`${list} <kvitt-provider lang="de" theme="dark"><kvitt-invoice-list id="german" filter="open"></kvitt-invoice-list></kvitt-provider>`,
  play: ({ canvasElement }) => says(canvasElement, '#german', /Rechnungen/),
};

/** The supplier says "räkning" where Swedish says "faktura". */
export const OwnWording: Story = {
  render: () => html`<kvitt-provider lang="sv" .wording=${{ invoiceList: { invoices: 'Räkningar' } }}>${list}</kvitt-provider>`,
  play: ({ canvasElement }) => says(canvasElement, 'kvitt-invoice-list', /Räkningar/),
};

/** The backend no longer knows the customer: the page is told once, and may send her to sign in. */
export const SessionExpired: Story = {
  render: () => list,
  play: async (context) => {
    const expired = new Promise((resolve) => context.canvasElement.addEventListener('kvitt-session-expired', resolve, { once: true }));
    await part(context.canvasElement, 'kvitt-invoice-list', 'row');
    adapterOf(context).backend.fail('*', new KvittError('unauthenticated', { status: 401 }));
    await context.canvasElement.querySelector('kvitt-invoice-list')?.refresh();
    await expired;
  },
};

/** An element outside any provider waits: it shows its skeleton, never an error. */
export const NotYet: Story = {
  decorators: [() => html`<div class="story" data-brand="norrsken" data-theme="light">${list}</div>`],
  render: () => list,
  play: async ({ canvasElement }) => {
    const loading = await part(canvasElement, 'kvitt-invoice-list', 'loading');
    await waitFor(() => expect(loading).toHaveAttribute('aria-busy', 'true'));
  },
};
