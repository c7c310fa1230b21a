import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { KvittErrorEvent, KvittOfferBanner, OfferDeclinedEvent } from '@kvitt/elements';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { overflowing } from '../support/describe-element.js';
import { englishLeftIn, unfinished } from '../support/leftovers.js';
import { part, reads, textOf } from '../support/mount.js';
import { languages } from '../support/terms.js';
import { waitUntil } from '../support/wait.js';
import { content, counted, downsize, focused, givenOf, heard, id, is, kept, kinds, stage } from './offer-stage.js';

const press = async (element: KvittOfferBanner, name: string) => (await part(element, name)).click();
const has = (element: KvittOfferBanner, name: string) => element.shadowRoot!.querySelector(`[part~="${name}"]`) !== null;
const at = (element: KvittOfferBanner, name: string) => waitUntil(() => focused(element) === name, `the keyboard is at "${focused(element)}", not at "${name}"`);

/** A banner whose customer has read what she agrees to. */
async function confirming(adapter = memoryAdapter()) {
  const staged = await stage({ adapter });
  await press(staged.element, 'accept');
  await is(staged.element, 'confirming');
  return staged;
}

describe('a yes to an offer', () => {
  it('is asked for after price, what it costs once, binding and the right of withdrawal have been told', async () => {
    const { element, adapter } = await confirming();
    for (const words of ['This is what you agree to', 'SEK 249.00 per month', 'Nothing', 'None', 'You can take it back within 14 days.', 'Order, and pay SEK 249.00 per month']) await reads(element, words);
    expect(kept(adapter).state).to.equal('open');
  });

  it('says that it cannot be taken back where that is so, and what it costs once', async () => {
    const { element } = await stage({}, givenOf({ ...downsize, withdrawalDays: undefined, price: undefined, bindingMonths: 24, oneOff: { amount: '495.00', currency: 'SEK' } }));
    await press(element, 'accept');
    for (const words of ['It cannot be taken back once you have accepted.', '24 months', 'SEK 495.00, on the next invoice', 'Order, and pay SEK 495.00 once']) await reads(element, words);
  });

  it('asks for no payment where nothing is paid', async () => {
    const { element } = await stage({}, givenOf({ ...downsize, price: { amount: '0.00', currency: 'SEK' } }));
    await press(element, 'accept');
    expect((await part(element, 'confirm')).textContent).to.equal('Accept');
  });

  it('is shown when the backend has confirmed it, and can be taken back', async () => {
    const { element, box, adapter } = await confirming();
    const told = heard(box);
    await press(element, 'confirm');
    await is(element, 'accepted');
    await reads(element, 'Done: Ett mindre abonnemang');
    await reads(element, /It holds from 1 \w+ \d{4}\./);
    await reads(element, /You can take it back until \d+ \w+ \d{4}\./);
    expect(kept(adapter).state).to.equal('accepted');
    await press(element, 'undo');
    await is(element, 'withdrawn');
    await reads(element, 'What you had goes on as before.');
    expect(kept(adapter).state).to.equal('withdrawn');
    expect(told).to.deep.equal(['accept-offer', 'offer-accepted', 'offer-withdrawn']);
  });

  it('is not offered to be taken back when its time is over', async () => {
    const { element } = await stage({}, givenOf({ ...downsize, state: 'accepted', withdrawUntil: '2020-01-01T00:00:00Z' }));
    await reads(element, 'Done');
    expect(has(element, 'undo')).to.equal(false);
    expect(textOf(element)).not.to.contain('You can take it back');
  });

  it('is one however often the button is pressed, and nothing is shown before it is known', async () => {
    const { element, adapter } = await confirming();
    const accepting = counted(adapter, 'accept');
    adapter.backend.slow(150);
    const button = await part(element, 'confirm');
    button.click();
    button.click();
    await is(element, 'sending');
    button.click();
    await reads(element, 'Your answer is on its way');
    expect(textOf(element)).not.to.contain('Done');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await is(element, 'accepted');
    expect(accepting.calls).to.equal(1);
  });

  it('is vetoed by the page, and stays to be confirmed', async () => {
    const { element, adapter } = await confirming();
    const accepting = counted(adapter, 'accept');
    element.addEventListener('kvitt-accept-offer', (event) => event.preventDefault());
    const told = heard(element);
    await press(element, 'confirm');
    await element.updateComplete;
    expect([accepting.calls, element.matches(':state(confirming)'), told]).to.deep.equal([0, true, ['accept-offer']]);
  });

  it('survives a lost answer: it is asked about, and accepted once', async () => {
    const { element, adapter, box } = await confirming();
    const told = heard(box);
    adapter.backend.loseAnswer('offers.accept');
    await press(element, 'confirm');
    await is(element, 'accepted');
    expect(told).to.deep.equal(['accept-offer', 'offer-accepted']);
  });

  it('says that it is being asked about when an answer does not come', async () => {
    const { element, adapter } = await confirming();
    const accept = adapter.offers!.accept!.bind(adapter.offers);
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    Object.assign(adapter.offers!, { accept: (...given: Parameters<typeof accept>) => held.then(() => accept(...given)) });
    await press(element, 'confirm');
    await reads(element, 'We are asking whether your answer arrived; you need not press again.');
    expect(element.matches(':state(sending)')).to.equal(true);
    arrive();
    await is(element, 'accepted');
  });

  it('says why it was refused, tells the page, and can be tried again', async () => {
    const { element, adapter } = await confirming();
    const errors: string[] = [];
    element.addEventListener('kvitt-error', ({ error, during }: KvittErrorEvent) => errors.push(`${during} ${error.code}`));
    adapter.backend.fail('offers.accept', new KvittError('forbidden', { status: 403 }));
    await press(element, 'confirm');
    await reads(element, 'That did not work. You do not have access to this.');
    expect([errors, kept(adapter).state]).to.deep.equal([['offers.accept forbidden'], 'open']);
    adapter.backend.fail('offers.accept');
    await press(element, 'confirm');
    await is(element, 'accepted');
  });

  it('is refused where the offer has changed meanwhile, in words that say so', async () => {
    const { element, adapter } = await confirming();
    adapter.backend.fail('offers.accept', new KvittError('invalid', { status: 422, field: 'price' }));
    await press(element, 'confirm');
    await reads(element, 'The offer has changed since you saw it.');
  });

  it('to a mere tip needs no confirmation', async () => {
    const { element, adapter } = await stage({ scenario: 'outage' });
    await press(element, 'accept');
    await is(element, 'accepted');
    await reads(element, 'Good to know.');
    expect(kept(adapter, 'offer-tip').state).to.equal('accepted');
  });

  it('is taken over by a page that gives the offers itself', async () => {
    const { element } = await stage({}, html`<kvitt-offer-banner .offers=${[downsize]}></kvitt-offer-banner>`);
    element.addEventListener('kvitt-accept-offer', (event) => {
      event.preventDefault();
      element.offers = [{ ...event.offer, state: 'accepted' }];
    });
    await press(element, 'accept');
    await press(element, 'confirm');
    await is(element, 'accepted');
  });

  it('changes every banner of the session at once', async () => {
    const { element, provider } = await confirming();
    const other = document.createElement('kvitt-offer-banner');
    const named = Object.assign(document.createElement('kvitt-offer-banner'), { offerId: id });
    provider.append(other, named);
    await is(other, 'open');
    await is(named, 'open');
    const told = heard(other);
    await press(element, 'confirm');
    for (const each of [element, other, named]) await is(each, 'accepted');
    expect(told).to.deep.equal([]);
    await waitUntil(() => /^Ett mindre abonnemang.*: Done$/.test(other.shadowRoot!.querySelector('.news')?.textContent ?? ''), 'nobody is told');
  });
});

