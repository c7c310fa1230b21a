import { ContextEvent, type Context, type ContextCallback } from '@lit/context';

type Name = Context<unknown, unknown>;
type Answer = ContextCallback<unknown>;
type Asked = Omit<ContextEvent<Name>, 'contextTarget'> & { readonly contextTarget?: Element };

/**
 * Elements may be upgraded before their provider: whoever asked in vain is asked for again when one comes. Lit's `ContextRoot` does that too,
 * but keeps a mark of each that ever asked for as long as the page lives, and a page that gives data by property never has a provider.
 */
export class LateProviders {
  /** What each waits for; who is gone takes it along. */
  readonly #questions = new WeakMap<Element, Map<Name, Set<Answer>>>();
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

  /** Who asks by an older form of the protocol does not say who she is; the event does. */
  #remember(event: Asked): void {
    const { context, callback, contextTarget = event.composedPath()[0] as Element } = event;
    const questions = this.#questions.get(contextTarget) ?? this.#begin(contextTarget);
    questions.set(context, (questions.get(context) ?? new Set()).add(callback));
  }

  #begin(element: Element): Map<Name, Set<Answer>> {
    const each = new WeakRef(element);
    const questions = new Map<Name, Set<Answer>>();
    this.#questions.set(element, questions);
    this.#asking.add(each);
    this.#gone.register(element, each);
    return questions;
  }

  /** A question that this one does not answer either is remembered again. */
  #ask({ context }: HTMLElementEventMap['context-provider']): void {
    const asking = [...this.#asking].flatMap((each) => each.deref() ?? []);
    for (const element of asking) {
      const questions = this.#questions.get(element);
      const answers = [...(questions?.get(context) ?? [])];
      questions?.delete(context);
      for (const answer of answers) element.dispatchEvent(new ContextEvent(context, element, answer, true));
    }
  }
}
