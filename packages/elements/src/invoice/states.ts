/** Keeps the custom states of an element, `:state(overdue)`, at exactly the names given. */
export function keepStates(internals: ElementInternals, wanted: readonly (string | false | undefined)[]): void {
  const names = new Set(wanted.filter((name) => typeof name === 'string'));
  for (const name of [...internals.states]) if (!names.has(name)) internals.states.delete(name);
  for (const name of names) internals.states.add(name);
}
