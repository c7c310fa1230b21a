const moment = { duration: 1600, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

/** Renders, and lets a tint fade behind every number whose text that changed. Script animations leave no trace in the DOM. */
export function markChanges(root: Node, render: () => void): Promise<unknown> {
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, { characterData: true, subtree: true });
  render();
  const changed = new Set(observer.takeRecords().map(({ target }) => target.parentElement?.closest('bdi, td')));
  observer.disconnect();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const numbers = still ? [] : [...changed].filter((number) => number instanceof Element);
  return Promise.allSettled(numbers.map((number) => fade(number).finished));
}

function fade(number: Element): Animation {
  const tinted = { backgroundColor: 'var(--_brand-soft)', boxShadow: '0 0 0 0.25em var(--_brand-soft)' };
  return number.animate([tinted, { backgroundColor: 'transparent', boxShadow: '0 0 0 0.25em transparent' }], moment);
}
