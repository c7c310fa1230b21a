import { ContextEvent, createContext } from '@lit/context';
import { LateProviders } from '../../packages/elements/src/late-providers.js';
import { expect } from '@open-wc/testing';

const greeting = createContext<string>(Symbol('greeting'));

/** Elements that ask for a greeting where nobody can give one, and go. */
function askInVain(page: HTMLElement, times: number): void {
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement('p');
    page.append(element);
    element.dispatchEvent(new ContextEvent(greeting, element, () => undefined, true));
    element.remove();
  }
}

/** The engine's collector, by hand: when an engine has collected is its own affair. */
function collectorByHand(): { readonly collect: () => void; readonly restore: () => void } {
  const { FinalizationRegistry: real } = globalThis;
  const gone: (() => void)[] = [];
  class ByHand {
    readonly #tell: (held: unknown) => void;

    constructor(tell: (held: unknown) => void) {
      this.#tell = tell;
    }

    register(_: object, held: unknown): void {
      gone.push(() => this.#tell(held));
    }
  }
  Object.assign(globalThis, { FinalizationRegistry: ByHand });
  return { collect: () => gone.splice(0).forEach((tell) => tell()), restore: () => Object.assign(globalThis, { FinalizationRegistry: real }) };
}

describe('elements that ask before anybody can answer', () => {
  it('are asked for again when somebody comes who can, each once, and only what she can answer', () => {
    const [page, other] = [document.createElement('div'), createContext<string>(Symbol('other'))];
    new LateProviders().attach(page);
    const element = page.appendChild(document.createElement('p'));
    const heard: string[] = [];
    element.dispatchEvent(new ContextEvent(greeting, element, () => heard.push('greeting'), true));
    element.dispatchEvent(new ContextEvent(other, element, () => heard.push('other'), true));
    const answer = (event: ContextEvent<typeof greeting>): void => {
      if (event.context !== greeting) return;
      event.stopPropagation();
      event.callback('hello');
    };
    element.addEventListener('context-request', answer as (event: Event) => void);
    const comes = (): boolean => element.dispatchEvent(Object.assign(new Event('context-provider', { bubbles: true }), { context: greeting }));
    comes();
    comes();
    expect(heard).to.deep.equal(['greeting']);
  });

  it('are known by where they asked, when their library does not tell who they are', () => {
    const page = document.createElement('div');
    new LateProviders().attach(page);
    const element = page.appendChild(document.createElement('p'));
    const callback = (): void => undefined;
    element.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context: greeting, callback, subscribe: true }));
    const asked: unknown[] = [];
    element.addEventListener('context-request', (event) => asked.push(event.context));
    element.dispatchEvent(Object.assign(new Event('context-provider', { bubbles: true }), { context: greeting }));
    expect(asked).to.deep.equal([greeting]);
  });

  it('are forgotten when they are gone, so that a page without a provider does not grow', () => {
    const collector = collectorByHand();
    const [page, late] = [document.createElement('div'), new LateProviders()];
    collector.restore();
    late.attach(page);
    askInVain(page, 100);
    expect(late.size).to.equal(100);
    collector.collect();
    expect(late.size).to.equal(0);
  });
});
