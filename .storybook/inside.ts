import type { StoryContext } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';

/** Waits for a part of an element, `part(canvas, 'kvitt-invoice-list', 'more')`: parts are what a page may rely on. */
export function part(canvas: HTMLElement, tag: string, name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
    if (!found) throw new Error(`<${tag}> has no part "${name}" yet`);
    return found;
  }, patience);
}

/** A play function that waits for a part, so that what is judged is the story and not its skeleton. */
export function until(tag: string, name: string) {
  return async ({ canvasElement }: Pick<StoryContext, 'canvasElement'>): Promise<void> => {
    await part(canvasElement, tag, name);
  };
}

/** Waits until an element says something, whatever tags it is said in. */
export function says(canvas: HTMLElement, tag: string, words: RegExp): Promise<void> {
  return waitFor(() => {
    const text = canvas.querySelector(tag)?.shadowRoot?.textContent.replace(/[\s\u00a0\u202f]+/g, ' ') ?? '';
    if (!words.test(text)) throw new Error(`<${tag}> does not say ${String(words)}, but: ${text.slice(0, 400)}`);
  }, patience);
}

const patience = { timeout: 8000, onTimeout: (error: Error) => error };
