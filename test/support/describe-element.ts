import { memoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import { aTimeout, expect, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { englishLeftIn, unfinished } from './leftovers.js';
import { Census } from './listeners.js';
import { mount, part, reads, textOf, type Setting } from './mount.js';
import { pseudo } from './pseudo.js';
import { languages } from './terms.js';
import { waitUntil } from './wait.js';

/** What the shared suite needs to know of an element. */
export interface Subject {
  /** The element as a page writes it, fed by the provider: `<kvitt-invoice invoice-id="…">`. */
  readonly live: () => TemplateResult;
  /** The same with plain data by property, and no provider. */
  readonly given: () => TemplateResult;
  /** What a customer reads in it when it is ready, in English. */
  readonly shows: string | RegExp;
  /** What she reads when there is nothing, in English; how that comes about when it is not the scenario `empty`. */
  readonly empty: { readonly shows: string | RegExp; readonly scenario?: ScenarioName; readonly live?: () => TemplateResult };
  /** It is not there at all where the backend has no such operation: a room that says so would be about nothing. */
  readonly absentWhenUnsupported?: boolean;
  /** What is on screen while it waits, if not the part `loading`. */
  readonly loadingPart?: string;
  /** Scenarios beside `ready` in which every language is read and axe looks. */
  readonly scenarios?: readonly ScenarioName[];
  /** The data is Swedish; what of it happens to be an English word is taken out before the languages are read. */
  readonly except?: RegExp;
}

/** Worth a retry, without a pause before it. */
const outage = new KvittError('unexpected', { status: 503, retryAfterMs: 0 });

/** The rooms and promises that every element has; its own tests are about what only it does. */
export function describeElement(tag: string, subject: Subject): void {
  const { live, given, shows, empty, loadingPart = 'loading', scenarios = [], absentWhenUnsupported = false } = subject;
  const ready = async (setting: Setting = {}) => {
    const stage = await mount(live(), setting);
    await settled(stage.element, loadingPart);
    return stage;
  };

  describe(`${tag}, as every element,`, () => {
    it('has the same tag as its test', () => expect(customElements.get(tag)).to.be.a('function'));

    it('says that it is loading to those who do not see the skeleton', async () => {
      const { element } = await mount(live(), { scenario: 'loading' });
      const room = await part(element, loadingPart);
      expect(room.closest('[aria-busy="true"]') ?? room.querySelector('[aria-busy="true"]')).not.to.equal(null);
    });

    it('shows what the backend has', async () => reads((await ready()).element, shows));

    it('says kindly that there is nothing', async () => {
      const { element } = await mount((empty.live ?? live)(), { scenario: empty.scenario ?? 'empty' });
      await reads(element, empty.shows);
    });

    it('says why it failed, and loads when asked again', async () => {
      const adapter = memoryAdapter();
      adapter.backend.fail('*', outage);
      const { element } = await mount(live(), { adapter });
      expect((await part(element, 'failed')).textContent).to.contain('Something went wrong on our side');
      adapter.backend.fail('*');
      (await part(element, 'retry')).click();
      await reads(element, shows);
    });

    it('offers no retry for what cannot succeed', async () => {
      const adapter = memoryAdapter();
      adapter.backend.fail('*', new KvittError('forbidden', { status: 403 }));
      const { element } = await mount(live(), { adapter });
      await part(element, 'failed');
      expect(element.shadowRoot?.querySelector('[part~="retry"]') ?? null).to.equal(null);
    });

    it('is not broken by a backend without such an operation', async () => {
      const { element } = await mount(live(), { scenario: 'unsupported' });
      if (!absentWhenUnsupported) return reads(element, 'Not available here');
      await waitUntil(() => element.getBoundingClientRect().height === 0 && textOf(element) === '', 'it takes room');
    });

    it('shows data given by property, without a provider', async () => {
      const { element } = await mount(html`<div>${given()}</div>`);
      const alone = element.firstElementChild as LitElement;
      document.body.append(alone);
      await reads(alone, shows);
      alone.remove();
    });

    for (const lang of languages) {
      for (const scenario of ['ready', 'empty', 'failing', ...scenarios] as const) {
        it(`speaks ${lang} throughout when ${scenario}`, async () => {
          const { element } = await ready({ lang, scenario });
          const text = textOf(element).replace(subject.except ?? /$^/, '');
          expect(await englishLeftIn(text, lang)).to.deep.equal([]);
          expect(text).not.to.match(unfinished);
        });
      }
    }

    it('changes its language without being put in anew', async () => {
      const { element, box } = await ready();
      const before = textOf(element);
      box.lang = 'sv';
      await waitUntil(() => textOf(element) !== before, 'still English');
      const announced = element.shadowRoot?.querySelector('.visually-hidden[role="status"]')?.textContent.trim() ?? '';
      const text = textOf(element).replace(announced, '').replace(subject.except ?? /$^/, '');
      expect(await englishLeftIn(text, 'sv')).to.deep.equal([]);
    });

    it('reads from right to left within its box, amounts from left to right', async () => {
      const { element } = await ready({ dir: 'rtl', wording: pseudo, width: '320px' });
      expect(textOf(element)).to.contain('⟦');
      expect(getComputedStyle(element).direction).to.equal('rtl');
      expect(overflowing(element)).to.deep.equal([]);
      for (const isolate of element.shadowRoot?.querySelectorAll('bdi') ?? []) expect(getComputedStyle(isolate).unicodeBidi).to.match(/isolate/);
    });

    for (const theme of ['light', 'dark'] as const) {
      for (const scenario of ['ready', 'failing', ...scenarios] as const) {
        it(`is accessible when ${scenario}, in ${theme}`, async () => {
          const { element } = await ready({ scenario, theme });
          await expect(element).to.be.accessible();
        });
      }
    }

    for (const width of ['320px', '480px', '760px']) {
      it(`fits into ${width}`, async () => expect(overflowing((await ready({ width })).element)).to.deep.equal([]));
    }

    it('leaves nothing behind after a hundred visits', async () => {
      const { provider, element } = await ready();
      const census = new Census();
      await visits(provider, element, 3);
      const before = census.count;
      const nodes = document.querySelectorAll('*').length;
      await visits(provider, element, 97);
      const after = census.count;
      census.end();
      expect(after, 'listeners and observers').to.equal(before);
      expect(document.querySelectorAll('*')).to.have.length(nodes);
    });
  });
}

/** Waits until an element shows anything but its skeleton, or has nothing to show. */
async function settled(element: LitElement, loadingPart: string): Promise<void> {
  const present = (name: string) => element.shadowRoot?.querySelector(`[part~="${name}"]`);
  const isThere = () => textOf(element) !== '' || element.matches(':state(suppressed)');
  await waitUntil(() => isThere() && !present(loadingPart), 'the skeleton stays');
  await element.updateComplete;
}

async function visits(place: HTMLElement, element: LitElement, times: number): Promise<void> {
  for (let cycle = 0; cycle < times; cycle += 1) {
    element.remove();
    place.append(element);
    await element.updateComplete;
  }
  await aTimeout(0);
}

/** What sticks out of its element sideways: words cut, or a page that scrolls. */
export function overflowing(element: LitElement): string[] {
  const { left, right } = element.getBoundingClientRect();
  const sticksOut = (part: Element) => {
    const box = part.getBoundingClientRect();
    return box.width > 1 && (box.right > right + 1 || box.left < left - 1) && !isClipped(part);
  };
  const parts = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(sticksOut);
  return parts.map((part) => `${part.localName}.${part.getAttribute('class') ?? ''} "${part.textContent.trim().slice(0, 40)}"`);
}

function isClipped(part: Element): boolean {
  for (let box: Element | null = part; box; box = box.parentElement) if (getComputedStyle(box).clipPath !== 'none') return true;
  return false;
}
