import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import type { KvittPayButton, KvittPaymentMethods } from '@kvitt/elements';
import '@kvitt/elements/define/pay-button.js';
import '@kvitt/elements/define/payment-methods.js';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing } from 'lit';
import { describeElement, overflowing } from '../support/describe-element.js';
import { mount, part, reads, textOf, type Setting } from '../support/mount.js';
import { storageWrites } from '../support/storage.js';
import { waitUntil } from '../support/wait.js';

const id = currentInvoiceId;
const content = html`<kvitt-payment-methods invoice-id=${id}></kvitt-payment-methods>`;
const methods: readonly PaymentMethod[] = [
  { id: 'swish', scheme: 'swish', name: 'Swish', isPreferred: true },
  { id: 'card-4242', scheme: 'card', meansCode: '48', name: 'Visa ···· 4242', isSaved: true },
  { id: 'bank', scheme: 'bank-transfer', meansCode: '30', name: 'Banköverföring' },
];

describeElement('kvitt-payment-methods', {
  live: () => content,
  given: () => html`<kvitt-payment-methods .methods=${methods}></kvitt-payment-methods>`,
  shows: 'How do you want to pay?',
  empty: { shows: 'Nothing to pay', scenario: 'paid' },
  scenarios: ['methods', 'saved-card'],
});

async function stage(setting: Setting = {}, written = content) {
  const adapter = setting.adapter ?? memoryAdapter({ scenario: setting.scenario ?? 'saved-card' });
  const mounted = await mount<KvittPaymentMethods>(written, { ...setting, adapter });
  await part(mounted.element, 'method');
  return { ...mounted, adapter };
}

/** What the element offers, in order. */
function offered(element: KvittPaymentMethods): string[] {
  return radios(element).map(({ value }) => value);
}

function radios(element: KvittPaymentMethods): HTMLInputElement[] {
  return [...element.shadowRoot!.querySelectorAll('input')];
}

function checked(element: KvittPaymentMethods): string[] {
  return radios(element).filter((radio) => radio.checked).map(({ value }) => value);
}

function rowOf(element: KvittPaymentMethods, methodId: string): HTMLElement {
  return radios(element).find(({ value }) => value === methodId)!.closest<HTMLElement>('[part=method]')!;
}

async function inRow(element: KvittPaymentMethods, methodId: string, name: string): Promise<HTMLElement> {
  const find = () => rowOf(element, methodId).querySelector<HTMLElement>(`[part=${name}]`);
  await waitUntil(find, () => `no "${name}" at ${methodId}`);
  return find()!;
}

/** Asks to remove a saved one, and means it. */
async function remove(element: KvittPaymentMethods, methodId: string): Promise<void> {
  (await inRow(element, methodId, 'remove')).click();
  (await inRow(element, methodId, 'confirm-remove')).click();
}

const focused = (element: KvittPaymentMethods) => element.shadowRoot!.activeElement;

