/**
 * Keeps the custom states of an element, `:state(overdue)`, at exactly the names given.
 * The element holds `internals.states` itself: WebKit empties the set when nobody does, and what it held could never be taken away again.
 */
export function keepStates(states: CustomStateSet, wanted: readonly (string | false | undefined)[]): void {
  const names = new Set(wanted.filter((name) => typeof name === 'string'));
  for (const name of [...states]) if (!names.has(name)) states.delete(name);
  for (const name of names) states.add(name);
}
