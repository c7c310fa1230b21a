import { memoryAdapter } from '@kvitt/adapters/memory.js';
import type { KvittErrorEvent, PaymentPlugin } from '@kvitt/elements';
import { adyenPlugin } from '@kvitt/elements/plugins/adyen.js';
import { stripePlugin } from '@kvitt/elements/plugins/stripe.js';
import { expect, html } from '@open-wc/testing';
import { adyenFake } from '../../demo/portal/src/vendors/adyen-fake.js';
import { bankOfCards } from '../../demo/portal/src/vendors/bank.js';
import { stripeFake } from '../../demo/portal/src/vendors/stripe-fake.js';
import { part, reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { buttonSaying, id, stage, type PayStage } from './pay-stage.js';

const { AdyenCheckout, Card } = adyenFake(bankOfCards);
const providers: Readonly<Record<string, PaymentPlugin>> = {
  'card-stripe': stripePlugin({ stripe: stripeFake(bankOfCards), appearance: { theme: 'flat' } }),
  'card-adyen': adyenPlugin({ AdyenCheckout, Card }),
};
const plugins = Object.values(providers);

async function fieldsOf(method: string, given = plugins): Promise<PayStage> {
  const staged = await stage({ scenario: 'fields' }, html`<kvitt-pay-button invoice-id=${id} method=${method} .plugins=${given}></kvitt-pay-button>`);
  await staged.press();
  return staged;
}

const form = ({ element }: { element: HTMLElement }) => element.querySelector<HTMLElement>('[slot="fields"]');
const number = (place: ParentNode) => place.querySelector<HTMLInputElement>('[name="cardnumber"]');

/** Waits for the provider's fields and fills them in, as a customer does. */
async function fill(staged: PayStage, card: string, place: () => ParentNode | null = () => form(staged)): Promise<void> {
  await waitUntil(() => place() && number(place()!), 'the fields are in the page');
  await waitUntil(async () => (await part(staged.element, 'pay')).textContent.includes('Pay'), 'the button is there');
  for (const [name, text] of [['cardnumber', card], ['exp-date', '12/29'], ['cvc', '123']] as const) {
    const field = place()!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

const isReady = async ({ element }: PayStage) => waitUntil(() => form({ element }) && element.shadowRoot?.querySelector('[part="pay"]')?.getAttribute('aria-disabled') === 'false', 'the button may be pressed');

for (const method of Object.keys(providers)) {
  describe(`the fields of ${method}, behind kvitt-pay-button,`, () => {
    it('stand in the page, and the button below waits until they are complete', async () => {
      const staged = await fieldsOf(method);
      await waitUntil(() => form(staged)?.querySelector('input'), 'the fields are in the page');
      expect((await part(staged.element, 'pay')).getAttribute('aria-disabled')).to.equal('true');
      await fill(staged, '4242424242424242');
      await isReady(staged);
      expect((await part(staged.element, 'pay')).textContent).to.contain('Pay');
      await Promise.all(staged.element.shadowRoot!.getAnimations().map(({ finished }) => finished));
      await expect(staged.element).to.be.accessible();
    });

    it('are sent once, and the payment is paid when the backend says so', async () => {
      const staged = await fieldsOf(method);
      await fill(staged, '4242424242424242');
      await isReady(staged);
      await staged.press();
      await reads(staged.element, 'One moment');
      expect(textOf(staged.element)).not.to.contain('Thank you');
      staged.adapter.backend.approve(staged.payments()[0]!.id);
      await reads(staged.element, 'Nothing more to pay');
      expect(form(staged)).to.equal(null);
      expect(staged.payments()).to.have.length(1);
    });

    it('stay with what was typed when the bank says no, and say why', async () => {
      const staged = await fieldsOf(method);
      await fill(staged, '4000000000000002');
      await isReady(staged);
      await staged.press();
      await waitUntil(() => staged.element.shadowRoot?.querySelector('.note')?.textContent.trim(), 'a reason is given');
      expect(number(form(staged)!)?.value).to.equal('4000000000000002');
      await isReady(staged);
    });

    it('ask for strong authentication inside', async () => {
      const staged = await fieldsOf(method);
      await fill(staged, '4000002760003184');
      await isReady(staged);
      await staged.press();
      await waitUntil(() => document.querySelector('.vendor-challenge'), 'the bank asks');
      document.querySelector<HTMLElement>('.vendor-challenge .button[value="decline"]')!.click();
      await waitUntil(() => staged.element.shadowRoot?.querySelector('.note')?.textContent.trim(), 'a reason is given');
      await isReady(staged);
    });

    it('are gone with the button, and back with it', async () => {
      const staged = await fieldsOf(method);
      await waitUntil(() => form(staged)?.querySelector('input'), 'the fields are in the page');
      const { element, provider } = staged;
      element.remove();
      expect(form(staged)).to.equal(null);
      provider.append(element);
      await waitUntil(() => form(staged)?.querySelector('input'), 'the fields are back');
      expect(element.querySelectorAll('[slot="fields"]')).to.have.length(1);
    });
  });
}

describe('the place of a payment provider\'s fields', () => {
  it('is what the page gives, through any number of shadow roots', async () => {
    customElements.define('supplier-pay', class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = `<kvitt-pay-button invoice-id="${id}" method="card-stripe"><slot name="fields" slot="fields"></slot></kvitt-pay-button>`;
      }
    });
    customElements.define('supplier-page', class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<supplier-pay><slot name="fields" slot="fields"></slot></supplier-pay>';
      }
    });
    const mounted = await stage({ scenario: 'fields' }, html`<supplier-page><div slot="fields" id="card"></div></supplier-page>`);
    const element = mounted.element.shadowRoot!.querySelector('supplier-pay')!.shadowRoot!.querySelector('kvitt-pay-button')!;
    element.plugins = plugins;
    (await part(element, 'pay')).click();
    await fill({ ...mounted, element }, '4242424242424242', () => document.querySelector('#card'));
    await isReady({ ...mounted, element });
  });

  it('is made by the button as far out as its slot is forwarded, and taken away again', async () => {
    customElements.define('supplier-forward', class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = `<kvitt-pay-button invoice-id="${id}" method="card-adyen"><slot name="fields" slot="fields"></slot></kvitt-pay-button>`;
      }
    });
    const { element: outer, adapter } = await stage({ scenario: 'fields' }, html`<supplier-forward></supplier-forward>`);
    const element = outer.shadowRoot!.querySelector('kvitt-pay-button')!;
    element.plugins = plugins;
    (await part(element, 'pay')).click();
    await waitUntil(() => outer.querySelector('[slot="fields"] input'), 'the fields are in the page');
    adapter.backend.expire(adapter.backend.cashier.paymentsOf(id)[0]!.id);
    await reads(element, 'Time ran out');
    expect(outer.childElementCount).to.equal(0);
  });
});

