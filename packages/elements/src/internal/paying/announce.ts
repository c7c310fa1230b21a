const said = new WeakMap<ShadowRoot, string>();

/**
 * Says a new step to assistive technology, once and politely: in the region `.news`, which stands empty in the element from the start,
 * and not at all where the focus is on the step's title, which is read for that.
 */
export function announce(root: ShadowRoot): void {
  const region = root.querySelector('.news');
  const title = root.querySelector('[tabindex="-1"]');
  const words = (title?.closest('.told') ?? title)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const before = said.get(root);
  said.set(root, words);
  if (region && words !== before) region.textContent = before === undefined || (title && root.activeElement === title) ? '' : words;
}
