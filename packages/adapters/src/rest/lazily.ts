import type { Later } from '@kvitt/core/session/later.js';

/** One operation of a group. */
type Operation = (query: never, context: never) => unknown;

/** Those operations of a group whose code comes with the first call of one; they answer a promise, whatever they do. */
export function lazily<Group extends object, Name extends keyof Group & string>(names: readonly Name[], later: Later<Group>): Pick<Group, Name> {
  const operation = (name: Name): Operation => async (query, context) => ((await later.come())[name] as Operation)(query, context);
  return Object.fromEntries(names.map((name) => [name, operation(name)])) as Pick<Group, Name>;
}
