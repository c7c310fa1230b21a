import { memoryAdapter } from '@kvitt/adapters/memory.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { KvittOfferBanner } from '@kvitt/elements';
import { expect } from '@open-wc/testing';
import { part, reads } from '../support/mount.js';
import { content, downsize, givenOf, is, stage } from './offer-stage.js';

const attacks = (await (await fetch(new URL('../fixtures/xss/dompurify-expect.json', import.meta.url))).json() as readonly { readonly payload: string }[]).map(({ payload }) => payload).filter((payload) => payload.trim());

/** Every text that an offer has, as an attack; what is a code or a number stays one. */
const attacked = (text: string): Offer => ({ ...downsize, id: text, title: text, reasons: [text, text], description: text, basis: [text], terms: text, termsUrl: text, contractId: text, planId: undefined, placements: [text] });
const alien = 'script, iframe, object, embed, style, svg [onload], input:not([type="radio"]), base, link, math, img';
const dangers = (root: ParentNode) => [...root.querySelectorAll(alien)].map(({ outerHTML }) => outerHTML)
  .concat([...root.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)));
const addresses = (element: KvittOfferBanner) => [...element.shadowRoot!.querySelectorAll('a')].map(({ protocol }) => protocol);

describe('what attackers write into an offer', () => {
  it('is read as it stands before and behind every press, and runs nothing', async () => {
    const { element } = await stage({}, givenOf(attacked('–')));
    const title = document.title;
    (await part(element, 'accept')).click();
    await part(element, 'confirmation');
    for (const attack of attacks) {
      element.offers = [attacked(attack)];
      await element.updateComplete;
      for (const name of ['why', 'accept']) {
        (await part(element, name)).click();
        await part(element, name === 'why' ? 'reasoning' : 'confirmation');
        expect(dangers(element.shadowRoot!)).to.deep.equal([]);
        for (const protocol of addresses(element)) expect(protocol).to.match(/^(https?|mailto|tel):$/);
      }
    }
    expect(element.shadowRoot!.textContent).to.contain(attacks.at(-1)!.trim().slice(0, 12));
    expect(document.title).to.equal(title);
  }).timeout(60_000);

  it('leads nowhere by its terms', async () => {
    const { element } = await stage({}, givenOf({ ...downsize, termsUrl: 'javascript:alert(1)' }));
    (await part(element, 'accept')).click();
    await part(element, 'confirmation');
    expect(addresses(element)).to.deep.equal([]);
    element.offers = [{ ...downsize, termsUrl: 'https://norrsken.example/villkor' }];
    await element.updateComplete;
    expect(addresses(element)).to.deep.equal(['https:']);
  });

  it('is read as it stands from a backend', async () => {
    const { element } = await stage({ adapter: memoryAdapter({ scenario: 'hostile' }) }, content);
    await is(element, 'open');
    expect(dangers(element.shadowRoot!)).to.deep.equal([]);
  });

  it('does not cross from one offer to another by an id that is a selector', async () => {
    const element = document.createElement('kvitt-offer-banner');
    element.offers = [{ ...downsize, id: '"] *' }, { ...downsize, id: '__proto__', title: 'Another' }];
    document.body.append(element);
    (await part(element, 'snooze')).click();
    await is(element, 'snoozed');
    await reads(element, 'Another');
    expect(element.shadowRoot!.querySelectorAll('[data-state="snoozed"]')).to.have.length(1);
    element.remove();
  });
});
