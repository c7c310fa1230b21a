const attributes = ['lang', 'dir'];
const watchers = new Set<() => void>();
const roots = new Map<Node, number>();
let observer: MutationObserver | undefined;

/** The `lang` nearest to an element, through slots and shadow roots, as HTML inherits it; empty when nobody says. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : undefined;
    if (lang) return lang;
  }
  return '';
}

/** Calls back whenever a `lang` or `dir` above the element may have changed, until the answered function is called. */
export function watchLanguage(element: Element, callback: () => void): () => void {
  const above = rootsAbove(element);
  watchers.add(callback);
  for (const root of above) roots.set(root, (roots.get(root) ?? 0) + 1);
  observe();
  return () => {
    watchers.delete(callback);
    for (const root of above) release(root);
    observe();
  };
}

/** One observer for all elements of the page; none when nobody watches. */
function observe(): void {
  observer?.disconnect();
  observer = roots.size > 0 ? (observer ?? new MutationObserver(tell)) : undefined;
  for (const root of roots.keys()) observer?.observe(root, { subtree: true, attributeFilter: attributes });
}

function tell(): void {
  for (const callback of watchers) callback();
}

function release(root: Node): void {
  const left = (roots.get(root) ?? 1) - 1;
  if (left === 0) roots.delete(root);
  else roots.set(root, left);
}

function rootsAbove(element: Element): Set<Node> {
  const found = new Set<Node>();
  for (let node: Node | null = element; node; node = parentOf(node)) found.add(node.getRootNode());
  return found;
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
}
