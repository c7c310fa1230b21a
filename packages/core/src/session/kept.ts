import * as v from 'valibot';
import type { Store } from './session.js';
import { intentsOf } from './sign-out.js';

/** Where an intent is kept; each part is encoded, so that an id with a slash is nobody else's neighbour. */
export function placeOf(scope: string, ...path: readonly string[]): string {
  return [intentsOf(scope), ...path.map(encodeURIComponent)].join('/');
}

/** In place of what was kept there before. */
export function keep(store: Store, place: string, intent: object): void {
  store.set(place, JSON.stringify(intent));
}

/** What is kept there; anything unreadable is as good as nothing. */
export function keptAt<Schema extends v.GenericSchema>(store: Store, place: string, schema: Schema): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), store.get(place));
  return result.success ? result.output : undefined;
}
