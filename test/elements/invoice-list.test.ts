import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { KvittInvoiceList, OpenEvent } from '@kvitt/elements';
import '@kvitt/elements/define/invoice-list.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { describeElement } from '../support/describe-element.js';
import { mount, part, reads, textOf, type Setting } from '../support/mount.js';

const content = html`<kvitt-invoice-list invoice-href="/invoices/{id}"></kvitt-invoice-list>`;
const stage = (setting: Setting = {}) => mount<KvittInvoiceList>(content, setting);

const rowsOf = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=row]')];
const textsOf = (element: HTMLElement) => rowsOf(element).map((row) => row.textContent.replace(/\s+/g, ' ').trim());

function press(element: HTMLElement, words: string): void {
  const button = [...element.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
  if (!button) throw new Error(`no button "${words}", only "${textOf(element)}"`);
  button.click();
}

function row(id: string, more: Partial<InvoiceSummary> = {}): InvoiceSummary {
  return { id, number: `N-${id}`, issueDate: '2026-01-05', typeCode: '380', currency: 'SEK', payableAmount: { amount: '100.00', currency: 'SEK' }, ...more };
}

describeElement('kvitt-invoice-list', {
  live: () => content,
  given: () => html`<kvitt-invoice-list .invoices=${[row('1')]}></kvitt-invoice-list>`,
  shows: /N-1|Due in 11 days/,
  empty: { shows: 'No invoices yet' },
  except: /Status|Period/g,
});

describe('kvitt-invoice-list', () => {
  it('lists the newest first, each with period, number, due date, status and amount', async () => {
    const { element } = await stage();
    await reads(element, 'Due in 11 days');
    const [first] = textsOf(element);
    expect(first).to.match(/^\S+ 20\d\d 20\d\d-\d+ .*Due in 11 days 1,477\.00$/);
  });

  it('is a table with a heading for each column, the currency named once', async () => {
    const { element } = await stage();
    await reads(element, 'Due in 11 days');
    const heads = [...element.shadowRoot!.querySelectorAll('th[scope=col]')].map((head) => head.textContent);
    expect(heads).to.deep.equal(['Period', 'Number', 'Due', 'Status', 'SEK']);
  });

  it('opens by a real link', async () => {
    const { element } = await stage();
    const link = await part<HTMLAnchorElement>(element, 'link');
    expect(link.getAttribute('href')).to.equal(`/invoices/${currentInvoiceId}`);
  });

  it('keeps a hostile id inside the address', async () => {
    const element = await fixture<KvittInvoiceList>(html`<kvitt-invoice-list invoice-href="/invoices/{id}" .invoices=${[row('../x?y="><script>')]}></kvitt-invoice-list>`);
    const link = await part<HTMLAnchorElement>(element, 'link');
    expect(new URL(link.href).pathname.startsWith('/invoices/')).to.equal(true);
    expect(new URL(link.href).search).to.equal('');
  });

  it('asks before it opens one, and a veto leaves the opening to the page', async () => {
    const { element } = await stage();
    const link = await part(element, 'link');
    element.addEventListener('kvitt-open', (event) => event.preventDefault(), { once: true });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('opens an invoice in the element that it is for', async () => {
    const { box, element } = await stage();
    const place = document.createElement('kvitt-invoice');
    place.id = 'here';
    box.append(place);
    element.for = 'here';
    (await part(element, 'link')).click();
    expect((place as { invoiceId?: string }).invoiceId).to.equal(currentInvoiceId);
  });

  it('asks with the invoice that was chosen', async () => {
    const { element } = await stage();
    const link = await part(element, 'link');
    element.for = 'nowhere';
    setTimeout(() => link.click());
    expect((await oneEvent<OpenEvent>(element, 'kvitt-open')).invoiceId).to.equal(currentInvoiceId);
  });

  it('shows only what is overdue when the customer asks for that', async () => {
    const { element } = await stage();
    await reads(element, 'Due in 11 days');
    press(element, 'Overdue');
    await reads(element, /Overdue for \d+ days/);
    await reads(element, /^(?!.*Due in 11 days)/);
    for (const text of textsOf(element)) expect(text).to.match(/Overdue for \d+ days?/);
  });

  it('shows credits as money that comes back', async () => {
    const { element } = await stage();
    await reads(element, 'Due in 11 days');
    element.filter = 'credit';
    await reads(element, /^(?!.*Due in 11 days)/);
    await part(element, 'row');
    for (const text of textsOf(element)) expect(text).to.contain('\u2212');
  });

  it('leaves nothing out for a word that is no filter', async () => {
    const { element } = await stage();
    await reads(element, 'Show more');
    element.setAttribute('filter', 'bogus');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[aria-pressed=true]')!.textContent).to.contain('All');
    await reads(element, 'Show more');
  });

  it('marks the filter that is on', async () => {
    const { element } = await stage();
    await reads(element, 'Due in 11 days');
    press(element, 'Paid');
    await element.updateComplete;
    const pressed = [...element.shadowRoot!.querySelectorAll('[part=filter][aria-pressed=true]')];
    expect(pressed.map((chip) => chip.textContent)).to.deep.equal(['Paid']);
    expect(element.getAttribute('filter')).to.equal('paid');
  });

  it('adds the next page below, moves the focus to it and says how many there are', async () => {
    const { element } = await stage();
    await reads(element, 'Show more');
    const before = textsOf(element);
    press(element, 'Show more');
    await reads(element, /\d+ invoices are shown/);
    const after = textsOf(element);
    expect(after.slice(0, before.length)).to.deep.equal(before);
    expect(after.length).to.be.greaterThan(before.length);
    expect(element.shadowRoot!.activeElement?.closest('[part=row]')).to.equal(rowsOf(element)[before.length]);
  });

  it('shows every document once when all pages are there', async () => {
    const { element, adapter } = await stage();
    await reads(element, 'Show more');
    while (element.shadowRoot!.querySelector('[part=more]')) {
      const before = rowsOf(element).length;
      press(element, 'Show more');
      await reads(element, new RegExp(`(?!${String(before)} )\\d+ invoices are shown`));
    }
    const numbers = rowsOf(element).map((one) => one.querySelector('.number')!.textContent);
    expect(new Set(numbers).size).to.equal(numbers.length);
    expect(numbers).to.have.length(adapter.backend.records.invoices.length);
  });

  it('follows a change that the backend pushes', async () => {
    const { element, adapter } = await stage();
    await reads(element, 'Due in 11 days');
    adapter.backend.change(currentInvoiceId, (invoice) => ({ ...invoice, status: { ...invoice.status, settlement: 'paid' }, balance: { amount: '0.00', currency: 'SEK' } }));
    await reads(element, /^(?!.*Due in 11 days)/);
  });

  it('names the currency in each row when they differ', async () => {
    const euro = row('2', { currency: 'EUR', payableAmount: { amount: '9.50', currency: 'EUR' } });
    const element = await fixture<KvittInvoiceList>(html`<kvitt-invoice-list lang="en" .invoices=${[row('1'), euro]}></kvitt-invoice-list>`);
    await reads(element, 'SEK 100.00');
    await reads(element, '€9.50');
  });

  it('claims nothing about a document whose settlement nobody told', async () => {
    const element = await fixture<KvittInvoiceList>(html`<kvitt-invoice-list lang="en" .invoices=${[row('1')]}></kvitt-invoice-list>`);
    await reads(element, 'N-1');
    expect(element.shadowRoot!.querySelector('[part=badge]')).to.equal(null);
  });

  it('says what a filter did not find', async () => {
    const { element } = await stage({ scenario: 'empty' });
    await reads(element, 'No invoices yet');
    press(element, 'To pay');
    await reads(element, 'Nothing to pay');
  });

  it('keeps what it shows when the next page does not come, and can be asked again', async () => {
    const adapter = memoryAdapter();
    const { element } = await stage({ adapter });
    await reads(element, 'Show more');
    const before = rowsOf(element).length;
    adapter.backend.fail('invoices.list', new KvittError('unexpected', { status: 500 }));
    press(element, 'Show more');
    await reads(element, 'The next invoices could not be fetched.');
    expect(rowsOf(element)).to.have.length(before);
    adapter.backend.fail('invoices.list');
    press(element, 'Show more');
    await reads(element, /\d+ invoices are shown/);
  });

  it('never scrolls sideways at 320 px', async () => {
    const { element } = await stage({ width: '320px', lang: 'de' });
    await reads(element, 'Mehr anzeigen');
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });
});
