/** Puts text on the clipboard; where the browser refuses, selects it for the customer to copy herself. Says whether it is copied. */
export async function copyText(text: string, shownIn: Element | null | undefined): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shownIn) getSelection()?.selectAllChildren(shownIn);
    return false;
  }
}
