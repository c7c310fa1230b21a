import { restAdapter } from '@kvitt/adapters/rest.js';
import { contractsOn, noticesOn, offersOn } from '@kvitt/adapters/memory.js';
import type { ContractOperations, NoticeOperations, OfferOperations } from '@kvitt/core/adapter.js';
import { describe, expect, it } from 'vitest';
import { context, sek } from './records.js';
import { json, serve, status, type Backend } from './server.js';

const day = '2026-02-16';
const offer = offersOn(day)[0]!;
const contract = contractsOn(day)[0]!;
const notice = noticesOn(day)[0]!;
const plan = { id: 'p', name: 'Rörligt', currency: 'SEK', unitCode: 'KWH', fee: '49', tariff: { kind: 'flat', price: '0.79' } } as const;

const offersOf = (backend: Backend) => restAdapter(backend).offers as Required<OfferOperations>;
const contractsOf = (backend: Backend) => restAdapter(backend).contracts as Required<ContractOperations>;
const noticesOf = (backend: Backend) => restAdapter(backend).notices as Required<NoticeOperations>;
const asked = ({ seen }: Backend): string[] => seen.map(({ method, url, body }) => [method, url, body].filter(Boolean).join(' '));

describe('offers over REST', () => {
  it('are read by their routes', async () => {
    const circumstances = { customerSince: '2024-02-01', firstInvoiceOn: '2024-03-06', hasOutage: false, cap: { offers: 2, days: 30 } };
    const backend = await serve(json({ items: [offer], nextCursor: 'n' }), json(offer), json(circumstances));
    const offers = offersOf(backend);
    await expect(offers.list({ cursor: 'c' }, context())).resolves.toEqual({ items: [offer], nextCursor: 'n' });
    await expect(offers.get({ id: 'o/1' }, context())).resolves.toEqual(offer);
    await expect(offers.circumstances({}, context())).resolves.toEqual(circumstances);
    expect(asked(backend)).toEqual(['GET /offers?cursor=c', 'GET /offers/o%2F1', 'GET /offers/circumstances']);
  });

  it('are accepted under the key of the intent, with what was agreed to and nothing else', async () => {
    const backend = await serve(json({ ...offer, state: 'accepted' }));
    const agreed = { id: 'o/1', price: sek('249.00'), bindingMonths: 0 };
    await expect(offersOf(backend).accept(agreed, context({ idempotencyKey: 'k', locale: 'sv' }))).resolves.toMatchObject({ state: 'accepted' });
    expect(backend.seen[0]).toMatchObject({ method: 'POST', url: '/offers/o%2F1/accept', headers: { 'idempotency-key': 'k', 'accept-language': 'sv' } });
    expect(JSON.parse(backend.seen[0]!.body)).toEqual({ price: sek('249.00'), bindingMonths: 0 });
  });

  it('are declined, put off and taken back, a key with each where one is given', async () => {
    const backend = await serve(json(offer));
    const offers = offersOf(backend);
    await offers.decline({ id: 'o', reason: 'price', comment: 'Nej' }, context({ idempotencyKey: 'k1' }));
    await offers.decline({ id: 'o' }, context());
    await offers.snooze({ id: 'o', until: '2026-04-01' }, context({ idempotencyKey: 'k2' }));
    await offers.snooze({ id: 'o' }, context());
    await offers.withdraw({ id: 'o' }, context({ idempotencyKey: 'k3' }));
    expect(asked(backend)).toEqual([
      'POST /offers/o/decline {"reason":"price","comment":"Nej"}', 'POST /offers/o/decline {}', 'POST /offers/o/snooze {"until":"2026-04-01"}', 'POST /offers/o/snooze {}',
      'POST /offers/o/withdraw',
    ]);
    expect(backend.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['k1', undefined, 'k2', undefined, 'k3']);
  });

  it('are counted without waiting for words', async () => {
    const backend = await serve(status(204), json({}, 404));
    const offers = offersOf(backend);
    await expect(offers.record({ id: 'o', event: 'shown', placement: 'chat' }, context())).resolves.toBeUndefined();
    await expect(offers.record({ id: 'o', event: 'clicked' }, context())).rejects.toMatchObject({ code: 'not-found' });
    expect(asked(backend)).toEqual(['POST /offers/o/record {"event":"shown","placement":"chat"}', 'POST /offers/o/record {"event":"clicked"}']);
  });

  it('that are over or other than agreed to say so, with the backend’s words and the field', async () => {
    const problem = { title: 'not what is offered', detail: 'Priset har ändrats.', errors: [{ pointer: '#/price' }] };
    const backend = await serve(json({ title: 'accepted before', offer }, 409), json(problem, 422), json({}, 503, { 'retry-after': '3' }));
    const accept = () => offersOf(backend).accept({ id: 'o' }, context({ idempotencyKey: 'k' }));
    await expect(accept()).rejects.toMatchObject({ code: 'conflict', status: 409, retryable: false });
    await expect(accept()).rejects.toMatchObject({ code: 'invalid', status: 422, field: 'price', userMessage: 'Priset har ändrats.' });
    await expect(accept()).rejects.toMatchObject({ status: 503, retryable: true, retryAfterMs: 3_000 });
    expect(backend.seen).toHaveLength(3);
  });
});

