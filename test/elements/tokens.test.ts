import { expect, fixture, html } from '@open-wc/testing';
import { contrastOf, Palette } from '../support/palette.js';

const words = 4.5;
const shapes = 3;
const grounds = ['surface', 'surface-raised', 'surface-sunken', 'brand-soft'];
const tints = ['positive-soft', 'attention-soft', 'negative-soft'];

/** Which ink stands on which ground anywhere in Kvitt, and how clear it must be. */
const pairs: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...[...grounds, ...tints].flatMap((ground) => [['text', ground, words], ['text-soft', ground, words], ['brand-text', ground, words]] as const),
  ...grounds.flatMap((ground) => [['focus', ground, shapes], ['line-strong', ground, shapes]] as const),
  ...['positive', 'attention', 'negative'].flatMap((tone) => [[tone, `${tone}-soft`, words], [tone, 'surface', words]] as const),
  ['on-brand', 'brand', words],
  ['on-brand', 'brand-hover', words],
  ['surface', 'text', words],
];

const brands = ['norrsken', 'fjordnett', 'mane'];

before(async () => {
  const sheets = brands.map(async (brand) => (await fetch(new URL(`../../demo/portal/public/css/brands/${brand}.css`, import.meta.url))).text());
  const sheet = await new CSSStyleSheet().replace((await Promise.all(sheets)).join('\n'));
  document.adoptedStyleSheets.push(sheet);
});

after(() => void document.adoptedStyleSheets.pop());

/** The scheme stands before the colours are drawn, so that none of them is on its way from the other one. */
async function palette(brand: string, scheme: string): Promise<Palette> {
  const box = await fixture<HTMLElement>(html`<div data-brand=${brand}></div>`);
  box.style.setProperty('color-scheme', scheme);
  const element = new Palette();
  box.append(element);
  await element.updateComplete;
  return element;
}

for (const brand of ['', ...brands]) {
  for (const scheme of ['light', 'dark']) {
    describe(`the colours of ${brand || 'no brand at all'}, ${scheme},`, () => {
      it('are clear wherever one stands on another', async () => {
        const element = await palette(brand, scheme);
        const unclear = pairs.filter(([ink, ground, least]) => element.contrast(ink, ground) < least).map(([ink, ground]) => `${ink} on ${ground}: ${element.contrast(ink, ground).toFixed(2)}`);
        expect(unclear).to.deep.equal([]);
      });

      it('are clear on every badge and button as drawn', async () => {
        const element = await palette(brand, scheme);
        for (const drawn of element.shadowRoot!.querySelectorAll('.badge, .button, .note p, .note .link')) expect(contrastOf(drawn), drawn.outerHTML).to.be.at.least(words);
      });
    });
  }
}

describe('a token', () => {
  const colourOf = (element: Element) => getComputedStyle(element).backgroundColor;

  it('of any ancestor wins over the default', async () => {
    const box = await fixture<HTMLElement>(html`<div><test-palette></test-palette></div>`);
    box.style.setProperty('--kvitt-surface', 'rgb(1, 2, 3)');
    expect(colourOf(box.firstElementChild!)).to.equal('rgb(1, 2, 3)');
  });

  it('of the element itself wins over its ancestor’s', async () => {
    const box = await fixture<HTMLElement>(html`<div><test-palette></test-palette></div>`);
    box.style.setProperty('--kvitt-surface', 'rgb(1, 2, 3)');
    (box.firstElementChild as HTMLElement).style.setProperty('--kvitt-surface', 'rgb(4, 5, 6)');
    expect(colourOf(box.firstElementChild!)).to.equal('rgb(4, 5, 6)');
  });

  it('of the size enlarges words and spaces, on a page with any root size', async () => {
    const box = await fixture<HTMLElement>(html`<div><test-palette></test-palette></div>`);
    box.style.setProperty('--kvitt-size', '32px');
    expect(getComputedStyle(box.firstElementChild!).fontSize).to.equal('30px');
  });

  it('is not needed: the page can style the element as the box it is', async () => {
    const element = await fixture<HTMLElement>(html`<test-palette></test-palette>`);
    element.style.setProperty('padding', '7px');
    element.style.setProperty('background', 'rgb(7, 8, 9)');
    expect([getComputedStyle(element).paddingTop, colourOf(element)]).to.deep.equal(['7px', 'rgb(7, 8, 9)']);
  });

  it('of the density leaves every target at 44 pixels', async () => {
    const element = await fixture<Palette>(html`<test-palette></test-palette>`);
    element.style.setProperty('--kvitt-density', '0.5');
    for (const button of element.shadowRoot!.querySelectorAll('.button')) expect(button.clientHeight).to.be.at.least(42);
  });
});
