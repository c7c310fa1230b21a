import type { Page } from 'playwright';

/** Presses Tab until the focus is there, as often as somebody would bear. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate(isFocused, selector)) return;
  }
  throw new Error(`${selector} is not reached by ${key}`);
}

function isFocused(selector: string): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.matches(selector) ?? false;
}
