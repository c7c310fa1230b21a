import type { Contract } from '@kvitt/core/model/contract.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { KvittContract, KvittNotice } from '@kvitt/elements';
import '@kvitt/elements/define/contract.js';
import '@kvitt/elements/define/notice.js';
import { expect, html } from '@open-wc/testing';
import { attacks } from '../support/attacks.js';
import { mount, part } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { all, at, kronor, on } from './notice-stage.js';

const attempts = await attacks();

/** Every text that a notice has, as an attack; what is a code, a day or a number stays one. */
const noticeOf = (text: string): Notice => ({
  id: text, kind: 'price', title: text, text: `${text}\n\n${text}`, contractId: text, invoiceId: text,
  actions: [{ id: text, label: text, url: text }],
  outage: { affects: text, since: at(-1), compensation: kronor('10.00') },
  priceChange: { name: text, effectiveOn: on(9), old: kronor('1.00'), new: kronor('2.00'), cause: 'tax', explanation: text, options: [{ id: text, label: text, text, url: text, offerId: text }] },
});

const contractOf = (text: string): Contract => ({
  id: text, number: text, name: text, noticePeriod: text, plan: { id: text, name: text, description: text },
  services: [{ id: text, name: text, objectId: text, price: kronor('1.00') }], exitTerms: { explanation: text },
  campaign: { name: text, until: on(9), campaignPrice: kronor('1.00'), normalPrice: kronor('2.00') },
  upcoming: { plan: { name: text, description: text }, startsOn: on(9), offerId: text },
});

const alien = 'script, iframe, object, embed, style, svg [onload], form, input, base, link, math, img';
const schemes = ['https:', 'http:', 'mailto:', 'tel:', 'swish:', 'vipps:', 'mobilepay:', 'bankid:'];

function dangers(root: ParentNode): string[] {
  const handlers = [...root.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name));
  const links = [...root.querySelectorAll('a')].filter(({ protocol }) => !schemes.includes(protocol)).map(({ href }) => href);
  return [...[...root.querySelectorAll(alien)].map(({ outerHTML }) => outerHTML), ...handlers, ...links];
}

describe('what attackers write', () => {
  it('into a notice is read as it stands in every field, and runs nothing', async () => {
    const { element } = await mount<KvittNotice>(html`<kvitt-notice dismissible></kvitt-notice>`);
    const title = document.title;
    for (const attack of attempts) {
      element.notices = [noticeOf(attack)];
      await element.updateComplete;
      expect(dangers(element.shadowRoot!), attack).to.deep.equal([]);
    }
    await waitUntil(() => all(element, 'option').length === 1, 'the options are there');
    for (const attack of attempts) {
      element.notices = [noticeOf(attack)];
      await element.updateComplete;
      expect(dangers(element.shadowRoot!), attack).to.deep.equal([]);
    }
    expect(all(element, 'heading')[0]!.textContent).to.equal(attempts.at(-1));
    expect(document.title).to.equal(title);
  }).timeout(60_000);

  it('as an address leads nowhere that runs anything, and is not handed on', async () => {
    const { element } = await mount<KvittNotice>(html`<kvitt-notice .notices=${[{ id: 'one', kind: 'info', title: 'One', actions: [{ id: 'bad', label: 'Bad', url: 'javascript:alert(1)' }] } satisfies Notice]}></kvitt-notice>`);
    const handed: (string | undefined)[] = [];
    element.addEventListener('kvitt-notice-action', ({ action }) => handed.push(action.url));
    const action = await part(element, 'action');
    action.click();
    expect([action.localName, handed]).to.deep.equal(['button', [undefined]]);
  });

  it('into a contract is read as it stands in every field, and runs nothing', async () => {
    const { element } = await mount<KvittContract>(html`<kvitt-contract .contract=${contractOf('one')} change-href="/c/{id}" leave-href="/l/{id}"></kvitt-contract>`);
    await part(element, 'upcoming');
    for (const attack of attempts) {
      element.contract = contractOf(attack);
      await element.updateComplete;
      expect(dangers(element.shadowRoot!), attack).to.deep.equal([]);
    }
    expect(all(element, 'heading')[0]!.textContent).to.equal(attempts.at(-1));
  }).timeout(60_000);
});