describe('a no to an offer', () => {
  it('may say why, in words of her own too', async () => {
    const { element, adapter } = await stage();
    const told: OfferDeclinedEvent[] = [];
    element.addEventListener('kvitt-offer-declined', (event) => told.push(event));
    await press(element, 'decline');
    await is(element, 'declining');
    element.shadowRoot!.querySelector<HTMLInputElement>('[value="price"]')!.click();
    element.shadowRoot!.querySelector('textarea')!.value = '  Too dear for a cottage. ';
    await press(element, 'send');
    await is(element, 'declined');
    expect(told.map(({ offer, reason, comment }) => [offer.id, reason, comment])).to.deep.equal([[id, 'price', 'Too dear for a cottage.']]);
    expect(kept(adapter).state).to.equal('declined');
    await reads(element, /You will not be shown it before \d+ \w+ \d{4}\./);
  });

  it('need not say why, and is for ever', async () => {
    const { element, adapter } = await stage();
    const declining = counted(adapter, 'decline');
    await press(element, 'decline');
    const skip = await part(element, 'skip');
    skip.click();
    skip.click();
    await is(element, 'declined');
    await reads(element, 'You will not be shown it again.');
    expect(declining.calls).to.equal(1);
  });

  it('can be thought over: the offer is shown again, and accepted', async () => {
    const { element, adapter } = await stage();
    await press(element, 'decline');
    await press(element, 'skip');
    await press(element, 'again');
    await at(element, 'accept');
    await press(element, 'accept');
    await press(element, 'confirm');
    await is(element, 'accepted');
    expect(kept(adapter).state).to.equal('accepted');
  });

  it('that does not arrive is none', async () => {
    const { element, adapter } = await stage();
    adapter.backend.fail('offers.decline', new KvittError('unexpected', { status: 500 }));
    await press(element, 'decline');
    await press(element, 'skip');
    await reads(element, 'That did not work.');
    expect([element.matches(':state(declining)'), kept(adapter).state]).to.deep.equal([true, 'open']);
  });

  it('is told to a page that gives the offers itself, and the offer stays answered', async () => {
    const alone = document.createElement('kvitt-offer-banner');
    document.body.append(alone);
    alone.offers = [downsize];
    const told = heard(alone);
    await press(alone, 'decline');
    await press(alone, 'skip');
    await is(alone, 'declined');
    expect(told).to.deep.equal(['offer-declined']);
    alone.remove();
  });
});

