import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inScenario } from '../.storybook/backend.js';
import { until } from '../.storybook/inside.js';
import '@kvitt/elements/define/invoice.js';

/** `show-check`: whether the invoice adds up, by the arithmetic rules of EN 16931. */
const meta: Meta = {
  title: 'Invoice/Check',
  component: 'kvitt-invoice',
  render: () => html`<kvitt-invoice invoice-id=${currentInvoiceId} show-check></kvitt-invoice>`,
  play: until('kvitt-invoice', 'check'),
};

export default meta;

export const Holds: StoryObj = {};

/** Shown as stated; what does not hold comes first, with what should stand there. */
export const Fails: StoryObj = { parameters: inScenario('does-not-add-up') };
