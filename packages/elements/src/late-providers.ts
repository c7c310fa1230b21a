import { ContextEvent, type Context, type ContextCallback } from '@lit/context';

type Name = Context<unknown, unknown>;
type Answer = ContextCallback<unknown>;

/**
 * Elements may be upgraded before their provider: whoever asked in vain is asked for again when one comes. Lit's `ContextRoot` does that too,
 * but keeps a mark of each that ever asked for as long as the page lives, and a page that gives data by property never has a provider.
 */
export class LateProviders {
  /** What each waits for; who is gone takes it along. */
  readonly #questions = new WeakMap<Element, Map<Answer, Name>>();
  readonly #asking = new Set<WeakRef<Element>>();
  readonly #gone = new FinalizationRegistry<WeakRef<Element>>((each) => this.#asking.delete(each));

  /** How many are remembered. */
  get size(): number {
    return this.#asking.size;
  }

  attach(page: HTMLElement): void {
    page.addEventListener('context-request', (event) => event.subscribe && this.#remember(event));
    page.addEventListener('context-provider', (event) => this.#ask(event));
  }

  #remember({ contextTarget, context, callback }: ContextEvent<Name>): void {
    const known = this.#questions.get(contextTarget);
    if (known) known.set(callback, context);
    else this.#begin(contextTarget, new Map([[callback, context]]));
  }

  #begin(element: Element, questions: Map<Answer, Name>): void {
    const each = new WeakRef(element);
    this.#questions.set(element, questions);
    this.#asking.add(each);
    this.#gone.register(element, each);
  }

  /** A question that this one does not answer either is remembered again. */
  #ask({ context }: HTMLElementEventMap['context-provider']): void {
    const asking = [...this.#asking].flatMap((each) => each.deref() ?? []);
    for (const element of asking) {
      const questions = this.#questions.get(element) ?? new Map<Answer, Name>();
      for (const [callback] of [...questions].filter(([, name]) => name === context)) {
        questions.delete(callback);
        element.dispatchEvent(new ContextEvent(context, element, callback, true));
      }
    }
  }
}
