import { einvoiceAdapter } from '@kvitt/adapters/einvoice.js';
import type { Adapter } from '@kvitt/core/adapter.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { KvittInvoice } from '@kvitt/elements';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/provider.js';
import { fixture, html } from '@open-wc/testing';
import { part } from '../support/mount.js';
import { parts } from './invoice-stage.js';

const folder = new URL('../fixtures/einvoice/', import.meta.url);
const fetched = async (name: string) => (await fetch(new URL(name, folder))).text();

/** Every real file that is read. */
export const fileNames = (JSON.parse(await fetched('expected.json')) as readonly { readonly file: string }[]).map(({ file }) => file);

export interface Place {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** CSS width of the page. */
  readonly width?: string;
}

/** What the invoice of a file is, and the adapter that reads it. */
export async function read(name: string): Promise<{ readonly adapter: Adapter; readonly invoice: Invoice }> {
  const adapter = einvoiceAdapter({ documents: [await fetched(name)] });
  return { adapter, invoice: await adapter.invoices!.only!({}, { signal: new AbortController().signal, locale: 'en' }) };
}

/** A file as a page shows it. */
export async function shown(name: string, place: Place = {}): Promise<{ readonly element: KvittInvoice; readonly invoice: Invoice }> {
  const { adapter, invoice } = await read(name);
  return { element: await shownBy(adapter, place), invoice };
}

/** The only invoice of an adapter as a page shows it. */
export async function shownBy(adapter: Adapter, { lang = 'en', dir = 'ltr', width = '40rem' }: Place = {}): Promise<KvittInvoice> {
  const page = await fixture<HTMLElement>(html`<main lang=${lang} dir=${dir}><kvitt-provider .adapter=${adapter} time-zone="Europe/Berlin"><kvitt-invoice></kvitt-invoice></kvitt-provider></main>`);
  page.style.setProperty('inline-size', width);
  const element = page.querySelector<KvittInvoice>('kvitt-invoice')!;
  await part(element, 'about');
  await element.updateComplete;
  return element;
}

/** Folds out every line and the facts about the invoice. */
export async function unfold(element: KvittInvoice): Promise<KvittInvoice> {
  for (const line of parts(element, 'line')) line.querySelector('button')!.click();
  (parts(element, 'about')[0] as HTMLDetailsElement).open = true;
  await element.updateComplete;
  return element;
}