describe('contracts over REST', () => {
  it('are read by their routes, their plans too', async () => {
    const backend = await serve(json({ items: [contract] }), json(contract), json({ items: [plan] }));
    const contracts = contractsOf(backend);
    await expect(contracts.list({}, context())).resolves.toEqual({ items: [contract] });
    await expect(contracts.get({ id: 'c/1' }, context())).resolves.toEqual(contract);
    await expect(contracts.plans({ contractId: 'c/1' }, context())).resolves.toEqual({ items: [plan] });
    expect(asked(backend)).toEqual(['GET /contracts', 'GET /contracts/c%2F1', 'GET /contracts/c%2F1/plans']);
  });
});

describe('notices over REST', () => {
  it('are asked for about an invoice or a contract, and marked as read', async () => {
    const backend = await serve(json({ items: [notice] }), json({ items: [] }), json({ items: [] }), json(notice), json(notice));
    const notices = noticesOf(backend);
    await expect(notices.list({ invoiceId: '42' }, context())).resolves.toEqual({ items: [notice] });
    await notices.list({ contractId: 'c&d', cursor: '9' }, context());
    await notices.list({}, context());
    await expect(notices.read({ id: 'n/1' }, context({ idempotencyKey: 'k' }))).resolves.toEqual(notice);
    await expect(notices.get({ id: 'n/1' }, context())).resolves.toEqual(notice);
    expect(asked(backend)).toEqual(['GET /notices?invoiceId=42', 'GET /notices?contractId=c%26d&cursor=9', 'GET /notices', 'POST /notices/n%2F1/read', 'GET /notices/n%2F1']);
    expect(backend.seen[3]!.headers['idempotency-key']).toBe('k');
  });
});

describe('what cannot be an offer, a contract, a plan or a notice', () => {
  const wrong: readonly (readonly [string, unknown, string, (backend: Backend) => Promise<unknown>])[] = [
    ['an offer of no kind', { items: [offer, { ...offer, kind: 'campaign' }] }, 'items.1.kind', (backend) => offersOf(backend).list({}, context())],
    ['an offer with a number for a price', { ...offer, price: { amount: 249, currency: 'SEK' } }, 'price.amount', (backend) => offersOf(backend).get({ id: 'o' }, context())],
    ['an acceptance of which nobody knows until when', { ...offer, withdrawUntil: '2 March' }, 'withdrawUntil', (backend) => offersOf(backend).accept({ id: 'o' }, context())],
    ['a cap of half an offer', { cap: { offers: 0.5, days: 30 } }, 'cap.offers', (backend) => offersOf(backend).circumstances({}, context())],
    ['a contract without a plan', { id: 'c' }, 'plan', (backend) => contractsOf(backend).get({ id: 'c' }, context())],
    ['a binding until a day that there is not', { items: [{ ...contract, bindingUntil: '2026-02-30' }] }, 'items.0.bindingUntil', (backend) => contractsOf(backend).list({}, context())],
    ['a tariff of no kind', { items: [{ ...plan, tariff: { kind: 'guess' } }] }, 'items.0.tariff.kind', (backend) => contractsOf(backend).plans({ contractId: 'c' }, context())],
    ['a notice without a title', { items: [{ ...notice, title: '' }] }, 'items.0.title', (backend) => noticesOf(backend).list({}, context())],
    ['a price that changes to nothing', { ...notice, priceChange: { ...notice.priceChange, new: null } }, 'priceChange.new', (backend) => noticesOf(backend).read({ id: 'n' }, context())],
  ];

  it.each(wrong)('is refused by the field: %s', async (_, answer, field, ask) => {
    await expect(ask(await serve(json(answer)))).rejects.toMatchObject({ code: 'invalid', field, retryable: false });
  });

  it('is asked for no id that an address cannot carry', async () => {
    const backend = await serve(json(offer));
    const asks = [
      offersOf(backend).get({ id: '..' }, context()), offersOf(backend).accept({ id: '.' }, context({ idempotencyKey: 'k' })), offersOf(backend).record({ id: '', event: 'shown' }, context()),
      contractsOf(backend).plans({ contractId: '..' }, context()), noticesOf(backend).read({ id: '..' }, context()),
    ];
    for (const ask of asks) await expect(ask).rejects.toMatchObject({ code: 'not-found' });
    expect(backend.seen).toEqual([]);
  });

  it('passes on what the backend keeps beside it, and nothing that it does not know', async () => {
    const backend = await serve(json({ ...offer, extensions: { segment: 7 }, score: 0.93 }));
    await expect(offersOf(backend).get({ id: 'o' }, context())).resolves.toEqual({ ...offer, extensions: { segment: 7 } });
  });
});
