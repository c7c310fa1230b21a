import type { Resource } from '@kvitt/core/resource.js';
import { AsyncDirective, directive, type DirectiveResult } from 'lit/async-directive.js';

type Draw = (words: string) => unknown;

/** The words of a message that is being written: each new one draws this bubble and nothing else, once a frame. */
class Words extends AsyncDirective {
  #resource: Resource<string> | undefined;
  #draw: Draw = (words) => words;
  /** What the message itself knew, until the words have caught up. */
  #known = '';
  #leave: (() => void) | undefined;
  #frame: number | undefined;

  render(resource: Resource<string>, known: string, draw: Draw): unknown {
    this.#draw = draw;
    this.#known = known;
    if (!this.#resource || this.#resource.key !== resource.key || resource.key === undefined) this.#move(resource);
    return this.#drawn();
  }

  override disconnected(): void {
    this.#stop();
  }

  override reconnected(): void {
    this.#look();
  }

  #move(resource: Resource<string>): void {
    if (resource === this.#resource) return;
    this.#stop();
    this.#resource = resource;
    if (this.isConnected) this.#look();
  }

  #look(): void {
    this.#leave ??= this.#resource?.subscribe(() => (this.#frame ??= requestAnimationFrame(() => this.#show())));
  }

  #show(): void {
    this.#frame = undefined;
    this.setValue(this.#drawn());
  }

  #drawn(): unknown {
    const state = this.#resource?.state;
    const words = state?.status === 'ready' ? state.value : '';
    return this.#draw(words.length >= this.#known.length ? words : this.#known);
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}

export const words: (resource: Resource<string>, known: string, draw: Draw) => DirectiveResult = directive(Words);
