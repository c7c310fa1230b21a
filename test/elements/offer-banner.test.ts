import { memoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { expect, html } from '@open-wc/testing';
import { describeElement, overflowing } from '../support/describe-element.js';
import { englishLeftIn } from '../support/leftovers.js';
import { part, reads, textOf } from '../support/mount.js';
import { languages } from '../support/terms.js';
import { waitUntil } from '../support/wait.js';
import { content, downsize, givenOf, id, is, kinds, stage } from './offer-stage.js';

const smaller = 'Ett mindre abonnemang';
/** Swedish data in which a word is also English. */
const swedish = /Ett mindre abonnemang[^.]*\.|Du använde[^.]*\.|Du har aldrig[^.]*\.|Samma nät[^.]*\.|Gäller från[^.]*\.|Ingen bindningstid\.|Du kan byta[^.]*\./g;

describeElement('kvitt-offer-banner', {
  live: () => html`<kvitt-offer-banner offer-id=${id}></kvitt-offer-banner>`,
  given: () => givenOf(downsize),
  shows: smaller,
  empty: { shows: 'We could not find what you are looking for.' },
  scenarios: ['offer-accepted'],
  absentWhenUnsupported: true,
  except: swedish,
});

const roomOf = (element: HTMLElement) => element.getBoundingClientRect().height;

describe('an offer banner where there is nothing to offer', () => {
  for (const scenario of ['loading', 'empty', 'offers-none', 'new-customer', 'failing', 'unsupported'] as const satisfies readonly ScenarioName[]) {
    it(`is not there in scenario ${scenario}: no room, no words, nothing in a grid`, async () => {
      const { element } = await stage({ scenario });
      if (scenario !== 'loading') await element.refresh();
      await element.updateComplete;
      expect(element.matches(':state(suppressed)')).to.equal(true);
      expect([roomOf(element), textOf(element), getComputedStyle(element).display]).to.deep.equal([0, '', 'none']);
    });
  }

  it('comes when there is one, and goes when it is recalled', async () => {
    const { element, adapter } = await stage();
    await is(element, 'open');
    expect(roomOf(element)).to.be.greaterThan(100);
    adapter.backend.dealings.offers.recall(id);
    await is(element, 'suppressed');
    expect(roomOf(element)).to.equal(0);
  });

  it('comes when a failure is over', async () => {
    const adapter = memoryAdapter();
    adapter.backend.fail('offers.list', new KvittError('forbidden'));
    const { element } = await stage({ adapter });
    await is(element, 'suppressed');
    adapter.backend.fail('offers.list');
    await element.refresh();
    await is(element, 'open');
  });
});

describe('an offer banner', () => {
  it('says what, why, what it changes in money, what it costs, whether it binds, and until when', async () => {
    const { element } = await stage({}, html`<kvitt-offer-banner .offers=${[{ ...downsize, validUntil: '2099-11-30' }]}></kvitt-offer-banner>`);
    for (const words of [smaller, /Du använde \d+ av 100 GB förra månaden\./, '−SEK 150.00 per month', 'SEK 1,800.00 less over 12 months', 'You then pay SEK 249.00 per month', 'No binding', 'The offer holds until 30 November 2099', 'Terms']) await reads(element, words);
  });

  it('tells what a dearer one costs more as plainly as what a cheaper one costs less', async () => {
    const dearer: Offer = { ...downsize, kind: 'upgrade', effect: { monthly: { amount: '150.00', currency: 'SEK' }, total: { amount: '1800.00', currency: 'SEK' }, months: 12 } };
    const { element } = await stage({}, givenOf(dearer));
    await reads(element, '+SEK 150.00 per month');
    await reads(element, 'SEK 1,800.00 more over 12 months');
  });

  it('draws a downsize as it draws an upgrade: same parts, same sizes, same colours', async () => {
    const looksOf = async (kind: Offer['kind']) => {
      const { element } = await stage({}, givenOf({ ...downsize, kind }));
      await part(element, 'accept');
      return [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part]')].filter((each) => each.getAttribute('part') !== 'kind').map((each) => {
        const { width, height } = each.getBoundingClientRect();
        const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(each);
        return [each.getAttribute('part'), Math.round(width), Math.round(height), color, backgroundColor, fontSize, fontWeight];
      });
    };
    expect(await looksOf('downsize')).to.deep.equal(await looksOf('upgrade'));
  });

  it('gives yes and no the same height', async () => {
    const { element } = await stage();
    const heights = await Promise.all(['accept', 'decline', 'snooze'].map(async (name) => (await part(element, name)).getBoundingClientRect().height));
    expect(new Set(heights).size).to.equal(1);
    expect(heights[0]).to.be.at.least(44);
  });

  it('says what her own usage would have cost less, or more', async () => {
    const saving = { amount: { amount: '1140.00', currency: 'SEK' }, start: '2025-11-01', end: '2026-10-31' };
    const { element } = await stage({}, givenOf({ ...downsize, saving }));
    await reads(element, 'Your usage (November 2025 – October 2026) would have cost SEK 1,140.00 less.');
    element.offers = [{ ...downsize, saving: { ...saving, amount: { amount: '-20.50', currency: 'SEK' } } }];
    await reads(element, 'would have cost SEK 20.50 more.');
  });

  it('says in large what it costs once where it changes nothing each month', async () => {
    const { element } = await stage({}, givenOf(kinds.find(({ kind }) => kind === 'cross-sell')!));
    await reads(element, 'SEK 8,990.00 once, on the next invoice');
    expect(textOf(element)).not.to.contain('You then pay');
  });

  it('keeps to the rules of the place and the cap that the page names', async () => {
    const { element } = await stage({ scenario: 'offers' }, html`<kvitt-offer-banner placement="invoice" cap="2"></kvitt-offer-banner>`);
    await is(element, 'open');
    await waitUntil(() => element.shown.length === 2, `${element.shown.length} offers`);
    expect(element.shown.map((offer) => offer.id)).not.to.contain('offer-charger');
  });

  it('has titles of the level that the page needs', async () => {
    const { element } = await stage({}, html`<kvitt-offer-banner heading-level="4"></kvitt-offer-banner>`);
    expect((await part(element, 'heading')).getAttribute('aria-level')).to.equal('4');
  });

  it('has a place for a picture and for the page’s own terms', async () => {
    const { element } = await stage({}, html`<kvitt-offer-banner><img slot="media" alt="A cottage" width="40" height="30" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" /><p slot="terms">Our own terms</p></kvitt-offer-banner>`);
    await part(element, 'accept');
    expect(element.querySelector('img')!.getBoundingClientRect().width).to.equal(40);
    expect(element.querySelector('p')!.assignedSlot).not.to.equal(null);
  });

  it('shows the offer that the page names in every state that it has', async () => {
    for (const [offerId, words] of [['offer-smaller', 'You said no'], ['offer-binding', 'We remind you later'], ['offer-bundle', 'You took it back'], ['offer-charger', 'The offer is no longer there'], ['offer-tip', 'The offer has ended']] as const) {
      const { element } = await stage({ scenario: 'offers-answered' }, html`<kvitt-offer-banner offer-id=${offerId}></kvitt-offer-banner>`);
      await reads(element, words);
      expect(element.shadowRoot!.querySelector('[part~="accept"]'), offerId).to.equal(null);
    }
  });
});

