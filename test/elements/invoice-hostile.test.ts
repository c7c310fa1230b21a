import type { Invoice } from '@kvitt/core/model/invoice.js';
import { expect } from '@open-wc/testing';
import { textOf } from '../support/mount.js';
import { read, unfold } from './einvoice-stage.js';
import { given, money } from './invoice-stage.js';

const text = async (name: string) => (await fetch(new URL(`../fixtures/xss/${name}`, import.meta.url))).text();
const payloads = (JSON.parse(await text('dompurify-expect.json')) as readonly { readonly payload: string }[]).map(({ payload }) => payload);
const vectors = (JSON.parse(await text('html5sec-vectors.json')) as readonly { readonly data: string }[])
  .map(({ data }) => data.replace(/%js_uri_\w+%/g, 'javascript:document.title="ran"').replace(/%\w+%/g, 'document.title="ran"'));
const attacks = [...new Set([...payloads, ...vectors])].filter((attack) => attack.trim() !== '');

/** What is a code, a date or a number stays one: another one would be refused before it is shown. */
const kept = ['amount', 'currency', 'taxCurrency', 'quantity', 'baseQuantity', 'percentage', 'rate', 'category', 'start', 'end', 'date', 'issueDate', 'dueDate', 'taxPointDate', 'scheme', 'id', 'timeZone'];

/** A file that says nearly everything, with all else that a file may say. */
async function everything(): Promise<Invoice> {
  const { invoice } = await read('en16931-ubl/ubl-tc434-example5.xml');
  const party = { name: 'x', tradingName: 'x', identifier: 'x', legalRegistration: 'x', vatIdentifier: 'x', taxRegistration: 'x', legalForm: 'x', electronicAddress: 'x', address: { line1: 'x', line2: 'x', line3: 'x', city: 'x', postCode: 'x', subdivision: 'x', country: 'x' }, contact: { name: 'x', telephone: 'x', email: 'x' } };
  const all = { reason: 'x', reasonCode: 'x', amount: money('1.00', invoice.currency) };
  const below = { ...invoice.lines[0]!, subLines: undefined, level: 1, note: 'x', allowances: [all], charges: [{ ...all, reason: undefined }] };
  return {
    ...invoice,
    totals: { ...invoice.totals, payableAmount: money('100.00', invoice.currency) },
    seller: party, buyer: party, payee: party, taxRepresentative: party,
    delivery: { name: 'x', locationId: 'x', date: '2026-01-01', address: party.address },
    note: 'x', paymentTerms: 'x', contractReference: 'x', buyerReference: 'x', orderReference: 'x', salesOrderReference: 'x', projectReference: 'x', receivingAdviceReference: 'x',
    despatchAdviceReference: 'x', tenderReference: 'x', objectId: 'x', accountingReference: 'x', specificationId: 'x',
    precedingInvoices: [{ number: 'x' }],
    allowances: [all], charges: [all, { ...all, reason: undefined }],
    taxBreakdown: invoice.taxBreakdown.map((each) => ({ ...each, exemptionReason: 'x', exemptionCode: 'x' })),
    paymentInstructions: [
      { meansCode: 'x', meansText: 'x', reference: 'x', creditTransfers: [{ account: 'x', accountName: 'x', serviceProvider: 'x' }] },
      { meansCode: '48', card: { number: 'x', holder: 'x' } },
      { meansCode: '59', directDebit: { mandateReference: 'x', creditorIdentifier: 'x', debitedAccount: 'x' } },
      { meansCode: 'x', meansText: 'x', reference: 'x' },
    ],
    attachments: [{ id: 'a', description: 'x', size: 0 }, { id: 'b', description: 'x', url: 'x' }, { id: 'c', description: 'x', url: 'javascript:document.title="ran"' }],
    lines: [{ ...invoice.lines[0]!, note: 'x', unitCode: 'x', orderLineReference: 'x', accountingReference: 'x', allowances: [all], charges: [all], subLines: [below],
      item: { name: 'x', description: 'x', sellerId: 'x', buyerId: 'x', standardId: 'x', classifications: [{ code: 'x', listId: 'x' }], originCountry: 'x', attributes: [{ name: 'x', value: 'x' }] } }],
  };
}

/** The same with an attack in every field of text, each with another one. */
function attacked(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return kept.includes(key) ? value : next();
  if (Array.isArray(value)) return value.map((each) => attacked(each, next, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, attacked(each, next, name)]));
}

const allowed = ['http:', 'https:', 'mailto:', 'tel:'];

/** What could run: an element that only an attack would bring, a handler, an address of another kind. */
function dangers(root: ParentNode): readonly string[] {
  const all = [...root.querySelectorAll('*')];
  const brought = all.filter(({ localName }) => ['script', 'iframe', 'img', 'object', 'embed', 'video', 'audio', 'form', 'input', 'style', 'base', 'link', 'meta', 'math'].includes(localName));
  const handlers = all.flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith('on')));
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a')].filter(({ protocol }) => !allowed.includes(protocol));
  return [...brought, ...links].map(({ outerHTML }) => outerHTML).concat(handlers.map(({ name, value }) => `${name}=${value}`));
}

describe('hostile text in every field that a file may have', () => {
  const rounds = 6;
  for (let round = 0; round < rounds; round += 1) {
    it(`is text, round ${round + 1} of ${rounds}`, async () => {
      const title = document.title;
      const said: string[] = [];
      let at = Math.floor((round * attacks.length) / rounds);
      const next = () => {
        const attack = attacks[at++ % attacks.length]!;
        said.push(attack);
        return attack;
      };
      const invoice = attacked(await everything(), next) as Invoice;
      const element = await given(invoice);
      await unfold(element);
      expect(dangers(element.shadowRoot!)).to.deep.equal([]);
      const text = textOf(element).replace(/\s/g, '');
      const { seller, note, lines } = invoice;
      for (const attack of [seller.name, seller.legalForm!, note!, lines[0]!.item.attributes![0]!.value, lines[0]!.subLines![0]!.item.name]) expect(text).to.contain(attack.replace(/\s/g, ''));
      expect(document.title).to.equal(title);
      expect(said.length).to.be.greaterThan(100);
    });
  }
});
