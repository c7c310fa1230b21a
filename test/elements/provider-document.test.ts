import { KvittInvoiceList, KvittProvider, type KvittErrorEvent, type KvittInvoice } from '@kvitt/elements';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/invoice-list.js';
import '@kvitt/elements/define/pay-button.js';
import '@kvitt/elements/define/provider.js';
import { part, reads, textOf } from '../support/mount.js';
import { storageWrites } from '../support/storage.js';
import { waitUntil } from '../support/wait.js';

const bill = eInvoice('2026-041', '250.00');
const other = eInvoice('2026-042', '90.00');
const invoiceIn = (provider: Element) => provider.querySelector<KvittInvoice>('kvitt-invoice')!;

/** The smallest invoice that says what has to be paid, in UBL. */
function eInvoice(number: string, amount: string): string {
  const money = (name: string, value = amount) => `<b:${name} currencyID="SEK">${value}</b:${name}>`;
  const tax = '<a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme>';
  return `<?xml version="1.0" encoding="UTF-8"?>
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
      xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
    <b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID><b:ID>${number}</b:ID><b:IssueDate>2026-10-01</b:IssueDate><b:DueDate>2026-10-31</b:DueDate>
    <b:InvoiceTypeCode>380</b:InvoiceTypeCode><b:DocumentCurrencyCode>SEK</b:DocumentCurrencyCode>
    <a:AdditionalDocumentReference><b:ID>readings</b:ID><a:Attachment>
      <b:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="readings.csv">YTtiCg==</b:EmbeddedDocumentBinaryObject></a:Attachment></a:AdditionalDocumentReference>
    <a:AccountingSupplierParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Granli Kraft AB</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingSupplierParty>
    <a:AccountingCustomerParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Elin Sandberg</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingCustomerParty>
    <a:TaxTotal>${money('TaxAmount', '0.00')}<a:TaxSubtotal>${money('TaxableAmount')}${money('TaxAmount', '0.00')}<a:TaxCategory><b:ID>Z</b:ID><b:Percent>0</b:Percent>${tax}</a:TaxCategory></a:TaxSubtotal></a:TaxTotal>
    <a:LegalMonetaryTotal>${money('LineExtensionAmount')}${money('TaxExclusiveAmount')}${money('TaxInclusiveAmount')}${money('PayableAmount')}</a:LegalMonetaryTotal>
    <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="C62">1</b:InvoicedQuantity>${money('LineExtensionAmount')}
      <a:Item><b:Name>El</b:Name><a:ClassifiedTaxCategory><b:ID>Z</b:ID><b:Percent>0</b:Percent>${tax}</a:ClassifiedTaxCategory></a:Item>
      <a:Price>${money('PriceAmount')}</a:Price></a:InvoiceLine></Invoice>`;
}

/** The server behind the page: answers documents by path, and notes what it was asked for. */
class Shelf {
  readonly asked: string[] = [];
  readonly documents: Record<string, string | undefined> = { '041.xml': bill, '042.xml': other };
  /** Sessions outlive a test by a tick: each shelf has addresses of its own. */
  readonly folder = `/invoices/${crypto.randomUUID()}`;
  isCut = false;
  #held: Promise<void> | undefined;

  readonly fetch = async (address: RequestInfo | URL): Promise<Response> => {
    const { href, pathname } = new URL(address instanceof Request ? address.url : address, document.baseURI);
    this.asked.push(href);
    await this.#held;
    if (this.isCut) throw new TypeError('Failed to fetch');
    const found = this.documents[pathname.replace(`${this.folder}/`, '')];
    return found === undefined ? new Response('no', { status: 404 }) : new Response(found);
  };

  at(name: string): string {
    return `${this.folder}/${name}`;
  }

