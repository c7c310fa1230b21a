import { memoryAdapter } from '@kvitt/adapters/memory.js';
import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { systemClock } from '@kvitt/core/session/clock.js';
import type { CopiedEvent } from '@kvitt/elements';
import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { part, reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { buttonSaying, content, id, stage } from './pay-stage.js';

const names = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll('[part="method"] bdi')].map(({ textContent }) => textContent);
const nameOf = (button: HTMLElement) => button.getAttribute('aria-label')?.replaceAll('\u00a0', ' ');

describe('the ways to pay in kvitt-pay-button', () => {
  it('a saved one is named on the button, and one press pays without another question', async () => {
    const { element, press, payments } = await stage({ scenario: 'saved-card' });
    await reads(element, 'Pay SEK 1,477.00 with Visa ···· 4242');
    element.addEventListener('kvitt-redirect', (event) => event.preventDefault());
    await press();
    await waitUntil(() => payments().length === 1, 'a payment has begun');
    expect(payments()[0]?.methodId).to.equal('card-4242');
  });

  it('amount, payee and method are in the button\'s name, which begins with its visible words', async () => {
    const { element } = await stage();
    const pay = await part(element, 'pay');
    expect(nameOf(pay)).to.equal('Pay SEK 1,477.00, to Norrsken Energi AB, Swish');
    expect(nameOf(pay)).to.satisfy((name: string) => name.startsWith(pay.textContent.trim().replaceAll('\u00a0', ' ')));
  });

  it('come in the supplier\'s order with its names, and wallets only where the browser has them', async () => {
    const { element, adapter } = await stage({ scenario: 'methods' });
    await part(element, 'pay');
    buttonSaying(element, 'Choose another way').click();
    await reads(element, 'How do you want to pay?');
    const { items } = await adapter.payments!.methods!({ invoiceId: id }, { signal: new AbortController().signal, locale: 'en' });
    const offered = items.filter(({ scheme }) => scheme !== 'wallet').map(({ name }) => name);
    await waitUntil(() => names(element).length === offered.length, `${names(element).join()} are the ways`);
    expect(names(element)).to.deep.equal(offered);
  });

  it('are reached, chosen and paid with by keyboard alone', async () => {
    const { element, payments } = await stage();
    element.addEventListener('kvitt-redirect', (event) => event.preventDefault());
    await part(element, 'pay');
    element.focus();
    const active = () => element.shadowRoot!.activeElement;
    await sendKeys({ press: 'Tab' });
    expect(active()?.textContent).to.equal('Choose another way');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => active()?.textContent === 'How do you want to pay?', 'the title has the focus');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await reads(element, 'Pay SEK 1,477.00 with Visa');
    await sendKeys({ press: 'Tab' });
    expect(active()?.getAttribute('part')).to.equal('pay');
    await sendKeys({ press: 'Enter' });
    await reads(element, 'Continue with Visa');
    expect(payments()[0]?.methodId).to.equal('card-4242');
  });

  it('an unknown kind is data like any other: press, create, act', async () => {
    const adapter = memoryAdapter();
    const strange: PaymentMethod = { id: 'barter', scheme: 'x-barter', name: 'Byteshandel', isPreferred: true };
    const { element, press, payments } = await stage({ adapter: { ...adapter, payments: {
      ...adapter.payments,
      methods: () => Promise.resolve({ items: [strange] }),
      create: async (order, context) => ({ ...(await adapter.payments!.create!({ ...order, methodId: 'swish' }, context)), methodId: 'barter', methodName: 'Byteshandel', action: { type: 'redirect', url: 'https://pay.example/barter' } }),
    } } });
    element.addEventListener('kvitt-redirect', (event) => event.preventDefault());
    await reads(element, 'With Byteshandel.');
    await press();
    await reads(element, 'Continue with Byteshandel');
    expect(payments()).to.have.length(1);
  });

  it('no-choice offers one way alone', async () => {
    const { element } = await stage({}, html`<kvitt-pay-button invoice-id=${id} no-choice></kvitt-pay-button>`);
    await reads(element, 'With Swish.');
    expect(textOf(element)).not.to.contain('another way');
  });

  it('an amount given by the page is what the button says and asks for', async () => {
    const { element, press, payments } = await stage({ scenario: 'part' }, html`<kvitt-pay-button invoice-id=${id} amount="500.00"></kvitt-pay-button>`);
    await reads(element, 'Pay SEK 500.00');
    await press();
    await reads(element, 'Scan with Swish');
    expect(payments()[0]?.amount).to.deep.equal({ amount: '500.00', currency: 'SEK' });
    expect(textOf(element)).not.to.contain('The invoice is now');
  });

  it('a giro begins no payment: it shows what to write in the bank, each thing to be copied', async () => {
    const { element, box, press, payments } = await stage({ scenario: 'giro' });
    let asked = 0;
    box.addEventListener('kvitt-pay', () => (asked += 1));
    await press();
    await reads(element, 'Pay from your bank');
    const copy = await part(element, 'copy');
    setTimeout(() => copy.click());
    const copied = await Promise.race([oneEvent<CopiedEvent>(box, 'kvitt-copied'), waitUntil(() => getSelection()?.toString(), 'selected instead')]);
    expect(copied === undefined || copied.text.length > 0).to.equal(true);
    expect([asked, payments().length]).to.deep.equal([1, 0]);
    await expect(element).to.be.accessible();
  });

  it('a giro may be taken over by the page', async () => {
    const { element, box, press } = await stage({ scenario: 'giro' });
    box.addEventListener('kvitt-pay', (event) => event.preventDefault());
    await press();
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('Pay from your bank');
  });

  it('what a mandate draws is said with its day and account, with nothing to press', async () => {
    const { element } = await stage({ scenario: 'direct-debit' });
    await reads(element, /Drawn on \d+ \w+/);
    expect(textOf(element)).to.contain('There is nothing for you to do.');
    expect(element.shadowRoot!.querySelector('[part="pay"]')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('what a mandate draws may be paid another way where there is one', async () => {
    const adapter = memoryAdapter({ scenario: 'direct-debit' });
    const { element } = await stage({}, html`<kvitt-pay-button .invoice=${adapter.backend.records.invoice(id)} .methods=${[{ id: 'swish', scheme: 'swish', name: 'Swish' }]}></kvitt-pay-button>`);
    await reads(element, 'Pay another way');
    buttonSaying(element, 'Pay another way').click();
    await reads(element, 'Pay SEK 1,477.00 with Swish');
  });

  it('a mandate draws until the supplier\'s day has passed, not the world\'s', async () => {
    const adapter = memoryAdapter({ scenario: 'direct-debit' });
    const invoice = { ...adapter.backend.records.invoice(id), dueDate: '2026-07-31', timeZone: 'Europe/Stockholm' };
    const { element, provider } = await stage({ adapter }, html`<kvitt-pay-button .invoice=${invoice}></kvitt-pay-button>`);
    const itIs = (instant: string) => (provider.clock = { ...systemClock, now: () => Date.parse(instant) });
    itIs('2026-07-31T23:59:00+02:00');
    await reads(element, /Drawn on \d+ \w+/);
    itIs('2026-08-01T00:01:00+02:00');
    await waitUntil(() => !textOf(element).includes('Drawn on'), 'nothing is drawn any more');
  });

  it('an app that does not open is a hint after a while, never a failure', async () => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
    const { element, press } = await stage({ scenario: 'apps' });
    await press();
    const app = await part(element, 'app');
    app.addEventListener('click', (event) => event.preventDefault());
    app.click();
    await reads(element, 'Did Vipps not open?');
    expect(textOf(element)).not.to.contain('did not go through');
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('on a phone the app comes first and the code is folded away; on a wide screen the code does', async () => {
    const asked = window.matchMedia.bind(window);
    const wide = await stage();
    await wide.press();
    await part(wide.element, 'qr');
    expect((await part(wide.element, 'app')).classList.contains('button-primary')).to.equal(false);
    wide.box.remove();
    window.matchMedia = (query) => (query.includes('coarse') ? ({ matches: true } as MediaQueryList) : asked(query));
    const phone = await stage();
    await phone.press();
    expect((await part(phone.element, 'app')).classList.contains('button-primary')).to.equal(true);
    expect((await part(phone.element, 'qr')).closest('details')?.open).to.equal(false);
    window.matchMedia = asked;
  });
});

it('a button in a page of hostile text says it and runs nothing', async () => {
  const { element } = await stage({ scenario: 'hostile' }, content);
  await part(element, 'pay');
  buttonSaying(element, 'Choose another way').click();
  await reads(element, 'How do you want to pay?');
  expect(element.shadowRoot!.querySelector('script, [onerror]')).to.equal(null);
});