describe('a later to an offer', () => {
  it('takes one press, and says from when on', async () => {
    const { element, adapter, box } = await stage();
    const told = heard(box);
    await press(element, 'snooze');
    await is(element, 'snoozed');
    await reads(element, /You will not be shown it before \d+ \w+ \d{4}\./);
    expect([kept(adapter).state, told]).to.deep.equal(['snoozed', ['offer-snoozed']]);
  });

  it('that does not arrive leaves the offer as it was, and says so', async () => {
    const { element, adapter } = await stage();
    adapter.backend.fail('offers.snooze', new KvittError('unexpected', { status: 500 }));
    await press(element, 'snooze');
    await reads(element, 'That did not work.');
    expect(element.matches(':state(open)')).to.equal(true);
    expect(has(element, 'accept')).to.equal(true);
  });
});

describe('what a backend cannot take', () => {
  it('is not offered', async () => {
    const adapter = memoryAdapter();
    const { element } = await stage({ adapter: Object.assign(adapter, { offers: { ...adapter.offers, decline: undefined, snooze: undefined } }) });
    await part(element, 'accept');
    expect([has(element, 'decline'), has(element, 'snooze')]).to.deep.equal([false, false]);
  });
});

describe('why an offer is shown', () => {
  it('is told with its reasons and what it is made from, at a press, and the page hears of it', async () => {
    const { element } = await stage();
    const told = heard(element);
    await press(element, 'why');
    const why = await part(element, 'reasoning');
    expect(why.textContent).to.contain('Why you see this').and.to.contain('What it is made from').and.to.contain('ditt avtal');
    expect((await part(element, 'why')).getAttribute('aria-expanded')).to.equal('true');
    await press(element, 'why');
    await waitUntil(() => !has(element, 'reasoning'), 'it stays');
    expect(told).to.deep.equal(['offer-why']);
  });

  it('says so where the supplier did not', async () => {
    const { element } = await stage({}, givenOf({ ...downsize, reasons: undefined, basis: undefined }));
    await press(element, 'why');
    await reads(element, 'Your supplier has not said why.');
  });

  it('has the whole calculation as a table, month by month', async () => {
    const { element } = await stage();
    await press(element, 'why');
    await press(element, 'calculate');
    const table = await part<HTMLTableElement>(element, 'calculation');
    expect([...table.tHead!.rows[0]!.cells].map(({ scope }) => scope)).to.deep.equal(['col', 'col', 'col', 'col']);
    expect(table.tBodies[0]!.rows).to.have.length(12);
    expect(table.tFoot!.rows[0]!.cells[3]!.textContent).to.match(/^[−+]?[\d,]+\.\d\d$/);
    await expect(element).to.be.accessible();
    expect(overflowing(element)).to.deep.equal([]);
  });

  it('keeps the calculation when the offer gains what it ends with, and asks anew when it gains something else', async () => {
    const { element } = await stage({}, givenOf({ ...downsize, saving: undefined }));
    await press(element, 'why');
    await press(element, 'calculate');
    const table = await part<HTMLTableElement>(element, 'calculation');
    const [, less, amount = ''] = /^([−+])([\d,.]+)$/.exec(table.tFoot!.rows[0]!.cells[3]!.textContent) ?? [];
    const gain = async (value: string) => {
      element.offers = [{ ...downsize, saving: { amount: { amount: value, currency: 'SEK' }, start: '2025-03-01', end: '2026-02-28' } }];
      await element.updateComplete;
    };
    await gain(`${less === '−' ? '' : '-'}${amount.replaceAll(',', '')}`);
    expect(table.isConnected).to.equal(true);
    await gain('0.01');
    expect([table.isConnected, has(element, 'calculate')]).to.deep.equal([false, true]);
  });

  it('says kindly that the calculation cannot be shown', async () => {
    const adapter = memoryAdapter();
    adapter.backend.fail('contracts.plans', new KvittError('forbidden', { status: 403 }));
    const { element } = await stage({ adapter });
    await press(element, 'why');
    await press(element, 'calculate');
    await reads(element, 'The calculation cannot be shown right now.');
    expect(element.matches(':state(open)')).to.equal(true);
  });

  it('offers no calculation where there is nothing to reckon with', async () => {
    const { element } = await stage({}, givenOf({ ...downsize, planId: undefined }));
    await press(element, 'why');
    await part(element, 'reasoning');
    expect(has(element, 'calculate')).to.equal(false);
  });
});

