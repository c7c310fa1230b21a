/** One operation of a group. */
type Operation = (query: never, context: never) => unknown;

/** A group of operations whose code comes with the first call of one; they answer a promise, whatever they do. */
export function lazily<Group extends object>(names: readonly (keyof Group & string)[], come: () => Promise<Required<Group>>): Group {
  const operation = (name: keyof Group & string): Operation => async (query, context) => ((await come())[name] as Operation)(query, context);
  return Object.fromEntries(names.map((name) => [name, operation(name)])) as Group;
}
