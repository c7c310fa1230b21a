// Runs in every page: when is something there to be seen.

/** Waits until the frame that comes next has been painted. */
export function frame() {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Waits for the frame in which everything can be seen, by the suite's own `isShown`; the next one where it has none. */
export async function painted(main, given, { isShown = () => true }) {
  do await frame();
  while (!isShown(roots(main), given));
}

/** A root and the shadow roots within it, however deep. */
export function roots(root) {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
}
