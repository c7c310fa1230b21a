import type { Page } from '@kvitt/core/adapter.js';
import { checkInvoice } from '@kvitt/core/check/invoice.js';
import type { Contract } from '@kvitt/core/model/contract.js';
import { invoiceSchema, type Invoice } from '@kvitt/core/model/invoice.js';
import type { Offer, OfferCircumstances } from '@kvitt/core/model/offer.js';
import type { Allowance } from '@kvitt/core/model/usage.js';
import { offersToShow } from '@kvitt/core/offers/rules.js';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../demo/server/src/seed/index.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestCustomer } from './support/customer.js';
import { demoCustomer } from './support/demo.js';
import { accept, addContract, addOffer, offerAt } from './support/offers.js';

const today = '2026-11-20';
const data = seed(today);
/** Whose invoices are asked for by name. */
const played = ['freja-holm', 'sindre-moen', 'gunnar-oberg', 'aino-lehtonen', 'elin-sandberg', 'testa-betalning'];
const cheaper = { price: { amount: '149.00', currency: 'DKK' }, bindingMonths: 0 };
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.close();
});

async function shownTo(customer: TestCustomer, day = today): Promise<readonly string[]> {
  const [{ items }, circumstances] = await Promise.all([customer.get<Page<Offer>>('/offers'), customer.get<OfferCircumstances>('/offers/circumstances')]);
  return offersToShow(items, { today: day, circumstances }).map(({ id }) => id);
}

async function issued(customer: TestCustomer, key: string): Promise<Invoice> {
  const answer = await customer.next(key);
  expect(answer.status).toBe(201);
  const { invoiceId } = (await answer.json()) as { readonly invoiceId: string };
  return customer.get<Invoice>(`/invoices/${invoiceId}`);
}

const shown = ({ lines }: Invoice): readonly (readonly [string, string | undefined])[] => lines.map(({ item, taxInclusiveAmount }) => [item.name, taxInclusiveAmount?.amount]);

describe('an over-buyer of the demo', () => {
  it('is offered the cheaper plan first, accepts, and has it in her contract, on her next invoice and in her allowance', async () => {
    const freja = await demoCustomer(server, data, 'freja-holm');
    expect((await shownTo(freja))[0]).toBe('ofr-freja-mindre');
    const { startsOn } = await offerAt(accept(freja, 'ofr-freja-mindre', 'yes', cheaper));
    expect(startsOn).toBe('2026-12-01');
    const { nextCursor: since } = await freja.get<{ readonly nextCursor: string }>('/changes');

    const invoice = await issued(freja, 'december');
    expect([invoice.invoicePeriod, invoice.totals.payableAmount, shown(invoice)]).toEqual([{ start: '2026-12-01', end: '2026-12-31' }, cheaper.price, [['Måne Mellem 40 GB', '149.00']]]);
    expect(invoice.extensions?.why).toEqual({ lead: '50\u00a0kr. mindre end i november.', reason: 'Du har skiftet til Måne Mellem 40 GB.' });
    const contract = await freja.get<Contract>('/contracts/ctr-freja-mobil');
    expect([contract.plan.id, contract.price, contract.upcoming]).toEqual(['mane-mellem-40', cheaper.price, undefined]);
    expect(await freja.get<Allowance>(`/usage/${contract.usageSeriesId ?? ''}/allowance`)).toMatchObject({ limit: '40', name: 'Data, 40 GB' });
    const { items } = await freja.get<{ readonly items: readonly { readonly kind: string }[] }>(`/changes?since=${since}`);
    expect(items.map(({ kind }) => kind)).toEqual(['invoice', 'timeline', 'contract', 'usage']);
  });

  it('gets back what she had when she withdraws after that', async () => {
    const freja = await TestCustomer.known(server, 'freja-holm');
    expect((await offerAt(freja.ask('POST', '/offers/ofr-freja-mindre/withdraw'))).state).toBe('withdrawn');
    const contract = await freja.get<Contract>('/contracts/ctr-freja-mobil');
    expect([contract.plan.id, contract.price?.amount, contract.state]).toEqual(['mane-fri-100', '199.00', 'rolling']);
    expect(shown(await issued(freja, 'january'))).toEqual([['Måne Fri 100 GB', '199.00']]);
  });
});

describe('a longer binding', () => {
  it('keeps the plan under the name that its bills have for it, at the lower price, and withdrawn costs what it did', async () => {
    const tess = await demoCustomer(server, data, 'testa-betalning');
    const price = { amount: '29.00', currency: 'SEK' };
    const fees = (invoice: Invoice) => shown(invoice).filter(([name]) => name === 'Månadspris');
    expect(fees(await issued(tess, 'before'))).toEqual([['Månadspris', '49.00']]);
    await accept(tess, 'ofr-testa-bindning', 'yes', { price, bindingMonths: 12 });
    expect(fees(await issued(tess, 'bound'))).toEqual([['Månadspris', '29.00']]);
    const contract = await tess.get<Contract>('/contracts/ctr-testa-el');
    expect([contract.state, contract.bindingUntil !== undefined, contract.plan.name]).toEqual(['bound', true, 'Månadspris']);
    await tess.ask('POST', '/offers/ofr-testa-bindning/withdraw');
    expect(fees(await issued(tess, 'after'))).toEqual([['Månadspris', '49.00']]);
  });

  it('finds the fee among the lines of a bill that calls it another name', async () => {
    const elin = await demoCustomer(server, data, 'elin-sandberg');
    const fees = (invoice: Invoice) => shown(invoice).filter(([name]) => name === 'Månadsavgift');
    await accept(elin, 'ofr-elin-bindning', 'yes', { price: { amount: '29.00', currency: 'SEK' }, bindingMonths: 12 });
    expect(fees(await issued(elin, 'bound'))).toEqual([['Månadsavgift', '29.00']]);
    await elin.ask('POST', '/offers/ofr-elin-bindning/withdraw');
    expect(fees(await issued(elin, 'after'))).toEqual([['Månadsavgift', '49.00']]);
  });
});

