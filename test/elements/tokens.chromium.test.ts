import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Palette } from '../support/palette.js';
import '../support/palette.js';

const palette = () => fixture<Palette>(html`<test-palette></test-palette>`);

afterEach(() => executeServerCommand('kvitt:media', {}));

describe('with forced colours', () => {
  it('badges, buttons and skeletons have an outline, and the primary button is highlighted', async () => {
    await executeServerCommand('kvitt:media', { 'forced-colors': 'active' });
    const element = await palette();
    for (const drawn of element.shadowRoot!.querySelectorAll('.badge, .button, .bone')) expect(getComputedStyle(drawn).borderTopStyle, drawn.className).to.equal('solid');
    const highlight = await fixture<HTMLElement>(html`<p></p>`);
    highlight.style.setProperty('background-color', 'Highlight');
    const primary = element.shadowRoot!.querySelector('.button-primary')!;
    expect(getComputedStyle(primary).backgroundColor).to.equal(getComputedStyle(highlight).backgroundColor);
  });
});

describe('on paper', () => {
  it('there are no buttons, and a dark page is light', async () => {
    await executeServerCommand('kvitt:media', { media: 'print' });
    const element = await palette();
    element.parentElement!.style.setProperty('color-scheme', 'dark');
    expect(getComputedStyle(element).color).to.equal('rgb(20, 32, 28)');
    expect(getComputedStyle(element).boxShadow).to.equal('none');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.button')!).display).to.equal('none');
  });
});
