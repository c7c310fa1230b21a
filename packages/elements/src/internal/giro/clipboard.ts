import { CopiedEvent } from '../../events/copied.js';
import type { CopyKind } from './giro-view.js';

/** Copies what the pressed button stands behind, and tells the page; says whether the browser let it. */
export async function copyField(host: EventTarget, event: Event, kind: CopyKind, text: string): Promise<boolean> {
  const field = event.currentTarget instanceof Element ? event.currentTarget.previousElementSibling : null;
  const copied = await copyText(text, field);
  if (copied) host.dispatchEvent(new CopiedEvent(kind, text));
  return copied;
}

/** Puts text on the clipboard; where the browser refuses, selects it for the customer to copy herself. Says whether it is copied. */
async function copyText(text: string, shownIn: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shownIn) getSelection()?.selectAllChildren(shownIn);
    return false;
  }
}
