import { focusManager } from '@tanstack/query-core';

/** Whether the page is on screen; true where there are no pages. */
export const visible = (): boolean => focusManager.isFocused();

/** Hears when the page is hidden or shown; answers the function that stops it. */
export const onVisibility = (listener: (shown: boolean) => void): (() => void) => focusManager.subscribe(listener);