describe('an offer banner with plain data', () => {
  it('shows neither what has ended nor what was declined before, and what is no offer not at all', async () => {
    const past: Offer = { ...downsize, validUntil: '2020-01-01' };
    const { element } = await stage({}, givenOf(past));
    for (const offer of [past, { ...downsize, state: 'declined' }, { ...downsize, state: 'snoozed' }, { ...downsize, state: 'recalled' }, { id: 'x' }, undefined] as Offer[]) {
      element.offers = [offer];
      await element.updateComplete;
      expect(element.matches(':state(suppressed)')).to.equal(true);
      expect(textOf(element)).to.equal('');
    }
    element.offers = [downsize];
    await is(element, 'open');
  });

  for (const state of ['snoozed', 'declined'] as const) {
    it(`asks again about one that was ${state}, from its day on`, async () => {
      const { element } = await stage({}, givenOf({ ...downsize, state, notBefore: '2020-01-01' }));
      await is(element, 'open');
      await reads(element, smaller);
      element.offers = [{ ...downsize, state, notBefore: '2999-01-01' }];
      await is(element, 'suppressed');
    });
  }

  it('says that an offer has ended where the page names it', async () => {
    const { element } = await stage({}, html`<kvitt-offer-banner offer-id=${id} .offers=${[{ ...downsize, validUntil: '2020-01-01' }]}></kvitt-offer-banner>`);
    await is(element, 'expired');
    await reads(element, 'It could be accepted until 1 January 2020.');
  });
});