describe('fields that nobody draws', () => {
  it('are said to be unavailable, told as unsupported once, and given up for another way', async () => {
    const told: KvittErrorEvent[] = [];
    const staged = await stage({ scenario: 'fields' }, html`<kvitt-pay-button invoice-id=${id} method="card-stripe"></kvitt-pay-button>`);
    staged.box.addEventListener('kvitt-error', (event) => told.push(event));
    await staged.press();
    await reads(staged.element, 'This way to pay is not available here');
    buttonSaying(staged.element, 'Choose another way').click();
    await reads(staged.element, 'How do you want to pay?');
    expect(told.map(({ error, during }) => [error.code, during])).to.deep.equal([['unsupported', 'fields']]);
    expect(staged.payments()[0]?.state).to.equal('cancelled');
  });

  it('are unmounted when they come after the button has gone', async () => {
    let unmounted = 0;
    let arrive = (): void => undefined;
    const late: PaymentPlugin = {
      provider: 'stripe',
      mount: () => new Promise((resolve) => (arrive = () => resolve({ submit: () => Promise.resolve({}), unmount: () => (unmounted += 1) }))),
    };
    const staged = await fieldsOf('card-stripe', [late]);
    await waitUntil(() => form(staged), 'their place is there');
    staged.element.remove();
    arrive();
    await waitUntil(() => unmounted === 1, 'they are taken away');
  });

  it('that break are told, and the customer may pay another way', async () => {
    const broken: PaymentPlugin = { provider: 'stripe', mount: () => Promise.reject(new Error('blocked by the browser')) };
    const { element } = await fieldsOf('card-stripe', [broken]);
    await reads(element, 'This way to pay is not available here');
  });

  it('say that nothing could be sent when sending breaks, and keep standing', async () => {
    const deaf: PaymentPlugin = {
      provider: 'stripe',
      mount: (_place, order) => {
        order.onValidity(true);
        return Promise.resolve({ submit: () => Promise.reject(new Error('no line')), unmount: () => undefined });
      },
    };
    const staged = await fieldsOf('card-stripe', [deaf]);
    await isReady(staged);
    await staged.press();
    await reads(staged.element, 'It could not be sent. Please try again.');
    expect(form(staged)).not.to.equal(null);
  });
});

it('a button without payments asks no plug-in for anything', async () => {
  let asked = 0;
  const counting: PaymentPlugin = { provider: 'stripe', mount: () => Promise.reject(new Error(String((asked += 1)))) };
  const { element } = await stage({ adapter: memoryAdapter({ scenario: 'fields' }) }, html`<kvitt-pay-button invoice-id=${id} .plugins=${[counting]}></kvitt-pay-button>`);
  await reads(element, 'Pay SEK');
  expect(element.plugins).to.have.length(1);
  expect(asked).to.equal(0);
});
