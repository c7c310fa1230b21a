import type { Message } from '@kvitt/core/model/conversation.js';
import type { LitElement } from 'lit';
import type { ThreadController } from '../controllers/thread-controller.js';
import { Rover } from './rover.js';
import { Scroller } from './scroller.js';
import { Window } from './window.js';

/** Where the reader is in a thread: what stands there of it, and how she goes through it. */
export class Track {
  readonly #host: LitElement;
  readonly #resource: ThreadController;
  readonly #window = new Window();
  readonly #scroller: Scroller;
  readonly #rover: Rover;

  /** `leave` goes back to where the customer writes. */
  constructor(host: LitElement, resource: ThreadController, leave: () => void) {
    this.#host = host;
    this.#resource = resource;
    this.#scroller = new Scroller(host, { above: () => this.older(), below: () => this.#below(), turned: () => host.requestUpdate(), atEnd: () => this.#window.atEnd });
    this.#rover = new Rover(host, { older: () => this.older(), leave });
  }

  /** Whether the newest stand there. */
  get atEnd(): boolean {
    return this.#window.atEnd;
  }

  /** Whether the reader is at the newest, and stays there whatever comes. */
  get pinned(): boolean {
    return this.#scroller.pinned && this.#window.atEnd;
  }

  /** Key of the message that the pointer or the keyboard is at. */
  get active(): string | undefined {
    return this.#rover.active;
  }

  get hasOlder(): boolean {
    return this.#window.hasAbove(this.#messages) || (this.#resource.resource?.hasOlder ?? false);
  }

  /** Those that stand there. */
  of(messages: readonly Message[]): readonly Message[] {
    return this.#window.of(messages);
  }

  older(): void {
    if (this.#up()) return;
    const { resource } = this.#resource;
    if (resource?.hasOlder && !resource.loadingOlder) void resource.older().then(() => this.#up());
  }

  toEnd(): void {
    this.#window.toEnd();
    this.#scroller.toEnd();
  }

  /** Brings a message into view: one of long ago is fetched page by page. */
  async show({ sequence }: Message): Promise<void> {
    while (!this.#window.around(this.#messages, sequence)) if (!(await this.#fetchOlder())) return;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`[data-sequence="${sequence}"]`);
    if (!row) return;
    this.#scroller.show(row);
    row.focus({ preventScroll: true });
  }

  get #messages(): readonly Message[] {
    const { state } = this.#resource;
    return state.status === 'ready' ? state.value.messages : [];
  }

  #up(): boolean {
    const more = this.#window.up(this.#messages);
    if (more) this.#host.requestUpdate();
    return more;
  }

  /** Answers whether more is known then. */
  async #fetchOlder(): Promise<boolean> {
    const { resource } = this.#resource;
    const oldest = this.#messages[0];
    if (!resource?.hasOlder) return false;
    await resource.older();
    return this.#messages[0] !== oldest;
  }

  #below(): void {
    if (this.#window.down(this.#messages)) this.#host.requestUpdate();
  }
}
