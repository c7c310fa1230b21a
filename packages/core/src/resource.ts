import type { KvittError } from './error.js';

/** One shared remote value; the last good value is kept while refreshing and when that fails. */
export type ResourceState<Value> =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly value: Value;
      /** Epoch milliseconds at which the value was fetched or pushed. */
      readonly asOf: number;
      readonly refreshing: boolean;
      /** Why the last refresh failed; the value is then shown "as of". */
      readonly problem?: KvittError;
      /** `change` when the backend told, while someone looked, that it is another one now; pushed or fetched on its word. */
      readonly origin: 'fetch' | 'change';
    }
  | { readonly status: 'failed'; readonly error: KvittError };

/** What an element looks at: it is fetched, kept live and shared exactly as long as someone subscribes. */
export interface Resource<Value> {
  /** Two resources of one session with the same key are one value: an element that asks anew goes on looking at the first. */
  readonly key?: string;
  /** The state now, also before anyone subscribes. */
  readonly state: ResourceState<Value>;
  /** Looks at it until the answered function is called; the listener hears of every later state. */
  subscribe(listener: () => void): () => void;
  /** Fetches again now; settles when the answer, good or bad, is the state. */
  refresh(): Promise<void>;
}

/** A list that grows by pages. */
export interface PagedResource<Item> extends Resource<readonly Item[]> {
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  /** Fetches the next page and adds it. */
  more(): Promise<void>;
}