describe('an offer answered with the keyboard alone', () => {
  it('opens what is agreed to with the keyboard in it, and gives it back with Escape or Not now', async () => {
    const { element } = await stage();
    (await part(element, 'accept')).focus();
    await sendKeys({ press: 'Enter' });
    await at(element, 'confirmation');
    await sendKeys({ press: 'Escape' });
    await at(element, 'accept');
    await sendKeys({ press: 'Enter' });
    await at(element, 'confirmation');
    (await part(element, 'back')).focus();
    await sendKeys({ press: 'Enter' });
    await at(element, 'accept');
    expect(element.matches(':state(open)')).to.equal(true);
  });

  it('is accepted, and the keyboard is where it says so', async () => {
    const { element } = await stage();
    (await part(element, 'accept')).focus();
    await sendKeys({ press: 'Enter' });
    await at(element, 'confirmation');
    (await part(element, 'confirm')).focus();
    await sendKeys({ press: 'Enter' });
    await is(element, 'accepted');
    await at(element, 'note');
  });

  it('is declined by Enter in the form', async () => {
    const { element } = await stage();
    (await part(element, 'decline')).focus();
    await sendKeys({ press: 'Enter' });
    await at(element, 'refusal');
    element.shadowRoot!.querySelector<HTMLInputElement>('[value="binding"]')!.focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await is(element, 'declined');
    await at(element, 'note');
  });

  it('can be reached by the page', async () => {
    const { element } = await stage();
    await part(element, 'accept');
    element.focus();
    await at(element, 'accept');
  });
});

/** Each state behind a press, by its presses. */
const steps: Readonly<Record<string, readonly string[]>> = {
  confirmation: ['accept'], refusal: ['decline'], reasoning: ['why'], accepted: ['accept', 'confirm'], withdrawn: ['accept', 'confirm', 'undo'], declined: ['decline', 'skip'], snoozed: ['snooze'],
};

/** The data is Swedish. */
const worded: Offer = { ...kinds[2]!, title: '–', reasons: ['–'], basis: ['–'], description: undefined, terms: '–', termsUrl: 'https://norrsken.example/villkor', validUntil: undefined };

describe('what follows a press', () => {
  async function after(presses: readonly string[], setting: Parameters<typeof stage>[0] = {}) {
    const adapter = memoryAdapter();
    adapter.backend.dealings.offers.kept.put({ ...worded, id, version: 9 });
    const staged = await stage({ ...setting, adapter }, content);
    for (const name of presses) await press(staged.element, name);
    await staged.element.updateComplete;
    return staged;
  }

  for (const [name, presses] of Object.entries(steps)) {
    for (const lang of languages) {
      it(`speaks ${lang} at ${name}`, async () => {
        const { element } = await after(presses, { lang });
        await waitUntil(() => has(element, name) || element.matches(`:state(${name})`), `no ${name}`);
        const text = textOf(element);
        expect(await englishLeftIn(text, lang)).to.deep.equal([]);
        expect(text).not.to.match(unfinished);
      });
    }

    for (const theme of ['light', 'dark'] as const) {
      it(`is accessible at ${name}, in ${theme}, and fits into a small phone`, async () => {
        const { element } = await after(presses, { theme, width: '320px' });
        await waitUntil(() => has(element, name) || element.matches(`:state(${name})`), `no ${name}`);
        await expect(element).to.be.accessible();
        expect(overflowing(element)).to.deep.equal([]);
      });
    }
  }
});