const word = 'surfplattebredbandsuppkopplingsavtal';
const lengths: Readonly<Record<string, Partial<Offer>>> = {
  'three words': { title: 'Ett mindre abonnemang', reasons: [], description: undefined, terms: undefined },
  'three paragraphs': { title: `${word} som du kanske vill ha i stället för det som du har`, reasons: Array.from({ length: 6 }, (_, at) => `${at + 1}. ${'Du använder mindre än hälften. '.repeat(4)}`), description: Array.from({ length: 3 }, () => `${word} ${'gäller från nästa månad och kan sägas upp när som helst. '.repeat(6)}`).join('\n\n'), terms: 'Villkor. '.repeat(80) },
};

describe('an offer banner of any kind, in any layout and length', () => {
  for (const layout of ['card', 'strip', 'inline'] as const) {
    for (const [length, words] of Object.entries(lengths)) {
      for (const width of ['320px', '560px', '1100px']) {
        it(`fits into ${width} as ${layout} with ${length}`, async () => {
          const { element } = await stage({ width }, html`<kvitt-offer-banner layout=${layout} .offers=${[{ ...downsize, ...words }]}></kvitt-offer-banner>`);
          await part(element, 'accept');
          element.shadowRoot!.querySelector('details')?.setAttribute('open', '');
          expect(overflowing(element)).to.deep.equal([]);
        });
      }
    }

    it(`is accessible as ${layout}, every kind of it`, async () => {
      const { element } = await stage({}, html`<kvitt-offer-banner layout=${layout}></kvitt-offer-banner>`);
      for (const offer of kinds) {
        element.offers = [offer];
        await element.updateComplete;
        await expect(element).to.be.accessible();
      }
    });
  }

  for (const lang of languages) {
    it(`speaks ${lang} of every kind`, async () => {
      const bare = (offer: Offer): Offer => ({ ...offer, title: '–', reasons: ['–'], description: '–', terms: '–', saving: { amount: { amount: '2', currency: 'SEK' }, start: '2025-11-01', end: '2026-10-31' } });
      const { element } = await stage({ lang }, givenOf(bare(downsize)));
      for (const offer of kinds) {
        element.offers = [bare(offer)];
        await part(element, 'kind');
        await element.updateComplete;
        expect(await englishLeftIn(textOf(element), lang), offer.kind).to.deep.equal([]);
      }
    });
  }
});

describe('what an offer banner tells its page', () => {
  it('that an offer was on screen, once', async () => {
    const { element, provider } = await stage({}, html`<span></span>`);
    expect(element.localName).to.equal('span');
    const told: string[] = [];
    provider.addEventListener('kvitt-offer-shown', ({ offer }) => told.push(offer.id));
    const banner = Object.assign(document.createElement('kvitt-offer-banner'), { offers: [downsize] });
    provider.append(banner);
    await waitUntil(() => told.length > 0, 'nothing was shown');
    banner.remove();
    provider.append(banner);
    banner.scrollIntoView();
    await is(banner, 'open');
    expect(told).to.deep.equal([downsize.id]);
  });

  it('is counted by the backend only where the page wants it', async () => {
    const { element, adapter } = await stage({}, content);
    const shown = new Promise((seen) => element.addEventListener('kvitt-offer-shown', seen));
    await shown;
    (await part(element, 'why')).click();
    await part(element, 'reasoning');
    expect(adapter.backend.dealings.offers.recorded).to.deep.equal([]);
  });

  it('counts one look and each click where the page wants it, with the place and nothing about her', async () => {
    const { element, adapter } = await stage({}, html`<kvitt-offer-banner count-views placement="invoice"></kvitt-offer-banner>`);
    const { offers } = adapter.backend.dealings;
    await waitUntil(() => offers.recorded.length === 1, 'no look');
    (await part(element, 'why')).click();
    await part(element, 'reasoning');
    (await part(element, 'accept')).click();
    await part(element, 'confirmation');
    (await part(element, 'back')).click();
    (await part(element, 'decline')).click();
    await part(element, 'refusal');
    const entry = (event: string) => ({ id, event, placement: 'invoice' });
    await waitUntil(() => offers.recorded.length === 3, 'not three');
    expect(offers.recorded).to.deep.equal([entry('shown'), entry('clicked'), entry('clicked')]);
  });
});
