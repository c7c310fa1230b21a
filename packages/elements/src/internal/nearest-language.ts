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
  for (const root of above) hold(root);
  return () => {
    if (!watchers.delete(callback)) return;
    for (const root of above) release(root);
  };
}

/** One observer serves all elements of the page. */
function hold(root: Node): void {
  const holders = roots.get(root) ?? 0;
  roots.set(root, holders + 1);
  observer ??= new MutationObserver(tell);
  if (holders === 0) observe(root);
}

/** An observer can only forget all of its roots at once: those still needed are observed anew. */
function release(root: Node): void {
  const holders = (roots.get(root) ?? 1) - 1;
  if (holders > 0) return void roots.set(root, holders);
  roots.delete(root);
  if (observer?.takeRecords().length) queueMicrotask(tell);
  observer?.disconnect();
  for (const left of roots.keys()) observe(left);
}

function observe(root: Node): void {
  observer?.observe(root, { subtree: true, attributeFilter: attributes });
}

function tell(): void {
  for (const callback of [...watchers]) callback();
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
