/** Where a payment provider's fields stand. */
export interface Place {
  readonly element: HTMLElement;
  /** Leaves the page as it was. */
  clear(): void;
}

/** The element that the page gave for the fields, however deep the slot is forwarded; else one of our own, as far out as it is. */
export function placeFor(slot: HTMLSlotElement): Place {
  const given = slot.assignedElements({ flatten: true }).find((element) => element instanceof HTMLElement);
  if (given) return { element: given, clear: () => undefined };
  const own = document.createElement('div');
  own.slot = slot.name;
  hostOf(slot)?.append(own);
  return { element: own, clear: () => own.remove() };
}

/** The element in whose light tree the fields find a place: where it forwards its own slot, that of the element around it. */
function hostOf(slot: HTMLSlotElement): Element | undefined {
  const root = slot.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const forwarded = host?.querySelector<HTMLSlotElement>(`:scope > slot[name="${slot.name}"][slot="${slot.name}"]`);
  return forwarded && forwarded.getRootNode() instanceof ShadowRoot ? (hostOf(forwarded) ?? host) : host;
}
