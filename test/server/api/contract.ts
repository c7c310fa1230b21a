import { contractCases, type Sandbox } from '@kvitt/adapters/contract.js';
import { restAdapter } from '@kvitt/adapters/rest.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { describe, expect, it } from 'vitest';
import { TestAgent } from '../support/agent.js';
import { checkedFetch, TestCustomer } from '../support/customer.js';
import { addMeter, steps } from '../support/meters.js';
import { addContract, addNotice, addOffer } from '../support/offers.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { open } from '../support/talker.js';

const files = [{ attachmentId: 'price-list', fileName: 'prislista.txt', mediaType: 'text/plain', content: new TextEncoder().encode('Priser') }];
const events = [{ id: '', at: '2026-11-01T08:00:00+01:00', kind: 'sent' }];

/** A card that is kept, and a way to pay in parts. */
const ownMethods = [
  { id: 'visa', scheme: 'card', name: 'Visa ···· 4242', isSaved: true, provider: 'stored', mayWait: true },
  { id: 'parts', scheme: 'swish', name: 'Swish i delar', minimumAmount: { amount: '100.00', currency: 'SEK' } },
] as const;

/** A customer with six documents, and what a case may do behind the adapter's back. */
async function makeSandbox(name: number): Promise<{ readonly customer: TestCustomer; readonly sandbox: Sandbox }> {
  const stranger = await TestCustomer.of(server());
  const foreignPayment = await stranger.pay('foreign');
  const more = { events: events.map((event) => ({ ...event, id: `case-${name}` })) };
  const line = { id: '1', netAmount: { amount: '399.20', currency: 'SEK' }, item: { name: 'El' }, objectId: 'point' };
  const customer = await TestCustomer.of(server(), [{ id: 'a', lines: [line] }], { files, ...more }, { ownMethods });
  await customer.add([
    { id: 'b', issueDate: '2026-10-01', dueDate: '2026-10-31' },
    { id: 'c', issueDate: '2026-09-01', status: { settlement: 'paid' }, balance: { amount: '0.00', currency: 'SEK' } },
    { id: 'd', issueDate: '2026-08-01', typeCode: '381', status: { settlement: 'credited' } },
    { id: 'e', issueDate: '2026-07-01' },
    { id: 'f', issueDate: '2026-06-01', dueDate: '2026-12-31' },
  ]);
  const { id, number, totals } = await customer.invoice();
  const kim = await TestAgent.of(server());
  const allowance = { id: 'data', name: 'Surf', limit: '20', startsOn: '2026-11-01', resetsOn: '2026-12-01' };
  const seriesId = await addMeter(customer, 'house/used', steps('2026-10-24T22:00:00Z', 72, 60), { servicePointId: 'point' });
  const allowanceOf = await addMeter(customer, 'mobile', steps('2026-10-31T23:00:00Z', 19, 24 * 60), { commodity: 'data', unitCode: 'E34', resolution: 'P1D', allowance });
  await addContract(customer);
  await addContract(customer, { id: 'before', state: 'ended', endDate: '2024-12-31' });
  const oldAcceptance = await addOffer(customer, { id: 'old', state: 'accepted', decidedAt: '2026-09-01T10:00:00Z', withdrawUntil: '2026-09-15T10:00:00Z' });
  await addNotice(customer, { id: 'of-invoice', invoiceId: id, sentAt: '2026-11-11T08:00:00Z' });
  await addNotice(customer, { id: 'of-contract', contractId: customer.own('contract'), sentAt: '2026-11-12T08:00:00Z' });
  const foreign = { foreignOfferId: await addOffer(stranger), foreignContractId: await addContract(stranger), foreignNoticeId: await addNotice(stranger) };
  return {
    customer,
    sandbox: {
      ...foreign,
      openOffer: () => addOffer(customer),
      oldAcceptance,
      recallOffer: async (offerId) => {
        await server().database.query(`update offer set document = document || '{"state":"recalled"}' where id = $1`, [offerId]);
      },
      unreadNotice: () => addNotice(customer),
      invoice: { id, number, payableAmount: totals.payableAmount },
      pdfOf: id,
      attachment: { invoiceId: id, attachmentId: 'price-list' },
      meter: { seriesId, from: '2026-10-25T01:00:00+02:00', to: '2026-10-26T01:00:00+01:00', invoiceId: id },
      allowanceOf,
      foreignInvoiceId: stranger.own('a'),
      foreignPaymentId: foreignPayment.id,
      foreignConversationId: (await open(stranger)).id,
      question: 'Varför kostar det mer?',
      agent: restAdapter({ baseUrl: `${server().origin}/api/kvitt`, auth: { getToken: () => Promise.resolve(kim.token) }, fetch: checkedFetch }),
      payableInvoice: () => customer.own('e'),
      payableInPart: () => customer.own('e'),
      payableLater: () => customer.own('f'),
      payableBySaved: () => customer.own('e'),
      approve: (paymentId) => approve(customer, paymentId),
      changeInvoice: (invoiceId) => customer.credited(invoiceId, '1.00'),
    },
  };
}

async function approve(customer: TestCustomer, paymentId: string): Promise<void> {
  const payment = await soon(async () => {
    const found: Payment = await customer.payment(paymentId);
    expect(found.action).toBeDefined();
    return found;
  });
  await onPhone(payment, 'approve');
  await soon(async () => expect((await customer.payment(paymentId)).state).toBe('settled'));
}

const isAboutConversations = (index: number): boolean => contractCases[index]?.missing({}).some((operation) => operation.startsWith('conversations')) === true;

/** A machine writes as time goes by. */
async function meanwhile(work: Promise<void> | undefined): Promise<void> {
  const timer = setInterval(() => server().clock.advance(20), 5);
  await work?.finally(() => clearInterval(timer));
}

describe('the REST adapter on this backend', () => {
  it.each(contractCases.map(({ name }, index) => [name, index] as const))('%s', async (_name, index) => {
    const { customer, sandbox } = await makeSandbox(index);
    const adapter = restAdapter({ baseUrl: `${server().origin}/api/kvitt`, auth: { getToken: () => Promise.resolve(customer.token) }, fetch: checkedFetch });
    const work = contractCases[index]?.run(adapter, sandbox);
    await (isAboutConversations(index) ? meanwhile(work) : work);
  });
});