describe('a new customer of the demo', () => {
  it('sees no offer before her first invoice has come, and one after it', async () => {
    const sindre = await demoCustomer(server, data, 'sindre-moen');
    expect((await sindre.get<Page<Offer>>('/offers')).items.map(({ state }) => state)).toEqual(['open']);
    expect(await shownTo(sindre)).toEqual([]);
    const invoice = await issued(sindre, 'first');
    expect([invoice.invoicePeriod, invoice.buyer.name, shown(invoice)]).toEqual([{ start: '2026-11-11', end: '2026-12-10' }, 'Sindre Moen', [['Fiber 250/250', '599.00']]]);
    expect(await shownTo(sindre)).toEqual(['ofr-sindre-tv']);
  });

  it('has lists without a row everywhere, and a meter', async () => {
    const lotte = await TestCustomer.of(server, []);
    for (const path of ['/invoices', '/usage', '/offers', '/contracts', '/notices', '/conversations']) expect((await lotte.get<Page<object>>(path)).items, path).toEqual([]);
    expect((await lotte.next('none')).status).toBe(422);
    const sindre = await TestCustomer.known(server, 'sindre-moen');
    expect((await sindre.get<Page<object>>('/usage')).items).toHaveLength(1);
  });
});

describe('a customer with troubles', () => {
  it('is shown tips alone: while he disputes an invoice, and while her power is out', async () => {
    expect(await shownTo(await demoCustomer(server, data, 'gunnar-oberg'))).toEqual(['ofr-gunnar-tips']);
    expect(await shownTo(await demoCustomer(server, data, 'aino-lehtonen'))).toEqual(['ofr-aino-vinkki']);
  });
});

describe('the next invoice', () => {
  it.each(data.customers.map(({ id }) => id).filter((id) => !played.includes(id)))('of %s adds up, twice', async (id) => {
    const customer = await demoCustomer(server, data, id);
    for (const key of ['first', 'second']) expectToAddUp(await issued(customer, key));
  });

  it.each(['gunnar-oberg', 'aino-lehtonen'])('of %s adds up, and charges for what the meter has counted since', async (id) => {
    const customer = await TestCustomer.known(server, id);
    const invoice = await issued(customer, 'first');
    expectToAddUp(invoice);
    expect(Number(invoice.lines.find(({ kind }) => kind === 'usage')?.quantity)).toBeGreaterThan(0);
  });

  it('is one for a key, however often it is played at once', async () => {
    const customer = await TestCustomer.of(server, []);
    await addContract(customer);
    const answers = await Promise.all(Array.from({ length: 10 }, () => customer.next('one')));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 9 }, () => 200), 201]);
    expect((await customer.get<Page<object>>('/invoices')).items).toHaveLength(1);
    expect((await fetch(`${server.origin}/demo/next-invoice`, { method: 'POST', headers: { 'idempotency-key': 'one' } })).status).toBe(401);
  });

  it('has what was accepted beside the plan: a service each month, what is charged once only once', async () => {
    const customer = await TestCustomer.of(server, []);
    await addContract(customer);
    const kronor = (amount: string) => ({ amount, currency: 'SEK' });
    const service = { id: 'extender', name: 'Wifi-förstärkare', price: kronor('49.00') };
    const id = await addOffer(customer, { kind: 'cross-sell', title: 'Bättre wifi', planId: undefined, price: service.price, oneOff: kronor('99.00'), bindingMonths: 0 }, { service });
    await accept(customer, id, 'yes', { price: service.price, oneOff: kronor('99.00') });
    expect(shown(await issued(customer, 'first'))).toEqual([['Surf 100', '499.00'], ['Wifi-förstärkare', '49.00'], ['Bättre wifi', '99.00']]);
    expect(shown(await issued(customer, 'second'))).toEqual([['Surf 100', '499.00'], ['Wifi-förstärkare', '49.00']]);
    await customer.ask('POST', `/offers/${id}/withdraw`);
    expect(shown(await issued(customer, 'third'))).toEqual([['Surf 100', '499.00']]);
  });
});

describe('time', () => {
  it('ends what may be withdrawn, to the second', async () => {
    const customer = await TestCustomer.of(server);
    await addContract(customer);
    const [id, late] = [await addOffer(customer), await addOffer(customer, { id: 'late', contractId: undefined })];
    const { withdrawUntil = '' } = await offerAt(accept(customer, id, 'one'));
    await accept(customer, late, 'two');
    server.clock.advance(Date.parse(withdrawUntil) - server.clock.now());
    await customer.refreshToken();
    expect((await customer.ask('POST', `/offers/${id}/withdraw`)).status).toBe(200);
    expect((await customer.ask('POST', `/offers/${id}/withdraw`)).status).toBe(200);
    server.clock.advance(1_000);
    expect((await customer.ask('POST', `/offers/${late}/withdraw`)).status).toBe(409);
    expect((await customer.events()).map(({ kind }) => kind)).toEqual(['offer-withdrawn', 'offer-accepted', 'offer-accepted']);
  });
});

function expectToAddUp(invoice: Invoice): void {
  v.parse(invoiceSchema, invoice);
  expect(checkInvoice(invoice).filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  expect(invoice.lines.length).toBeGreaterThan(0);
}
