/** Renders; when that takes the page's pay button away from under the keyboard, the receipt that took its place is focused. */
export function keepFocus(host: { readonly renderRoot: ParentNode } & Element, render: () => void): void {
  const paying = host.querySelector(':scope > [slot="pay"]:focus-within');
  render();
  if (paying && !paying.assignedSlot) host.renderRoot.querySelector<HTMLElement>('.mark')?.focus();
}