  /** Answers nothing until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => (release = resolve));
    return release;
  }
}

describe('a provider of a document', () => {
  const fetch = window.fetch.bind(window);
  const { error: print } = console;
  let shelf: Shelf;
  beforeEach(() => {
    shelf = new Shelf();
    window.fetch = shelf.fetch;
  });
  afterEach(() => {
    window.fetch = fetch;
    console.error = print;
  });

  const showing = (address: string | undefined) =>
    fixture<KvittProvider>(html`<kvitt-provider lang="en" document=${address ?? ''}><kvitt-invoice></kvitt-invoice></kvitt-provider>`);

  it('shows the only invoice in it, without an id and without a backend', async () => {
    const provider = await showing(shelf.at('041.xml'));
    await reads(invoiceIn(provider), 'Granli Kraft AB');
    expect(textOf(invoiceIn(provider))).to.contain('250.00');
    expect(shelf.asked).to.deep.equal([location.origin + shelf.at('041.xml')]);
  });

  it('keeps the skeleton, never the words of an empty room, until the document is there', async () => {
    const release = shelf.hold();
    const provider = await showing(shelf.at('041.xml'));
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(textOf(invoiceIn(provider))));
    watch.observe(invoiceIn(provider).shadowRoot!, { subtree: true, childList: true, characterData: true });
    seen.add(textOf(invoiceIn(provider)));
    await waitUntil(() => shelf.asked.length > 0, 'the document is not asked for');
    release();
    await reads(invoiceIn(provider), 'Granli Kraft AB');
    watch.disconnect();
    expect([...seen].filter((words) => words.includes('No invoice chosen'))).to.deep.equal([]);
  });

  it('shows it also when the attribute comes late', async () => {
    const provider = await fixture<KvittProvider>(html`<kvitt-provider lang="en"><kvitt-invoice></kvitt-invoice></kvitt-provider>`);
    await reads(invoiceIn(provider), 'No invoice chosen');
    provider.setAttribute('document', shelf.at('041.xml'));
    await reads(invoiceIn(provider), '2026-041');
  });

  it('shows the other document when the attribute changes, and nothing of the first', async () => {
    const provider = await showing(shelf.at('041.xml'));
    await reads(invoiceIn(provider), '2026-041');
    provider.setAttribute('document', shelf.at('042.xml'));
    await reads(invoiceIn(provider), '2026-042');
    expect(textOf(invoiceIn(provider))).not.to.contain('250.00');
  });

  it('shows the last of several quick changes, whichever answers last', async () => {
    const release = shelf.hold();
    const provider = await showing(shelf.at('041.xml'));
    await waitUntil(() => shelf.asked.length === 1, 'the first is not asked for');
    provider.setAttribute('document', shelf.at('042.xml'));
    await waitUntil(() => shelf.asked.length === 2, 'the second is not asked for');
    release();
    await reads(invoiceIn(provider), '2026-042');
  });

  it('shares what it read with every provider of the same document', async () => {
    const box = await fixture(html`<div lang="en">
      <kvitt-provider document=${shelf.at('041.xml')}><kvitt-invoice></kvitt-invoice></kvitt-provider>
      <kvitt-provider document=${location.origin + shelf.at('041.xml')}><kvitt-invoice></kvitt-invoice></kvitt-provider>
    </div>`);
    for (const element of box.querySelectorAll('kvitt-invoice')) await reads(element, '2026-041');
    const [one, second] = box.querySelectorAll('kvitt-provider');
    expect(one!.session).to.equal(second!.session);
    expect(shelf.asked).to.have.length(1);
  });

  it('keeps it when moved in the document', async () => {
    const box = await fixture(html`<div lang="en"><section></section><kvitt-provider document=${shelf.at('041.xml')}><kvitt-invoice></kvitt-invoice></kvitt-provider></div>`);
    const provider = box.querySelector('kvitt-provider')!;
    await reads(invoiceIn(provider), '2026-041');
    const { session } = provider;
    box.firstElementChild!.append(provider);
    await nextFrame();
    expect(provider.session).to.equal(session);
    expect(textOf(invoiceIn(provider))).to.contain('2026-041');
    expect(shelf.asked).to.have.length(1);
  });

  it('says nothing more when it was removed while the document was on its way', async () => {
    const release = shelf.hold();
    const provider = await showing(shelf.at('404.xml'));
    const told: Event[] = [];
    provider.addEventListener('kvitt-error', (event) => told.push(event));
    await waitUntil(() => shelf.asked.length === 1, 'the document is not asked for');
    provider.remove();
    release();
    await nextFrame();
    await nextFrame();
    expect(told).to.deep.equal([]);
  });

  it('gives way to an adapter and to a backend', async () => {
    const demo = await fixture<KvittProvider>(html`<kvitt-provider adapter="demo" document=${shelf.at('041.xml')}></kvitt-provider>`);
    const rest = await fixture<KvittProvider>(html`<kvitt-provider base-url="/api" document=${shelf.at('041.xml')}></kvitt-provider>`);
    for (const provider of [demo, rest]) {
      await waitUntil(() => provider.session, 'no session');
      expect(provider.session!.supports('invoices.only')).to.equal(false);
    }
  });

  it('hands out an attachment as the file that it is', async () => {
    const provider = await showing(shelf.at('041.xml'));
    await reads(invoiceIn(provider), '2026-041');
    const file = await provider.session!.invoices.file('2026-041', 'readings');
    expect([file.type, await file.text()]).to.deep.equal(['text/csv', 'a;b\n']);
    expect(shelf.asked).to.have.length(1);
  });

  it('keeps nothing in the browser', async () => {
    const writes = storageWrites();
    const provider = await showing(shelf.at('041.xml'));
    await reads(invoiceIn(provider), '2026-041');
    writes.stop();
    expect(writes.keys).to.deep.equal([]);
  });

  it('has no way to pay: the button says so, and nothing is thrown', async () => {
    const provider = await fixture<KvittProvider>(html`<kvitt-provider lang="en" document=${shelf.at('041.xml')}><kvitt-pay-button invoice-id="2026-041"></kvitt-pay-button></kvitt-provider>`);
    await part(provider.querySelector('kvitt-pay-button')!, 'unsupported');
  });

  it('fills a list, from which the invoice is opened', async () => {
    const provider = await fixture<KvittProvider>(html`<kvitt-provider lang="en" document=${shelf.at('041.xml')}>
      <kvitt-invoice-list for="beside"></kvitt-invoice-list><kvitt-invoice id="beside"></kvitt-invoice>
    </kvitt-provider>`);
    const list = provider.querySelector<KvittInvoiceList>('kvitt-invoice-list')!;
    (await part(list, 'link')).click();
    expect(invoiceIn(provider).invoiceId).to.equal('2026-041');
    await reads(invoiceIn(provider), 'Granli Kraft AB');
  });

  describe('that cannot be had', () => {
    const troubles = [
      { when: 'is not there', address: '404.xml', code: 'not-found', names: '404.xml', says: 'could not find' },
      { when: 'is no invoice', address: 'page.html', code: 'invalid', names: 'html', says: 'could not read' },
    ];

    for (const { when, address, code, names, says } of troubles) {
      it(`because it ${when} says so to the customer, without a retry, and to the page`, async () => {
        shelf.documents['page.html'] = '<html><body>Sign in</body></html>';
        const box = await fixture<HTMLElement>(html`<div></div>`);
        const told = oneEvent<KvittErrorEvent>(box, 'kvitt-error');
        const provider = Object.assign(new KvittProvider(), { lang: 'en', document: shelf.at(address) });
        provider.append(document.createElement('kvitt-invoice'));
        box.append(provider);
        const { error, during } = await told;
        expect([error.code, during]).to.deep.equal([code, 'invoices.only']);
        expect(error.message).to.contain(names);
        await reads(invoiceIn(provider), says);
        expect(invoiceIn(provider).shadowRoot!.querySelector('[part=retry]')).to.equal(null);
      });
    }

    it('because the network is gone offers to try again, and shows it then', async () => {
      const provider = await showing(shelf.at('041.xml'));
      await reads(invoiceIn(provider), '2026-041');
      shelf.isCut = true;
      provider.setAttribute('document', shelf.at('042.xml'));
      const retry = await part(invoiceIn(provider), 'retry');
      shelf.isCut = false;
      retry.click();
      await reads(invoiceIn(provider), '2026-042');
    }).timeout(20_000);

    for (const address of ['javascript:alert(1)', 'data:text/xml,<Invoice/>', 'file:///etc/passwd', ' ', 'http://']) {
      it(`because its address is "${address}" is the page author's mistake`, async () => {
        const printed: unknown[] = [];
        console.error = (thing: unknown) => void printed.push(thing);
        const box = await fixture<HTMLElement>(html`<div></div>`);
        const told = oneEvent<KvittErrorEvent>(box, 'kvitt-error');
        box.append(Object.assign(new KvittProvider(), { document: address }));
        const { error } = await told;
        expect(error.field).to.equal('document');
        expect(error.message).to.contain(`document="${address}"`);
        expect(printed).to.deep.equal([error]);
        expect(shelf.asked).to.deep.equal([]);
      });
    }
  });
});

describe('a provider of documents that have no address', () => {
  const file = (text: string, name = 'bill.xml') => new File([text], name);
  const given = (documents: KvittProvider['documents']) =>
    fixture<KvittProvider>(html`<kvitt-provider lang="en" .documents=${documents}><kvitt-invoice></kvitt-invoice></kvitt-provider>`);

  for (const { kind, document } of [
    { kind: 'a file', document: file(bill) },
    { kind: 'XML', document: bill },
    { kind: 'bytes', document: new TextEncoder().encode(bill) },
    { kind: 'the address of a blob', document: URL.createObjectURL(file(bill)) },
  ]) {
    it(`reads ${kind}`, async () => {
      const provider = await given([document]);
      await reads(invoiceIn(provider), 'Granli Kraft AB');
    });
  }

  it('of which there are several lists them, and has the customer choose', async () => {
    const provider = await fixture<KvittProvider>(html`<kvitt-provider lang="en" .documents=${[file(bill), file(other)]}>
      <kvitt-invoice-list for="chosen"></kvitt-invoice-list><kvitt-invoice id="chosen"></kvitt-invoice>
    </kvitt-provider>`);
    const told: Event[] = [];
    provider.addEventListener('kvitt-error', (event) => told.push(event));
    const list = provider.querySelector<KvittInvoiceList>('kvitt-invoice-list')!;
    await reads(list, /2026-041.*2026-042|2026-042.*2026-041/);
    await reads(invoiceIn(provider), 'No invoice chosen');
    (await part(list, 'link')).click();
    await reads(invoiceIn(provider), 'Granli Kraft AB');
    expect(told).to.deep.equal([]);
  });

  it('keeps its session when the same ones are listed anew, and takes another for others', async () => {
    const [first, second] = [file(bill), file(other)];
    const provider = await given([first]);
    await reads(invoiceIn(provider), '2026-041');
    const { session } = provider;
    provider.documents = [first];
    await provider.updateComplete;
    expect(provider.session).to.equal(session);
    provider.documents = [second];
    await reads(invoiceIn(provider), '2026-042');
    expect(provider.session).not.to.equal(session);
  });

  it('shows no invoice when there are none', async () => {
    const provider = await given([]);
    await reads(invoiceIn(provider), 'No invoice chosen');
  });

  const { error: print } = console;
  afterEach(() => (console.error = print));
  for (const [what, documents] of [['a number', [42]], ['a text that is no list', bill], ['a file that is no list', file(bill)]] as const) {
    it(`tells the page’s author about ${what}`, async () => {
      console.error = () => undefined;
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const told = oneEvent<KvittErrorEvent>(box, 'kvitt-error');
      box.append(Object.assign(new KvittProvider(), { documents: documents as unknown as string[] }));
      expect((await told).error.field).to.equal('documents');
    });
  }
});