describe('kvitt-payment-methods', () => {
  it('puts the usual way first, chooses it and says so', async () => {
    const { element } = await stage({ scenario: 'saved-card' });
    expect(offered(element)).to.deep.equal(['card-4242', 'card-4444', 'card', 'swish']);
    expect(checked(element)).to.deep.equal(['card-4242']);
    expect(element.getAttribute('value')).to.equal('card-4242');
    expect(rowOf(element, 'card-4242').textContent).to.contain('Your usual way');
    expect(element.matches(':state(selected)')).to.equal(true);
  });

  it('is one native radio group under its question', async () => {
    const { element } = await stage();
    const group = element.shadowRoot!.querySelector('fieldset')!;
    expect(group.querySelector('legend')?.textContent).to.contain('How do you want to pay?');
    expect(new Set(radios(element).map(({ name, type }) => `${type} ${name}`))).to.have.length(1);
  });

  it('is chosen from by keyboard, and tells the page what is chosen', async () => {
    const { box, element } = await stage();
    const told: string[] = [];
    box.addEventListener('kvitt-method-changed', ({ method }) => told.push(method.id));
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(told).to.deep.equal(['card-4444']);
    expect(element.value).to.equal('card-4444');
    expect(element.getAttribute('value')).to.equal('card-4444');
  });

  it('takes the choice that the page wrote, and falls back when there is no such way', async () => {
    const { element } = await stage({}, html`<kvitt-payment-methods invoice-id=${id} value="swish"></kvitt-payment-methods>`);
    expect(checked(element)).to.deep.equal(['swish']);
    element.value = 'gone';
    await element.updateComplete;
    expect(checked(element)).to.deep.equal(['card-4242']);
    expect(element.value).to.equal('card-4242');
  });

  it('says what a way costs', async () => {
    const fee = { amount: '29.00', currency: 'SEK' };
    const { element } = await stage({}, html`<kvitt-payment-methods .methods=${[{ id: 'a', scheme: 'invoice', name: 'Later', hint: 'In 30 days', fee }]}></kvitt-payment-methods>`);
    expect(textOf(element)).to.contain('In 30 days · Fee SEK 29.00');
  });

  for (const [attribute, list, left] of [
    ['allow', 'card', ['card-4242', 'card-4444', 'card']],
    ['allow', 'swish  card-4444', ['card-4444', 'swish']],
    ['deny', 'card-4242 swish', ['card-4444', 'card']],
    ['deny', 'card', ['swish']],
  ] as const) {
    it(`offers what ${attribute}="${list}" leaves`, async () => {
      const { element } = await stage();
      element.setAttribute(attribute, list);
      await element.updateComplete;
      expect(offered(element)).to.deep.equal(left);
      expect(checked(element)).to.deep.equal([left[0]]);
    });
  }

  it('says that there is no way to pay when none is left though something is owed', async () => {
    const { element } = await stage();
    element.allow = 'nothing';
    await reads(element, 'There is no way to pay here');
    expect(element.value).to.equal(undefined);
    expect(element.matches(':state(none-available)')).to.equal(true);
    expect(element.matches(':state(selected)')).to.equal(false);
  });

  it('shows what a mandate draws as information, not as a choice', async () => {
    const { element } = await stage({ scenario: 'methods' });
    expect((await part(element, 'information')).textContent).to.contain('Autogiro');
    expect(offered(element)).not.to.include('autogiro');
  });

  it('asks nothing where a mandate is the only way', async () => {
    const { element } = await mount<KvittPaymentMethods>(content, { scenario: 'direct-debit' });
    await reads(element, 'Autogiro');
    expect(element.shadowRoot!.querySelector('fieldset')).to.equal(null);
    expect(textOf(element)).not.to.contain('no way to pay');
  });

  it('shows the words that the page puts below a method', async () => {
    const { element } = await stage({}, html`<kvitt-payment-methods invoice-id=${id}><p slot="method-swish">Swish to 123 456 78 90</p></kvitt-payment-methods>`);
    const slot = rowOf(element, 'swish').querySelector('slot')!;
    expect(slot.assignedElements()[0]?.textContent).to.contain('123 456 78 90');
  });

  describe('wallets', () => {
    const wallet = (name: string) => ({ id: name, scheme: 'wallet', name, paymentRequest: [{ supportedMethods: `https://${name}.example/pay` }] });
    const asked: string[] = [];
    const has = ['here'];
    const { PaymentRequest: original } = window;

    before(() => {
      class Browser {
        readonly #name: string;

        constructor([method]: PaymentMethodData[]) {
          this.#name = new URL(method!.supportedMethods).hostname.split('.')[0]!;
        }

        canMakePayment(): Promise<boolean> {
          asked.push(this.#name);
          return this.#name === 'refusing' ? Promise.reject(new Error('no')) : Promise.resolve(has.includes(this.#name));
        }
      }
      Object.assign(window, { PaymentRequest: Browser });
    });
    after(() => Object.assign(window, { PaymentRequest: original }));

    it('are offered only where the browser has them, and asked about once', async () => {
      const ways = [wallet('here'), wallet('elsewhere'), wallet('refusing'), ...methods];
      const { element } = await stage({}, html`<kvitt-payment-methods .methods=${ways}></kvitt-payment-methods>`);
      await waitUntil(() => offered(element).includes('here'));
      expect(offered(element)).to.have.members(['here', 'swish', 'card-4242', 'bank']);
      element.requestUpdate();
      await element.updateComplete;
      expect(asked).to.deep.equal(['here', 'elsewhere', 'refusing']);
    });

    it('keep the page\'s choice while the browser has not answered yet', async () => {
      const ways = [...methods, wallet('here'), { ...wallet('other'), id: 'late', paymentRequest: [{ supportedMethods: 'https://here.example/late' }] }];
      const { element } = await stage({}, html`<kvitt-payment-methods .methods=${ways} value="late"></kvitt-payment-methods>`);
      await waitUntil(() => checked(element)[0] === 'late', 'the page\'s choice is gone');
    });
  });

  describe('the mark', () => {
    const logo = 'data:image/svg+xml,nothing';
    const branded = (address: string) => [{ id: 'a', scheme: 'card', meansCode: '48', name: 'Visa', brand: { logo: address } }];

    it('comes from data, and says nothing beside the name', async () => {
      const { element } = await stage({}, html`<kvitt-payment-methods .methods=${branded('/test/fixtures/none.svg')}></kvitt-payment-methods>`);
      expect(element.shadowRoot!.querySelector('img')?.alt).to.equal('');
    });

    it('gives way to the icon of its kind when it does not load', async () => {
      const { element } = await stage({}, html`<kvitt-payment-methods .methods=${branded('/no-such-mark.png')}></kvitt-payment-methods>`);
      const image = element.shadowRoot!.querySelector('img')!;
      await waitUntil(() => getComputedStyle(image).display === 'none', 'a broken picture stays');
      expect(getComputedStyle(element.shadowRoot!.querySelector('.method-mark .icon')!).display).not.to.equal('none');
    });

    it('is not fetched from an address that is none', async () => {
      const bad = `javascript:alert(1)//${logo}`;
      const { element } = await stage({}, html`<kvitt-payment-methods .methods=${branded(bad)}></kvitt-payment-methods>`);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  describe('the usual way', () => {
    it('is remembered by the backend and survives a session built anew; nothing is kept in the browser', async () => {
      const writes = storageWrites();
      const first = await stage({ scenario: 'saved-card' });
      radios(first.element).find(({ value }) => value === 'swish')!.click();
      const prefer = await inRow(first.element, 'swish', 'prefer');
      prefer.focus();
      prefer.click();
      await reads(first.element, 'Swish is now your usual way to pay.');
      expect(offered(first.element)[0]).to.equal('swish');
      await waitUntil(() => (focused(first.element) as HTMLInputElement | null)?.value === 'swish', 'the focus went nowhere');
      first.box.remove();
      const second = await stage({ adapter: first.adapter });
      expect(checked(second.element)).to.deep.equal(['swish']);
      writes.stop();
      expect(writes.keys).to.deep.equal([]);
    });

    it('is offered for what is chosen and is not the usual way yet', async () => {
      const { element } = await stage();
      expect(element.shadowRoot!.querySelector('[part=prefer]')).to.equal(null);
      radios(element).at(-1)!.click();
      await part(element, 'prefer');
      expect(element.shadowRoot!.querySelectorAll('[part=prefer]')).to.have.length(1);
    });

    it('is not claimed when it could not be saved', async () => {
      const { box, element, adapter } = await stage();
      const told: string[] = [];
      box.addEventListener('kvitt-error', ({ during }) => told.push(during));
      adapter.backend.fail('payments.preferMethod', new KvittError('unexpected', { status: 500, retryable: false }));
      radios(element).at(-1)!.click();
      (await part(element, 'prefer')).click();
      await reads(element, 'Swish could not be made your usual way.');
      expect(told).to.deep.equal(['prefer']);
      expect(offered(element)[0]).to.equal('card-4242');
      expect(rowOf(element, 'swish').textContent).not.to.contain('Your usual way');
    });
  });

  describe('removing', () => {
    it('is offered only for what is saved, by its name', async () => {
      const { element } = await stage();
      expect((await inRow(element, 'card-4444', 'remove')).getAttribute('aria-label')).to.equal('Remove Mastercard ···· 4444');
      expect(rowOf(element, 'swish').querySelector('[part=remove]')).to.equal(null);
    });

    it('asks first, in place, and a No leaves everything as it is', async () => {
      const { element } = await stage();
      const button = await inRow(element, 'card-4444', 'remove');
      button.focus();
      button.click();
      await reads(element, 'Remove Mastercard ···· 4444?');
      await waitUntil(() => focused(element)?.textContent.includes('Remove Mastercard'), 'the question has the focus');
      (await part(element, 'keep')).click();
      await waitUntil(() => focused(element)?.getAttribute('part') === 'remove', 'the focus is back at "Remove"');
      expect(offered(element)).to.include('card-4444');
    });

    it('is given up with Escape', async () => {
      const { element } = await stage();
      (await inRow(element, 'card-4444', 'remove')).click();
      await part(element, 'confirm');
      await waitUntil(() => focused(element)?.textContent.includes('Remove Mastercard'));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !element.shadowRoot!.querySelector('[part=confirm]'), 'the question stays');
    });

    it('asks the page, has the backend forget it, tells it, and moves the focus to the next', async () => {
      const { box, element, adapter } = await stage();
      const told: string[] = [];
      box.addEventListener('kvitt-remove-method', ({ method }) => told.push(`ask ${method.id}`));
      box.addEventListener('kvitt-method-removed', ({ method }) => told.push(`removed ${method.id}`));
      await remove(element, 'card-4444');
      await reads(element, 'Mastercard ···· 4444 has been removed.');
      expect(told).to.deep.equal(['ask card-4444', 'removed card-4444']);
      expect(offered(element)).to.deep.equal(['card-4242', 'card', 'swish']);
      await waitUntil(() => (focused(element) as HTMLInputElement | null)?.value === 'card', 'the focus is not at the next');
      element.remove();
      const second = await stage({ adapter });
      expect(offered(second.element)).not.to.include('card-4444');
    });

    it('of the chosen one chooses another and tells it', async () => {
      const { box, element } = await stage();
      const told: string[] = [];
      box.addEventListener('kvitt-method-changed', ({ method }) => told.push(method.id));
      await remove(element, 'card-4242');
      await reads(element, 'has been removed');
      expect(told).to.deep.equal(['card-4444']);
      expect(checked(element)).to.deep.equal(['card-4444']);
    });

    it('does nothing when the page vetoes it', async () => {
      const { box, element } = await stage();
      box.addEventListener('kvitt-remove-method', (event) => event.preventDefault());
      await remove(element, 'card-4444');
      await element.updateComplete;
      expect(offered(element)).to.include('card-4444');
      expect(textOf(element)).not.to.contain('has been removed');
    });

    it('says when it failed, and shows nothing as done', async () => {
      const { box, element, adapter } = await stage();
      const told: string[] = [];
      box.addEventListener('kvitt-error', ({ during }) => told.push(during));
      adapter.backend.fail('payments.removeMethod', new KvittError('unexpected', { status: 500, retryable: false }));
      await remove(element, 'card-4444');
      await reads(element, 'Mastercard ···· 4444 could not be removed. Please try again.');
      expect(told).to.deep.equal(['remove']);
      expect(offered(element)).to.include('card-4444');
      adapter.backend.fail('payments.removeMethod');
      (await part(element, 'confirm-remove')).click();
      await reads(element, 'has been removed');
    });

    it('makes one request of two presses', async () => {
      const { box, element } = await stage();
      let asked = 0;
      box.addEventListener('kvitt-remove-method', () => asked++);
      (await inRow(element, 'card-4444', 'remove')).click();
      const sure = await inRow(element, 'card-4444', 'confirm-remove');
      sure.click();
      sure.click();
      await reads(element, 'has been removed');
      expect(asked).to.equal(1);
    });
  });

  it('hides what the backend cannot do', async () => {
    const { backend, ...adapter } = memoryAdapter({ scenario: 'saved-card' });
    const payments = { ...adapter.payments, preferMethod: undefined, removeMethod: undefined };
    const { element } = await stage({ adapter: { ...adapter, payments, backend } });
    radios(element).at(-1)!.click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part=prefer], [part=remove]')).to.equal(null);
  });

  describe('when the list changes', () => {
    it('the choice holds as long as it is offered', async () => {
      const { box, element } = await stage({}, html`<kvitt-payment-methods .methods=${methods} value="bank"></kvitt-payment-methods>`);
      const told: string[] = [];
      box.addEventListener('kvitt-method-changed', ({ method }) => told.push(method.id));
      element.methods = [{ id: 'new', scheme: 'new', name: 'New', isPreferred: true }, ...methods.filter((method) => method.id !== 'swish')];
      await element.updateComplete;
      expect(checked(element)).to.deep.equal(['bank']);
      expect(told).to.deep.equal([]);
    });

    it('a choice that is gone becomes the usual way, which is said and told', async () => {
      const { box, element } = await stage({}, html`<kvitt-payment-methods .methods=${methods} value="bank"></kvitt-payment-methods>`);
      const told: string[] = [];
      box.addEventListener('kvitt-method-changed', ({ method }) => told.push(method.id));
      element.methods = methods.filter((method) => method.id !== 'bank');
      await reads(element, 'Banköverföring is no longer offered. Swish is chosen instead.');
      expect(checked(element)).to.deep.equal(['swish']);
      expect(told).to.deep.equal(['swish']);
    });

    it('the focus stays with the choice, wherever its row goes, and goes to what is chosen instead', async () => {
      const { element } = await stage({}, html`<kvitt-payment-methods .methods=${methods} value="bank"></kvitt-payment-methods>`);
      const held = () => (focused(element) as HTMLInputElement | null)?.value;
      element.focus();
      element.methods = [...methods].reverse().map((method) => ({ ...method, isPreferred: method.id === 'bank' }));
      await element.updateComplete;
      expect([offered(element)[0], held()]).to.deep.equal(['bank', 'bank']);
      element.methods = methods.filter((method) => method.id !== 'bank');
      await element.updateComplete;
      expect(held()).to.equal('swish');
    });
  });

  describe('a pay button that follows', () => {
    const wired = (button: unknown) => html`<div><kvitt-payment-methods invoice-id=${id} for="pay"></kvitt-payment-methods>${button}</div>`;
    const follower = () => html`<kvitt-pay-button id="pay" invoice-id=${id}></kvitt-pay-button>`;

    async function pair(button: unknown = nothing) {
      const adapter = memoryAdapter({ scenario: 'saved-card' });
      const { element: place } = await mount(wired(button), { adapter });
      const element = place.querySelector('kvitt-payment-methods')!;
      await part(element, 'method');
      return { place, element };
    }

    const methodOf = (place: ParentNode) => (place.querySelector('#pay') as { method?: string } | null)?.method;

    it('has the choice as its method', async () => {
      const { place, element } = await pair(follower());
      await waitUntil(() => methodOf(place) === 'card-4242');
      radios(element).at(-1)!.click();
      await waitUntil(() => methodOf(place) === 'swish');
    });

    it('may come later', async () => {
      const { place, element } = await pair();
      radios(element).at(-1)!.click();
      await element.updateComplete;
      const button = document.createElement('kvitt-pay-button');
      Object.assign(button, { id: 'pay', invoiceId: id });
      place.append(button);
      await waitUntil(() => methodOf(place) === 'swish', 'a late button is not told');
    });

    it('may get its name later', async () => {
      const { place } = await pair(html`<kvitt-pay-button invoice-id=${id}></kvitt-pay-button>`);
      place.querySelector('kvitt-pay-button')!.id = 'pay';
      await waitUntil(() => methodOf(place) === 'card-4242', 'a button named late is not told');
    });

    it('may be defined later', async () => {
      const { place } = await pair(html`<late-pay-button id="pay"></late-pay-button>`);
      await waitUntil(() => methodOf(place) === 'card-4242');
      customElements.define('late-pay-button', class extends (customElements.get('kvitt-pay-button') as typeof KvittPayButton) {});
      const button = place.querySelector<KvittPayButton>('#pay')!;
      await button.updateComplete;
      expect(button.method).to.equal('card-4242');
    });

    it('is another one when the choice moves to another root', async () => {
      const { place, element } = await pair(follower());
      await waitUntil(() => methodOf(place) === 'card-4242');
      const island = document.createElement('div');
      place.append(island);
      const root = island.attachShadow({ mode: 'open' });
      const inner = document.createElement('kvitt-pay-button');
      Object.assign(inner, { id: 'pay', invoiceId: id });
      root.append(element, inner);
      await waitUntil(() => inner.method === 'card-4242', 'the button of the new root is not told');
      radios(element).at(-1)!.click();
      await waitUntil(() => inner.method === 'swish');
      expect(methodOf(place)).to.equal('card-4242');
    });

    it('keeps what its customer chooses in the button itself until the next choice here', async () => {
      const { place, element } = await pair(follower());
      await waitUntil(() => methodOf(place) === 'card-4242');
      place.querySelector('kvitt-pay-button')!.method = 'swish';
      element.requestUpdate();
      await element.updateComplete;
      expect(methodOf(place)).to.equal('swish');
      radios(element)[1]!.click();
      await waitUntil(() => methodOf(place) === 'card-4444');
    });
  });

  it('runs nothing that stands in the words of a method, in any field', async () => {
    const attack = '"><img src=x onerror="window.kvittAttacked=1"><script>window.kvittAttacked=1</script>\u202e' + 'x'.repeat(300);
    const ways = ['a', 'b'].map((name) => ({
      id: `${attack}${name}`, scheme: attack, meansCode: attack, name: attack, hint: attack, isSaved: true, isPreferred: name === 'a',
      brand: { name: attack, logo: attack }, fee: { amount: '1.00', currency: 'SEK' },
    }));
    const { element } = await stage({ width: '320px' }, html`<kvitt-payment-methods .methods=${ways}></kvitt-payment-methods>`);
    radios(element)[1]!.click();
    await element.updateComplete;
    expect(checked(element)).to.deep.equal([ways[1]!.id]);
    expect(overflowing(element)).to.deep.equal([]);
    expect('kvittAttacked' in window).to.equal(false);
    expect(element.shadowRoot!.querySelectorAll('script')).to.have.length(0);
  });

  it('fits thirty ways into 320 pixels', async () => {
    const ways = Array.from({ length: 30 }, (_, place) => ({
      id: `way-${place}`, scheme: 'card', name: `Visa Privatkundenkreditkarte ···· ${4000 + place}`, hint: 'Gespeicherte Karte', isSaved: place % 2 === 0, isPreferred: place === 29,
    }));
    const { element } = await stage({ width: '320px', lang: 'de' }, html`<kvitt-payment-methods .methods=${ways}></kvitt-payment-methods>`);
    expect(offered(element)).to.have.length(30);
    expect(offered(element)[0]).to.equal('way-29');
    expect(overflowing(element)).to.deep.equal([]);
  });
});
