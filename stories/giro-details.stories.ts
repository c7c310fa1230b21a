/// <reference types="vite/client" />
import { einvoiceAdapter } from '@kvitt/adapters/einvoice.js';
import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { CreditTransfer } from '@kvitt/core/model/payment-instructions.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import xrechnung from '../test/fixtures/einvoice/zugferd-corpus/XRECHNUNG_Einfach.ubl.xml?raw';
import '@kvitt/elements/define/giro-details.js';
import '@kvitt/elements/define/provider.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-giro-details'], 'invoiceId' | 'invoice' | 'scheme' | 'swishNumber' | 'headingLevel'>;
type Story = StoryObj<Args>;

const shown = until('kvitt-giro-details', 'giro');
const coded = until('kvitt-giro-details', 'pay-code');

const meta: Meta<Args> = {
  title: 'Giro details',
  component: 'kvitt-giro-details',
  args: { invoiceId: currentInvoiceId, headingLevel: 2 },
  argTypes: {
    invoiceId: { control: 'text' },
    scheme: { control: 'select', options: ['bankgiro', 'plusgiro', 'iban', 'bban', 'kid', 'fik', 'swish'] },
    swishNumber: { control: 'text' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
  render: ({ invoiceId, invoice, scheme, swishNumber, headingLevel }) => html`
    <kvitt-giro-details
      invoice-id=${ifDefined(invoiceId)}
      .invoice=${invoice}
      scheme=${ifDefined(scheme)}
      swish-number=${ifDefined(swishNumber)}
      heading-level=${headingLevel}
    ></kvitt-giro-details>
  `,
  play: shown,
};

export default meta;

/** The current invoice, from another supplier: what it costs, and where the money goes. */
function bill(seller: Partial<Invoice['seller']>, amount: string, currency: string, transfer: CreditTransfer, reference: string): Invoice {
  const invoice = memoryAdapter().backend.records.invoice(currentInvoiceId);
  return {
    ...invoice,
    seller: { ...invoice.seller, ...seller },
    balance: { amount, currency },
    paymentInstructions: [{ meansCode: '30', reference, creditTransfers: [transfer] }],
  };
}

const swedish = { name: 'Norrsken Energi AB' };
const norwegian = { name: 'Fjordnett AS', address: { country: 'NO' } };
const danish = { name: 'Måne Mobil A/S', address: { country: 'DK' } };
const finnish = { name: 'Tunturi Energia Oy', address: { country: 'FI' } };
const german = { name: 'Norrsken Treuhand GmbH', address: { country: 'DE' } };

/** A bankgiro and an OCR number; the code is the one that Swedish bank apps read from paper. */
export const Ready: Story = { play: coded };

export const Loading: Story = { parameters: inScenario('loading'), play: until('kvitt-giro-details', 'loading') };

/** No invoice is chosen yet, for example beside a list. */
export const Empty: Story = { args: { invoiceId: undefined }, play: until('kvitt-giro-details', 'empty') };

/** Why, and a retry, since that may help. */
export const Failed: Story = { parameters: inScenario('failing'), play: until('kvitt-giro-details', 'retry') };

/** The connection was lost after the invoice had come: it stays on screen, with its time. */
export const Stale: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await shown(context);
    adapterOf(context).backend.offline(true);
    await context.canvasElement.querySelector('kvitt-giro-details')?.refresh();
    await part(context.canvasElement, 'kvitt-giro-details', 'note');
  },
};

export const Unsupported: Story = { parameters: inScenario('unsupported'), play: until('kvitt-giro-details', 'unsupported') };

/** All is paid: no account to pay to once more. */
export const NothingToPay: Story = { parameters: inScenario('paid'), play: until('kvitt-giro-details', 'empty') };

/** A mandate draws the money: nothing to type. */
export const DirectDebit: Story = { parameters: inScenario('direct-debit'), play: ({ canvasElement }) => says(canvasElement, 'kvitt-giro-details', /autogiro/) };

/** The supplier's Swish number on the page is enough: a code for the app here, a link to it on the phone. */
export const Swish: Story = { args: { swishNumber: '123 118 11 89' }, globals: { language: 'sv' }, play: coded };

/** Only one of the ways that the invoice names. */
export const OnlySwish: Story = { args: { swishNumber: '123 118 11 89', scheme: 'swish' }, globals: { language: 'sv' }, play: coded };

export const Plusgiro: Story = {
  args: { invoice: bill(swedish, '1477.00', 'SEK', { account: '2865434', scheme: 'plusgiro' }, '9988965561979668') },
  globals: { language: 'sv' },
  play: coded,
};

/** A Norwegian account and a KID. */
export const Kid: Story = {
  args: { invoice: bill(norwegian, '549.00', 'NOK', { account: '15030383041', scheme: 'bban' }, '2345676') },
  globals: { language: 'nb' },
};

/** The two numbers of a Danish payment slip. */
export const Fik: Story = {
  args: { invoice: bill(danish, '229.00', 'DKK', { account: '89675219', scheme: 'fik' }, '000118244219861') },
  globals: { language: 'da' },
};

/** A Finnish reference, and the code of the European transfer. */
export const Finnish: Story = {
  args: { invoice: bill(finnish, '482.99', 'EUR', { account: 'FI2112345600000785', scheme: 'iban', serviceProvider: 'NDEAFIHH' }, '559582243294671') },
  globals: { language: 'fi' },
  play: coded,
};

/** An IBAN in euro with a reference that banks match. */
export const Iban: Story = {
  args: { invoice: bill(german, '336.90', 'EUR', { account: 'DE89370400440532013000', scheme: 'iban' }, 'RF18539007547034') },
  globals: { language: 'de' },
  play: coded,
};

/** Check digits that do not fit: a hint, and nothing refused. */
export const Doubtful: Story = {
  args: { invoice: bill(swedish, '1477.00', 'SEK', { account: '5050-1056', scheme: 'bankgiro' }, '12229445') },
  play: until('kvitt-giro-details', 'doubt'),
};

/** No backend at all: the account and the reference of an e-invoice file. */
export const FromAnEInvoice: Story = {
  args: { invoiceId: undefined },
  globals: { language: 'de' },
  render: () => html`<kvitt-provider .adapter=${einvoiceAdapter({ documents: [xrechnung] })} lang="de"><kvitt-giro-details></kvitt-giro-details></kvitt-provider>`,
};

export const RightToLeft: Story = { args: { swishNumber: '123 118 11 89' }, globals: { direction: 'rtl' }, play: coded };
