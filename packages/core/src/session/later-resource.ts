import { KvittError } from '../error.js';
import type { PagedResource, Resource, ResourceState } from '../resource.js';
import type { Queries } from './queries.js';
import type { Thread, ThreadResource } from './session.js';

const loading = { status: 'loading' } as const;

/** What is known of a resource before the desk that makes it has come. */
export interface Awaited<Made> {
  readonly key: readonly string[];
  readonly queries: Pick<Queries, 'audience' | 'clock'>;
  /** Why it would not even be asked for; the same error each time. */
  refusal(): KvittError | undefined;
  /** Rejects when its desk could not be fetched. */
  resource(): Promise<Made>;
}

/** Stands for a resource until that has come, then passes on what it says; whoever looks already is counted as looking. */
export class LaterResource<Value, Made extends Resource<Value> = Resource<Value>> implements Resource<Value> {
  readonly #awaited: Awaited<Made>;
  readonly #waiting = new Set<() => void>();
  #coming: Promise<void> | undefined;
  #resource: Made | undefined;
  #problem: KvittError | undefined;
  #failed: { readonly status: 'failed'; readonly error: KvittError } | undefined;

  constructor(awaited: Awaited<Made>) {
    this.#awaited = awaited;
  }

  get key(): string {
    return JSON.stringify(this.#awaited.key);
  }

  get state(): ResourceState<Value> {
    if (this.#resource) return this.#resource.state;
    const error = this.#awaited.refusal() ?? this.#problem;
    if (error !== this.#failed?.error) this.#failed = error && { status: 'failed', error };
    return this.#failed ?? loading;
  }

  /** As with any resource, a look ends a tick after it is given up. */
  subscribe(listener: () => void): () => void {
    if (this.#resource) return this.#resource.subscribe(listener);
    if (this.#awaited.refusal()) return () => undefined;
    let leave = this.#wait(listener);
    const goOn = (): void => {
      if (this.#resource) leave = this.#follow(this.#resource, listener, leave);
      listener();
    };
    this.#waiting.add(goOn);
    void this.#arrive();
    return () => {
      this.#waiting.delete(goOn);
      leave();
    };
  }

  async refresh(): Promise<void> {
    if (this.#awaited.refusal()) return;
    await this.#arrive();
    await this.#resource?.refresh();
  }

  /** Once it has come. */
  protected get made(): Made | undefined {
    return this.#resource;
  }

  #wait(listener: () => void): () => void {
    const { audience, clock } = this.#awaited.queries;
    const leave = audience.join(listener);
    return () => void clock.after(0, leave);
  }

  /** Looks at the resource before the wait is over, so that someone looks all the time. */
  #follow(resource: Resource<Value>, listener: () => void, wait: () => void): () => void {
    const leave = resource.subscribe(listener);
    wait();
    return leave;
  }

  #arrive(): Promise<void> {
    if (this.#resource) return Promise.resolve();
    this.#coming ??= this.#awaited.resource().then(
      (resource) => this.#came(resource, undefined),
      (thrown: unknown) => this.#came(undefined, KvittError.from(thrown)),
    );
    return this.#coming;
  }

  #came(resource: Made | undefined, problem: KvittError | undefined): void {
    this.#coming = undefined;
    this.#resource = resource;
    this.#problem = problem;
    const waiting = [...this.#waiting];
    if (resource) this.#waiting.clear();
    for (const goOn of waiting) goOn();
  }
}

/** The same for a list: what has not come has no more. */
export class LaterPaged<Item> extends LaterResource<readonly Item[], PagedResource<Item>> implements PagedResource<Item> {
  get hasMore(): boolean {
    return this.made?.hasMore ?? false;
  }

  get loadingMore(): boolean {
    return this.made?.loadingMore ?? false;
  }

  async more(): Promise<void> {
    await this.made?.more();
  }
}

/** And for a thread. */
export class LaterThread extends LaterResource<Thread, ThreadResource> implements ThreadResource {
  get hasOlder(): boolean {
    return this.made?.hasOlder ?? false;
  }

  get loadingOlder(): boolean {
    return this.made?.loadingOlder ?? false;
  }

  async older(): Promise<void> {
    await this.made?.older();
  }
}
