import { contractCases, contractCasesOf, type Sandbox } from '@kvitt/adapters/contract.js';
import { currentInvoiceId, memoryAdapter, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import type {
  Adapter, ContractOperations, ConversationOperations, InvoiceOperations, NoticeOperations, OfferOperations, PaymentOperations, UsageOperations,
} from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { windowOfPeriod } from '@kvitt/core/usage/window.js';
import { describe, expect, it } from 'vitest';

function sandboxOf(adapter: MemoryAdapter): Sandbox {
  const { backend } = adapter;
  const { number, totals, invoicePeriod } = backend.records.invoice(currentInvoiceId);
  const month = windowOfPeriod(invoicePeriod!, 'Europe/Stockholm')!;
  return {
    invoice: { id: currentInvoiceId, number, payableAmount: totals.payableAmount },
    pdfOf: currentInvoiceId,
    attachment: { invoiceId: currentInvoiceId, attachmentId: 'meter-readings' },
    foreignInvoiceId: 'another-customers-invoice',
    foreignPaymentId: 'another-customers-payment',
    meter: { seriesId: 'house', invoiceId: currentInvoiceId, from: month.start, to: month.end },
    allowanceOf: 'mobile',
    question: 'Vad är månadsavgiften?',
    openOffer: () => 'offer-smaller',
    recallOffer: (offerId) => void backend.dealings.offers.recall(offerId),
    unreadNotice: () => 'notice-law',
    agent: adapter,
    patienceMs: 500,
    payableInvoice: () => currentInvoiceId,
    payableInPart: () => currentInvoiceId,
    payableLater: () => currentInvoiceId,
    payableBySaved: () => currentInvoiceId,
    approve: (paymentId) => void backend.approve(paymentId),
    changeInvoice: (id) => void backend.change(id, (invoice) => ({ ...invoice, note: `${invoice.note ?? ''}.` })),
  };
}

type Whole = MemoryAdapter &
  Required<Adapter> & { readonly invoices: Required<InvoiceOperations>; readonly payments: Required<PaymentOperations>; readonly usage: Required<UsageOperations>; readonly conversations: Required<ConversationOperations>;
    readonly offers: Required<OfferOperations>; readonly contracts: Required<ContractOperations>; readonly notices: Required<NoticeOperations>;
  };

/** An adapter that does one thing wrong, and the case that notices. */
interface Fault {
  readonly noticedBy: string;
  readonly spoil: (adapter: MemoryAdapter) => Adapter;
}

/** All made of the memory adapter. */
const faulty: Readonly<Record<string, Fault>> = {
  'rounds amounts': spoiled('answers amounts digit by digit as the backend has them', ({ invoices }) => ({
    invoices: { ...invoices, get: async (query, context) => rounded(await invoices.get(query, context)) },
  })),
  'gives the first page again and again': spoiled('pages through a list without overlap or hole', ({ invoices }) => ({
    invoices: {
      ...invoices,
      list: async ({ cursor, ...query }, context) => ({
        ...(await invoices.list(query, context)),
        ...(cursor && { nextCursor: undefined }),
      }),
    },
  })),
  'ignores the filter': spoiled('lists under "open" every document with something to pay', ({ invoices }) => ({
    invoices: { ...invoices, list: ({ cursor, limit }, context) => invoices.list({ cursor, limit }, context) },
  })),
  'makes an error of an abort': spoiled('throws the reason of an abort, not an error of its own', ({ invoices }) => ({
    invoices: {
      ...invoices,
      get: (query, context) => invoices.get(query, context).catch((error: unknown) => Promise.reject(KvittError.from(error))),
    },
  })),
  'starts a payment with a key of its own': spoiled('answers the same payment for the same key, also at the same time', ({ payments }) => ({
    payments: { ...payments, create: (order, context) => payments.create(order, { ...context, idempotencyKey: crypto.randomUUID() }) },
  })),
  'takes a conflict for an answer': spoiled('answers conflict for another intent while a payment is in progress', ({ payments }) => ({
    payments: {
      ...payments,
      create: (order, context) => payments.create(order, context).catch(async () => (await payments.list(order, context)).items[0]!),
    },
  })),
  'forgets what the customer likes best': spoiled('remembers the way that the customer likes best', ({ payments }) => ({
    payments: { ...payments, preferMethod: (query, context) => payments.methods(query, context) },
  })),
  'keeps a saved way that is to be forgotten': spoiled('forgets a saved way, and doing it twice is doing it once', ({ payments }) => ({
    payments: { ...payments, removeMethod: (query, context) => payments.methods(query, context) },
  })),
  'pays the whole for a part': spoiled('takes a part, and the rest is owed then', ({ invoices, payments }) => ({
    payments: {
      ...payments,
      create: async (order, context) =>
        payments.create({ ...order, amount: (await invoices.get({ id: order.invoiceId }, context)).totals.payableAmount }, context),
    },
  })),
  'draws at once what was to wait': spoiled('waits for the day that was chosen, and can be given up until then', ({ payments }) => ({
    payments: { ...payments, create: (order, context) => payments.create({ ...order, executionDate: undefined }, context) },
  })),
  'answers all readings whatever is asked for': spoiled('answers the readings of the stretch that is asked for, and no others', ({ usage }) => ({
    usage: { ...usage, get: ({ seriesId }, context) => usage.get({ seriesId }, context) },
  })),
  'answers readings that overlap': spoiled('answers a series that can be believed', ({ usage }) => ({
    usage: {
      ...usage,
      get: async (query, context) => {
        const series = await usage.get(query, context);
        return { ...series, readings: [...series.readings, ...series.readings.slice(-1)] };
      },
    },
  })),
  'stores a message again when it is sent again': chatting('stores a message once per clientId, also when it is sent at the same time', (chat) => ({
    send: (draft, context) => chat.send({ ...draft, clientId: crypto.randomUUID() }, context),
  })),
  'takes other words for the same message': chatting('answers invalid for the same clientId with other words', (chat) => ({
    send: async (draft, context) => chat.send(draft, context).catch(async () => (await chat.messages({ ...draft, limit: 1 }, context)).items[0]!),
  })),
  'talks of everything in one thread': chatting('begins one thread about an invoice however often it is asked, also at the same time', (chat) => ({
    open: (_, context) => chat.open({}, context),
  })),
  'leaves a hole in a thread': chatting('gives every message the next place, without a hole, also when several are sent at the same time', (chat) => ({
    messages: async (query, context) => {
      const { items, ...page } = await chat.messages(query, context);
      return { items: items.filter(({ sequence }) => sequence !== 2), ...page };
    },
  })),
  'forgets after which place it was asked': chatting('answers what came after a place, oldest first, page by page', (chat) => ({
    messages: ({ after, ...query }, context) => chat.messages({ ...query, after: after && 0 }, context),
  })),
  'finds everything': chatting('finds messages by what they say, newest first', (chat) => ({
    messages: (query, context) => chat.messages({ ...query, search: undefined }, context),
  })),
  'reads backwards': chatting('reads on and never back, and never beyond the end', (chat) => ({
    read: async (query, context) => ({ ...(await chat.read(query, context)), readUpTo: query.sequence }),
  })),
  'changes a file': chatting('takes a file by what it is, and gives it back byte for byte', (chat) => ({
    file: async (query, context) => new Blob([await (await chat.file(query, context)).text()], { type: 'image/png' }),
  })),
  'believes what a file is called': chatting('answers invalid for another type, too large a file, none at all and none with a name', (chat) => ({
    attach: ({ file, ...draft }, context) => chat.attach({ ...draft, file: new Blob(['%PDF-', file.slice(5)]) }, context),
  })),
  'keeps the last word': chatting('tells the words of a message that is being written, and they are the message when it has ended', (chat) => ({
    stream: async function* (query, context) {
      for await (const piece of chat.stream(query, context)) if (piece.at < 100) yield piece;
    },
  })),
  'lets a customer take a thread': chatting('keeps from a customer what is an agent’s', (chat) => ({
    take: (query, context) => chat.take(query, { ...context, audience: 'agent' }),
  })),
  'asks for another person each time': chatting('asks for a person once, however often it is asked', (chat, { backend }) => ({
    human: async (query, context) => {
      backend.desk.note(backend.desk.folder(query.id), 'queued', 'Du står i kö.');
      return chat.human(query, context);
    },
  })),
  'accepts an offer under a key of its own': offering('answers the same acceptance for the same key, also at the same time', (offers) => ({
    accept: (agreed, context) => offers.accept(agreed, { ...context, idempotencyKey: crypto.randomUUID() }),
  })),
  'takes a conflict for an acceptance': offering('lets one key accept where several do at the same time, and answers conflict to the others', (offers) => ({
    accept: (agreed, context) => offers.accept(agreed, context).catch(() => offers.get(agreed, context)),
  })),
  'holds the customer to what she did not agree to': offering('answers invalid, and names price, when another one was agreed to than is offered', (offers) => ({
    accept: async ({ id }, context) => {
      const { price, oneOff, bindingMonths } = await offers.get({ id }, context);
      return offers.accept({ id, price, oneOff, bindingMonths }, context);
    },
  })),
  'accepts what the contract hears nothing of': spoiled('changes the contract from a day to come on, once', ({ contracts }) => ({
    contracts: { ...contracts, get: async (query, context) => ({ ...(await contracts.get(query, context)), upcoming: undefined }) },
  })),
  'tells an acceptance with every answer': offering('tells an acceptance once in the timeline of the newest document', (offers, { backend }) => ({
    accept: async (agreed, context) => {
      backend.records.addEvent({ id: crypto.randomUUID(), at: new Date().toISOString(), kind: 'offer-accepted', documentId: currentInvoiceId });
      return offers.accept(agreed, context);
    },
  })),
  'counts a look as an answer': offering('counts looks and clicks, and changes nothing by it', (offers, { backend }) => ({
    record: async (query, context) => {
      await offers.record(query, context);
      backend.dealings.offers.kept.put(backend.dealings.offers.get(query.id));
    },
  })),
  'declines again and again': offering('declines an offer, and declined twice it is declined once', (offers) => ({
    decline: async (query, context) => ({ ...(await offers.decline(query, context)), version: Math.round(performance.now() * 1000) }),
  })),
  'reminds when it likes': offering('puts an offer off until the day that she says, or its own', (offers) => ({
    snooze: ({ id }, context) => offers.snooze({ id }, context),
  })),
  'takes back what nobody accepted': offering('answers conflict when nothing was accepted that could be taken back', (offers) => ({
    withdraw: (query, context) => offers.withdraw(query, context).catch(() => offers.get(query, context)),
  })),
  'lists first what has ended first': spoiled('lists every contract once, those that have ended last, and answers each by its id', ({ contracts }) => ({
    contracts: { ...contracts, list: async (query, context) => ({ items: [...(await contracts.list(query, context)).items].reverse() }) },
  })),
  'tells of an invoice what is about another': spoiled('lists for an invoice and for a contract what is about it, and what is about everything', ({ notices }) => ({
    notices: { ...notices, list: ({ cursor }, context) => notices.list({ cursor }, context) },
  })),
  'answers one notice otherwise than in the list': spoiled('answers one notice as the list has it, and its readAt once it is read', ({ notices }) => ({
    notices: { ...notices, get: async (query, context) => ({ ...(await notices.get(query, context)), title: 'Another' }) },
  })),
  'finds a notice that is nobody’s': spoiled('answers not-found for one notice that is none of the customer’s', ({ notices }) => ({
    notices: { ...notices, get: (_, context) => notices.get({ id: 'notice-law' }, context) },
  })),
  'forgets when a notice was read': spoiled('remembers that a notice was read, and read twice the first time holds', ({ notices }) => ({
    notices: { ...notices, list: async (query, context) => ({ items: (await notices.list(query, context)).items.map((notice) => ({ ...notice, readAt: undefined })) }) },
  })),
  'says nothing of what it accepts': spoiled('tells that an offer was accepted, and the contract that it changes', (adapter) => ({
    changes: (onChange, options) => adapter.changes((change) => (change.kind === 'contract' ? undefined : onChange(change)), options),
  })),
  'goes on telling changes when it is stopped': spoiled('tells nothing any more to who has stopped', (adapter) => ({
    changes: (onChange, options) => {
      adapter.changes(onChange, { ...options, signal: new AbortController().signal });
      return () => undefined;
    },
  })),
  'forgets where to resume, and says nothing of the gap': spoiled('misses nothing when it resumes, and tells nothing twice', (adapter) => ({
    changes: (onChange, options) => adapter.changes(onChange, { ...options, since: undefined, onGap: () => undefined }),
  })),
};

function chatting(noticedBy: string, spoil: (chat: Required<ConversationOperations>, adapter: MemoryAdapter) => ConversationOperations): Fault {
  return spoiled(noticedBy, (adapter) => ({ conversations: { ...adapter.conversations, ...spoil(adapter.conversations, adapter) } }));
}

function offering(noticedBy: string, spoil: (offers: Required<OfferOperations>, adapter: MemoryAdapter) => OfferOperations): Fault {
  return spoiled(noticedBy, (adapter) => ({ offers: { ...adapter.offers, ...spoil(adapter.offers, adapter) } }));
}

function spoiled(noticedBy: string, spoil: (adapter: Whole) => Adapter): Fault {
  return { noticedBy, spoil: (adapter) => spoil(adapter as Whole) };
}

function rounded(invoice: Invoice): Invoice {
  const { payableAmount } = invoice.totals;
  return { ...invoice, totals: { ...invoice.totals, payableAmount: { ...payableAmount, amount: String(Number(payableAmount.amount)) } } };
}

describe('the contract', () => {
  it.each(contractCases)('does not believe an adapter that does nothing: $name', async ({ run, missing }) => {
    expect(missing({})).not.toEqual([]);
    await expect(run({}, sandboxOf(memoryAdapter()))).rejects.toThrow('the adapter has no');
  });

  it('leaves out what an adapter does not offer', () => {
    const { invoices } = memoryAdapter();
    const names = contractCasesOf({ invoices: { list: (query, context) => invoices!.list!(query, context) } }).map(({ name }) => name);
    expect(names).toContain('pages through a list without overlap or hole');
    expect(names.join()).not.toMatch(/payment|PDF|change/);
  });

  it.each(Object.entries(faulty))('notices an adapter that %s', async (_, { noticedBy, spoil }) => {
    const noticing = contractCases.find(({ name }) => name === noticedBy)!;
    const adapter = memoryAdapter({ scenario: 'methods' });
    await expect(noticing.run({ ...adapter, ...spoil(adapter) }, sandboxOf(adapter))).rejects.toThrow(/^(?!the adapter has no)/);
  });
});
