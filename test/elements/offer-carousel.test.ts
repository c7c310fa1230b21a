import { memoryAdapter } from '@kvitt/adapters/memory.js';
import type { KvittOfferBanner } from '@kvitt/elements';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { overflowing } from '../support/describe-element.js';
import { part, reads } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { focused, givenOf, is, kinds, stage } from './offer-stage.js';

const articles = (element: KvittOfferBanner) => [...element.shadowRoot!.querySelectorAll('article')];
const position = (element: KvittOfferBanner) => element.shadowRoot!.querySelector('[part~="position"]')?.textContent ?? '';
const at = (element: KvittOfferBanner, words: string) => waitUntil(() => position(element) === words, `at "${position(element)}", not "${words}"`);

/** The browser has told of all that it has laid out. */
const settled = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))));

/** Whether an offer is where the customer looks. */
function inView(element: KvittOfferBanner, index: number): boolean {
  const { left, right } = articles(element)[index]!.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return left >= box.left - 4 && right <= box.right + 4;
}

async function several(setting: Parameters<typeof stage>[0] = {}) {
  const staged = await stage(setting, givenOf(...kinds.slice(0, 3)));
  await part(staged.element, 'carousel');
  return staged;
}

describe('several offers', () => {
  it('are all there to be read, one in view, and say which of how many', async () => {
    const { element } = await several();
    await at(element, '1 of 3');
    expect(articles(element)).to.have.length(3);
    expect([0, 1, 2].map((index) => inView(element, index))).to.deep.equal([true, false, false]);
    await expect(element).to.be.accessible();
    expect(element.shadowRoot!.querySelectorAll('ul.slides > li')).to.have.length(3);
  });

  it('are drawn once, with what turns them: a press on an article that is drawn anew would be lost', async () => {
    const { element } = await stage({}, givenOf());
    const gone: Node[] = [];
    const watch = new MutationObserver((changes) => gone.push(...changes.flatMap(({ removedNodes }) => [...removedNodes])));
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    element.offers = kinds.slice(0, 3);
    await part(element, 'carousel');
    await element.updateComplete;
    expect(gone.filter((node) => node instanceof HTMLElement && node.localName === 'article')).to.deep.equal([]);
    watch.disconnect();
  });

  it('are turned with two buttons, which stop at the ends and keep the keyboard', async () => {
    const { element } = await several();
    const next = await part(element, 'next');
    next.focus();
    await sendKeys({ press: 'Enter' });
    await at(element, '2 of 3');
    await waitUntil(() => inView(element, 1), 'not in view');
    await sendKeys({ press: 'Enter' });
    await at(element, '3 of 3');
    await waitUntil(() => inView(element, 2), 'not in view');
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await at(element, '3 of 3');
    expect(focused(element)).to.equal('next');
    (await part(element, 'previous')).click();
    await at(element, '2 of 3');
  });

  it('are turned with the arrow keys, and the keyboard goes along', async () => {
    const { element } = await several();
    articles(element)[0]!.querySelector<HTMLElement>('[part~="accept"]')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await at(element, '2 of 3');
    expect(element.shadowRoot!.activeElement).to.equal(articles(element)[1]);
    await waitUntil(() => inView(element, 1), 'not in view');
    await sendKeys({ press: 'ArrowLeft' });
    await at(element, '1 of 3');
    await sendKeys({ press: 'ArrowLeft' });
    await at(element, '1 of 3');
  });

  it('leave the arrow keys to the fields of a form', async () => {
    const { element } = await several();
    articles(element)[0]!.querySelector<HTMLElement>('[part~="decline"]')!.click();
    await part(element, 'refusal');
    element.shadowRoot!.querySelector<HTMLInputElement>('input')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(position(element)).to.equal('1 of 3');
  });

  it('begin with the first, also from right to left', async () => {
    // Safari begins anywhere, and so with the first by chance too
    for (let time = 0; time < 6; time += 1) {
      const { element } = await several({ dir: 'rtl' });
      await settled();
      expect([0, 1, 2].map((index) => inView(element, index))).to.deep.equal([true, false, false]);
      expect(position(element)).to.equal('1 of 3');
    }
  });

  it('are turned along the direction of reading', async () => {
    const { element } = await several({ dir: 'rtl' });
    articles(element)[0]!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await at(element, '2 of 3');
    await waitUntil(() => inView(element, 1), 'not in view');
  });

  it('say each that is turned to once, though they pass by on the way', async () => {
    const { element } = await several();
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(position(element)));
    watch.observe(element.shadowRoot!.querySelector('[part~="position"]')!, { childList: true, characterData: true, subtree: true });
    const next = await part(element, 'next');
    next.click();
    await at(element, '2 of 3');
    next.click();
    await waitUntil(() => inView(element, 2), 'not in view');
    await settled();
    watch.disconnect();
    expect(said).to.deep.equal(['2 of 3', '3 of 3']);
  });

  it('follow a finger', async () => {
    const { element } = await several();
    const slides = element.shadowRoot!.querySelector<HTMLElement>('.slides')!;
    expect(getComputedStyle(slides).scrollSnapType).to.contain('x');
    slides.scrollTo({ left: slides.scrollWidth, behavior: 'instant' });
    await at(element, '3 of 3');
  });

  it('follow a finger that stops them on their way', async () => {
    const { element } = await several();
    const slides = element.shadowRoot!.querySelector<HTMLElement>('.slides')!;
    (await part(element, 'next')).click();
    slides.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    slides.scrollTo({ left: slides.scrollWidth, behavior: 'instant' });
    await at(element, '3 of 3');
  });

  it('are answered one by one: what was answered stays in its place', async () => {
    const { element } = await stage({ scenario: 'offers' }, html`<kvitt-offer-banner placement="invoice"></kvitt-offer-banner>`);
    await part(element, 'carousel');
    const before = element.shown.map(({ id }) => id);
    const [first] = articles(element);
    first!.querySelector<HTMLElement>('[part~="snooze"]')!.click();
    await is(element, 'snoozed');
    expect(element.shown.map(({ id }) => id)).to.deep.equal(before);
    expect(articles(element)[1]!.querySelector('[part~="accept"]')).not.to.equal(null);
  });

  it('become one when all others are recalled, which then stands alone', async () => {
    const adapter = memoryAdapter({ scenario: 'offers' });
    const { element } = await stage({ adapter });
    await part(element, 'carousel');
    const [stays, ...others] = element.shown;
    for (const { id } of others) adapter.backend.dealings.offers.recall(id);
    await waitUntil(() => articles(element).length === 1, 'several');
    expect(element.shadowRoot!.querySelector('[part~="carousel"]')).to.equal(null);
    await reads(element, stays!.title);
  });

  for (const layout of ['card', 'strip', 'inline'] as const) {
    for (const width of ['320px', '760px']) {
      it(`fit into ${width} as ${layout}`, async () => {
        const { element, box } = await several({ width });
        element.layout = layout;
        await element.updateComplete;
        // the others wait beside it, and are clipped
        const shown = element.shadowRoot!.querySelector<HTMLElement>('.slides')!;
        expect(shown.getBoundingClientRect().width).to.be.at.most(box.getBoundingClientRect().width + 6);
        expect(overflowing(element).filter((words) => !kinds.slice(1).some(({ title }) => words.includes(title.slice(0, 10))) && words.startsWith('section'))).to.deep.equal([]);
        expect(articles(element).map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).to.deep.equal([0, 0, 0]);
      });
    }
  }
});
