import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { overflowing } from './describe-element.js';
import { englishLeftIn, unfinished } from './leftovers.js';
import { Census } from './listeners.js';
import { mount, part, reads, textOf, type Setting } from './mount.js';
import { pseudo } from './pseudo.js';
import { languages } from './terms.js';
import { waitUntil } from './wait.js';

/** What the suite needs to know of an element that shows what it is given, and asks no session. */
export interface GivenSubject {
  /** The element with data, by name of the situation; `ready` is one of them. */
  readonly given: Readonly<Record<string, () => TemplateResult>>;
  /** Without any. */
  readonly empty: () => TemplateResult;
  /** With data that are wrong. */
  readonly wrong: () => TemplateResult;
  /** What a customer reads in English: in `ready`, where there is nothing, and where the data are wrong. */
  readonly shows: readonly [ready: string | RegExp, empty: string | RegExp, wrong: string | RegExp];
}

/** The rooms and promises of every element, as far as they do not need a backend. */
export function describeGiven(tag: string, { given, empty, wrong, shows }: GivenSubject): void {
  const situations = { ...given, empty, wrong };
  const ready = given.ready ?? empty;
  const stage = async (content: () => TemplateResult, setting: Setting = {}) => {
    const staged = await mount(content(), setting);
    await waitUntil(() => textOf(staged.element) !== '' && !staged.element.shadowRoot?.querySelector('[part~="loading"]'), 'the skeleton stays');
    await staged.element.updateComplete;
    return staged;
  };

  describe(`${tag}, as every element that is given its data,`, () => {
    it('shows what it is given', async () => reads((await stage(ready)).element, shows[0]));
    it('says kindly that there is nothing', async () => reads((await stage(empty)).element, shows[1]));

    it('shows nothing of what is wrong, and offers no retry for it', async () => {
      const { element } = await stage(wrong);
      await part(element, 'failed');
      await reads(element, shows[2]);
      expect(element.shadowRoot?.querySelector('[part~="retry"]') ?? null).to.equal(null);
    });

    for (const [name, content] of Object.entries(situations)) {
      for (const lang of languages) {
        it(`speaks ${lang} throughout when ${name}`, async () => {
          const text = textOf((await stage(content, { lang })).element);
          expect(await englishLeftIn(text, lang)).to.deep.equal([]);
          expect(text).not.to.match(unfinished);
        });
      }

      for (const theme of ['light', 'dark'] as const) {
        it(`is accessible when ${name}, in ${theme}`, async () => expect((await stage(content, { theme })).element).to.be.accessible());
      }

      for (const width of ['320px', '760px']) {
        it(`fits into ${width} when ${name}`, async () => expect(overflowing((await stage(content, { width })).element)).to.deep.equal([]));
      }
    }

    it('changes its language without being put in anew', async () => {
      const { element, box } = await stage(ready);
      const before = textOf(element);
      box.lang = 'sv';
      await waitUntil(() => textOf(element) !== before, 'still English');
      expect(await englishLeftIn(textOf(element), 'sv')).to.deep.equal([]);
    });

    it('reads from right to left within its box', async () => {
      const { element } = await stage(ready, { dir: 'rtl', wording: pseudo, width: '320px' });
      expect(textOf(element)).to.contain('⟦');
      expect(getComputedStyle(element).direction).to.equal('rtl');
      expect(overflowing(element)).to.deep.equal([]);
    });

    it('leaves nothing behind after a hundred visits', async () => {
      const { provider, element } = await stage(ready);
      const census = new Census();
      await visits(provider, element, 3);
      const before = census.count;
      await visits(provider, element, 97);
      const after = census.count;
      census.end();
      expect(after, 'listeners and observers').to.equal(before);
    });
  });
}

async function visits(place: HTMLElement, element: LitElement, times: number): Promise<void> {
  for (let cycle = 0; cycle < times; cycle += 1) {
    element.remove();
    place.append(element);
    await element.updateComplete;
  }
  element.remove();
  await aTimeout(0);
  place.append(element);
  await element.updateComplete;
}
