import { ContextConsumer } from '@lit/context';
import type { Resource, ResourceState } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessionContext } from '../contexts.js';
import { fetchRooms } from '../internal/rooms-loader.js';

const loading = { status: 'loading' } as const;

/**
 * What an element shows: it looks at one resource of the nearest session exactly as long as it is connected.
 * `ask` runs before each render, so a new id moves the look by itself; a resource with the key of the one looked at is that one.
 * `undefined` (no id, data given by property) looks at nothing.
 */
export class ResourceController<Value, Kind extends Resource<Value> = Resource<Value>> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ask: (session: Session) => Kind | undefined;
  #session: Session | undefined;
  /** Whom `#resource` is from. */
  #asked: Session | undefined;
  #resource: Kind | undefined;
  #answered = false;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, ask: (session: Session) => (Kind & Resource<Value>) | undefined) {
    this.#host = host;
    this.#ask = ask;
    new ContextConsumer(host, { context: sessionContext, subscribe: true, callback: (session) => this.#meet(session) });
    host.addController(this);
  }

  /** The session in reach; `undefined` while there is none yet. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** Whether a provider is there whose session is still coming; unlike no provider at all, that ends by itself. */
  get awaited(): boolean {
    return this.#answered && !this.#session;
  }

  /** The resource looked at, for what only its kind knows (`more()` of a list). */
  get resource(): Kind | undefined {
    return this.#resource;
  }

  /** `loading` also while there is no session yet. */
  get state(): ResourceState<Value> {
    return this.#resource?.state ?? loading;
  }

  /** Fetches again now: the action of every "Try again" and "Update". */
  readonly retry = (): void => {
    void this.#resource?.refresh();
  };

  hostConnected(): void {
    // A consumer keeps its last value; an element moved out of every provider has none.
    if (!this.#answered) this.#session = undefined;
    this.#look();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#look();
  }

  hostDisconnected(): void {
    this.#answered = false;
    this.#stop();
  }

  #meet(session: Session | undefined): void {
    this.#answered = true;
    this.#session = session;
    this.#look();
  }

  #look(): void {
    const asked = this.#session && this.#ask(this.#session);
    const same = this.#session === this.#asked && isSame(asked, this.#resource);
    if (same && this.#leave) return;
    this.#stop();
    this.#asked = this.#session;
    this.#resource = same ? this.#resource : asked;
    if (this.#host.isConnected) this.#leave = this.#resource?.subscribe(() => this.#heard());
  }

  /** As long as all is well, the words for when it is not are fetched. */
  #heard(): void {
    if (this.state.status === 'ready') void fetchRooms();
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}

function isSame(one: Resource<unknown> | undefined, other: Resource<unknown> | undefined): boolean {
  return one === other || (one?.key !== undefined && one.key === other?.key);
}
