/// <reference types="vite/client" />
import { einvoiceAdapter } from '@kvitt/adapters/einvoice.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { part, until } from '../.storybook/inside.js';
import correctedUbl from '../test/fixtures/einvoice/zugferd-corpus/EN16931_Rechnungskorrektur.ubl.xml?raw';
import creditNoteUbl from '../test/fixtures/einvoice/en16931-ubl/ubl-tc434-creditnote1.xml?raw';
import everythingUbl from '../test/fixtures/einvoice/en16931-ubl/ubl-tc434-example5.xml?raw';
import exemptCii from '../test/fixtures/einvoice/zugferd-corpus/EN16931_Physiotherapeut.cii.xml?raw';
import negativeUbl from '../test/fixtures/einvoice/en16931-ubl/BIS3_Invoice_negativ.XML?raw';
import oioubl from '../test/fixtures/einvoice/oioubl/out-reverse-charge_real.xml?raw';
import peppolUbl from '../test/fixtures/einvoice/en16931-ubl/ubl-tc434-example9.xml?raw';
import prepaidCii from '../test/fixtures/einvoice/zugferd-corpus/EN16931_Einfach_negativePaymentDue.cii.xml?raw';
import rebatesCii from '../test/fixtures/einvoice/zugferd-corpus/EN16931_Rabatte.cii.xml?raw';
import selfBilledCii from '../test/fixtures/einvoice/zugferd-corpus/EN16931_Gutschrift.cii.xml?raw';
import skontoUbl from '../test/fixtures/einvoice/xrechnung/02.03a-INVOICE_ubl.xml?raw';
import subLinesUbl from '../test/fixtures/einvoice/xrechnung/04.02a-INVOICE_ubl.xml?raw';
import xrechnungCii from '../test/fixtures/einvoice/xrechnung/01.05a-INVOICE_uncefact.xml?raw';
import xrechnungUbl from '../test/fixtures/einvoice/xrechnung/03.03a-INVOICE_ubl.xml?raw';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/provider.js';

interface Args {
  /** The text of the file. */
  readonly xml: string;
  readonly lang: string;
}
type Story = StoryObj<Args>;

/** Real files, each as its sender made it: no backend, nothing added. Origin and licence of each stand in `test/fixtures/einvoice/SOURCES.md`. */
const meta: Meta<Args> = {
  title: 'Invoice from an e-invoice file',
  component: 'kvitt-invoice',
  args: { lang: 'en' },
  argTypes: { xml: { control: 'text' }, lang: { control: 'inline-radio', options: ['sv', 'nb', 'da', 'fi', 'en', 'de'] } },
  render: ({ xml, lang }) => html`<kvitt-provider .adapter=${einvoiceAdapter({ documents: [xml] })} lang=${lang}><kvitt-invoice></kvitt-invoice></kvitt-provider>`,
  play: until('kvitt-invoice', 'about'),
};

export default meta;

/** Everything that a file may say of a line and of itself, unfolded. */
const unfold: Story['play'] = async ({ canvasElement }) => {
  const about = await part(canvasElement, 'kvitt-invoice', 'about');
  const lines = canvasElement.querySelector('kvitt-invoice')?.shadowRoot?.querySelectorAll('[part="line"] button') ?? [];
  for (const line of lines) await userEvent.click(line);
  await userEvent.click(about.querySelector('summary') ?? about);
};

/** UBL as Peppol carries it. */
export const Peppol: Story = { args: { xml: peppolUbl } };

/** UBL as German authorities ask for it: paid by card, with documents that lie elsewhere. */
export const XRechnungUbl: Story = { args: { xml: xrechnungUbl, lang: 'de' } };

/** The same standard in the other syntax, CII. */
export const XRechnungCii: Story = { args: { xml: xrechnungCii, lang: 'de' } };

/** Danish UBL with rules of its own; the buyer accounts for the VAT. */
export const Oioubl: Story = { args: { xml: oioubl, lang: 'da' } };

/** CII as it lies in a ZUGFeRD PDF: discounts and charges on the whole document, with their reasons. */
export const ZugferdRebates: Story = { args: { xml: rebatesCii, lang: 'de' } };

/** A credit note's amounts are positive, and the customer gets them back. */
export const CreditNote: Story = { args: { xml: creditNoteUbl } };

/** An invoice below zero: she gets money too, though it is no credit note. */
export const Negative: Story = { args: { xml: negativeUbl } };

/** An invoice put right. */
export const Corrected: Story = { args: { xml: correctedUbl, lang: 'sv' } };

/** More was paid before than was invoiced. */
export const PaidTooMuchBefore: Story = { args: { xml: prepaidCii, lang: 'nb' } };

/** The customer has made it out herself. */
export const SelfBilled: Story = { args: { xml: selfBilledCii, lang: 'sv' } };

/** No VAT, and why. */
export const Exempt: Story = { args: { xml: exemptCii, lang: 'fi' } };

/** A discount for who pays early; a file lies in the file, and is decoded only when it is asked for. */
export const CashDiscount: Story = { args: { xml: skontoUbl, lang: 'de' } };

/** Nearly every term of the standard: parties, delivery, references, item attributes, VAT in the currency of the accounts. */
export const Everything: Story = { args: { xml: everythingUbl }, play: unfold };

/** Lines below a line: what it is made of, never added. */
export const SubLines: Story = { args: { xml: subLinesUbl, lang: 'sv' }, play: unfold };

/** The same on a small phone. */
export const NarrowEverything: Story = { ...Everything, decorators: [(story) => html`<div class="narrow">${story()}</div>`] };

export const RightToLeft: Story = { ...Everything, globals: { direction: 'rtl' } };
export const Dark: Story = { ...Everything, globals: { theme: 'dark' } };
