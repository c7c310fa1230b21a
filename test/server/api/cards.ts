import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { inFields, onPage } from '../support/pages.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { ways } from '../support/ways.js';

const declined = '4000000000000002';
const authenticated = '4000002760003184';

describe('a card on the provider’s page', () => {
  it('is refused before anybody is asked who she is', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('refused', { methodId: 'card' });
    expect(await onPage(payment, 'card', { number: declined })).toMatchObject({ status: 'ERROR' });
    await soon(async () => expect(await customer.payment(payment.id)).toMatchObject({ state: 'failed', failure: { code: '05' } }));
  });

  it('is not believed to be hers when she breaks off', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('broken off', { methodId: 'card' });
    await onPage(payment, 'card', { number: authenticated });
    expect((await customer.payment(payment.id)).state).toBe('action-required');
    await onPage(payment, 'decline', { errorCode: 'BANKIDCL' });
    await soon(async () => expect(await customer.payment(payment.id)).toMatchObject({ state: 'failed', failure: { code: 'BANKIDCL' } }));
  });

  it('must be one', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('no card', { methodId: 'card' });
    if (payment.action?.type !== 'redirect') throw new Error('there is no page to go to');
    const post = async (url: string, body: string) => (await fetch(`${url}/card`, { method: 'POST', body })).status;
    expect([await post(payment.action.url, '{}'), await post(`${server().origin}/simulator/card/nobody`, '{"number":"4"}')]).toEqual([400, 404]);
  });
});

describe.each(['stripe', 'adyen'] as const)('a card in the fields of %s', (provider) => {
  const begin = async () => {
    const customer = await TestCustomer.with(server(), [ways[provider]]);
    const payment = await customer.pay(`fields ${provider}`, { methodId: provider });
    return { customer, payment, type: (step: 'card' | 'approve' | 'decline', number?: string) => inFields(server().origin, payment, step, number) };
  };

  it('needs what the provider’s script is told, and nothing secret', async () => {
    const { payment } = await begin();
    const parameters = {
      stripe: { publishableKey: 'pk_test_kvitt', clientSecret: expect.stringMatching(/^pi_\w+_secret_[0-9a-f]{32}$/) as string },
      adyen: { clientKey: 'test_KVITT', environment: 'test', sessionId: expect.stringMatching(/^CS\w+$/) as string, sessionData: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
    };
    expect(payment).toMatchObject({ state: 'action-required', action: { type: 'fields', provider } });
    expect(payment.action).toHaveProperty('parameters', parameters[provider]);
  });

  it('may be another one when the first was refused', async () => {
    const { customer, payment, type } = await begin();
    expect(await type('card', declined)).toEqual({ status: 'declined', code: '05' });
    expect((await customer.payment(payment.id)).state).toBe('action-required');
    expect(await type('card')).toEqual({ status: 'accepted' });
    expect(await type('card')).toEqual({ status: 'accepted' });
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('pending'));
  });

  it('asks who she is, again when she broke off', async () => {
    const { customer, payment, type } = await begin();
    expect(await type('card', authenticated)).toEqual({ status: 'authenticate' });
    expect(await type('decline')).toEqual({ status: 'declined', code: '1A' });
    expect(await type('card', authenticated)).toEqual({ status: 'authenticate' });
    expect(await type('approve')).toEqual({ status: 'accepted' });
    server().clock.advance(1_500);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
  });

  it('is told too late when the payment was given up', async () => {
    const { customer, payment, type } = await begin();
    await customer.ask('POST', `/payments/${payment.id}/cancel`);
    expect(await type('card')).toMatchObject({ status: 'declined' });
    expect((await customer.payment(payment.id)).state).toBe('cancelled');
  });
});

describe('an app of the north', () => {
  it('is opened from a page in Norway, and by a QR code in Denmark', async () => {
    const [ola, mikkel] = [await TestCustomer.with(server(), [ways.vipps]), await TestCustomer.with(server(), [ways.mobilePay])];
    const url = expect.stringMatching(/\/simulator\/app\/[0-9a-f]{32}$/) as string;
    expect((await ola.pay('vipps', { methodId: 'vipps' })).action).toEqual({ type: 'redirect', url });
    expect((await mikkel.pay('mobilepay', { methodId: 'mobilepay' })).action).toEqual({ type: 'qr', payload: url, appUrl: url });
  });
});
