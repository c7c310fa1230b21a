import type { PaymentAction } from '@kvitt/core/model/payment.js';
import { describe, expect, it } from 'vitest';
import { jsonLog } from '../../../demo/server/src/log.js';
import { PaymentDesk } from '../../../demo/server/src/payments/desk.js';
import type { PaymentOrder } from '../../../demo/server/src/payments/order.js';
import { Refused, type Collection, type Outcome, type Provider } from '../../../demo/server/src/payments/provider.js';
import { customerOf } from '../../../demo/server/src/records/customers.js';
import { findPayment, paymentOfIntent, type PaymentRow } from '../../../demo/server/src/records/payments.js';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';

/** A provider that does as it is told; `collect` throws when it is told a problem, and answers when `mayAnswer` settles. */
class ToldProvider implements Provider {
  answer: PaymentAction | Error | undefined = new TypeError('fetch failed');
  known: Outcome | Error = { state: 'unknown' };
  mayAnswer: Promise<void> = Promise.resolve();
  readonly asked: string[] = [];
  readonly cancelled: string[] = [];

  async collect({ reference }: Collection): Promise<PaymentAction | undefined> {
    this.asked.push(reference);
    await this.mayAnswer;
    return settle(this.answer);
  }

  outcome(): Promise<Outcome> {
    return settle(this.known);
  }

  cancel(reference: string): Promise<Outcome> {
    this.cancelled.push(reference);
    return settle(this.known);
  }

  refund(): Promise<Outcome> {
    return settle(this.known);
  }
}

function settle<Answer>(answer: Answer | Error): Promise<Answer> {
  return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
}

function openDesk(provider: Provider, lines: string[] = []): PaymentDesk {
  const { database, clock, origin } = server();
  return new PaymentDesk({ database, clock, origin, log: jsonLog((line) => lines.push(line)), providerFor: () => provider });
}

async function customerWithOrder() {
  const { database } = server();
  const customer = await TestCustomer.of(server());
  const known = (await customerOf(database, customer.id))!;
  const order: PaymentOrder = { invoiceId: customer.own('a'), methodId: 'card', amount: { amount: '499.00', currency: 'SEK' }, idempotencyKey: 'desk' };
  return { known, order };
}

async function atDesk() {
  const { database } = server();
  const { known, order } = await customerWithOrder();
  const provider = new ToldProvider();
  const lines: string[] = [];
  const desk = openDesk(provider, lines);
  const placed = await desk.pay(known, order);
  if (placed.kind !== 'new') throw new Error(`the order is ${placed.kind}`);
  const now = async (): Promise<PaymentRow> => (await findPayment(database, placed.row.id))!;
  return { desk, provider, known, placed: placed.row, now, lines };
}

describe('a payment provider that cannot be reached', () => {
  it('leaves the payment waiting, is told to the log, and is asked again', async () => {
    const { desk, provider, placed, now, lines } = await atDesk();
    expect(placed.payment.state).toBe('created');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 'error', event: 'provider-unreachable', paymentId: placed.id }]);
    provider.answer = { type: 'redirect', url: 'https://bank.example/' };
    await desk.refresh(placed.id);
    expect((await now()).payment).toMatchObject({ state: 'action-required', action: { url: 'https://bank.example/' } });
    await desk.stop();
  });

  it('keeps a payment from being called cancelled', async () => {
    const { desk, provider, known, placed, now } = await atDesk();
    provider.known = new TypeError('fetch failed');
    await expect(desk.cancel(placed, known)).rejects.toMatchObject({ status: 503 });
    expect((await now()).payment.state).toBe('created');
    await desk.stop();
  });

  it('is not asked any more once the time is over', async () => {
    const { desk, provider, placed, now } = await atDesk();
    await desk.stop();
    provider.answer = new Error('nobody may ask');
    server().clock.advance(3 * 60_000);
    await desk.refresh(placed.id);
    expect((await now()).payment.state).toBe('expired');
  });
});

describe('two processes with one payment', () => {
  it('ask a provider that is slow under two names, show the customer the second, and give the first up', async () => {
    const { database } = server();
    const { known, order } = await customerWithOrder();
    const [slow, quick] = [new ToldProvider(), new ToldProvider()];
    slow.answer = { type: 'redirect', url: 'https://bank.example/first' };
    quick.answer = { type: 'redirect', url: 'https://bank.example/second' };
    let answerNow: () => void = () => undefined;
    slow.mayAnswer = new Promise((resolve) => (answerNow = resolve));
    const [one, other] = [openDesk(slow), openDesk(quick)];
    const paying = one.pay(known, order);
    await soon(() => expect(slow.asked).toHaveLength(1));
    const { id } = (await paymentOfIntent(database, known.id, order.idempotencyKey))!;
    await other.refresh(id);
    answerNow();
    const placed = await paying;
    expect(placed).toMatchObject({ kind: 'new', row: { providerReference: quick.asked[0], payment: { state: 'action-required', action: { url: 'https://bank.example/second' } } } });
    expect(slow.cancelled).toEqual(slow.asked);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('ask a provider anew once, however many find that the first answer was lost', async () => {
    const { placed, desk, now } = await atDesk();
    const providers = [new ToldProvider(), new ToldProvider(), new ToldProvider()];
    for (const provider of providers) provider.answer = { type: 'redirect', url: 'https://bank.example/' };
    const desks = providers.map((provider) => openDesk(provider));
    await Promise.all(desks.map((each) => each.refresh(placed.id)));
    expect(providers.flatMap(({ asked }) => asked)).toEqual([(await now()).providerReference]);
    await Promise.all([desk, ...desks].map((each) => each.stop()));
  });
});

describe('a payment provider that refuses', () => {
  it('fails the payment with its code', async () => {
    const { desk, provider, placed, now } = await atDesk();
    provider.answer = new Refused('AM06');
    await desk.refresh(placed.id);
    expect((await now()).payment).toMatchObject({ state: 'failed', failure: { code: 'AM06', retryable: false } });
    await desk.stop();
  });

  it('has the last word about a payment whose first answer was lost', async () => {
    const { desk, provider, placed, now } = await atDesk();
    provider.known = { state: 'settled', reference: 'R1', settledAt: '2026-11-20T11:00:00.000Z' };
    await desk.refresh(placed.id);
    expect((await now()).payment).toMatchObject({ state: 'settled', reference: 'R1' });
    await desk.stop();
  });
});
