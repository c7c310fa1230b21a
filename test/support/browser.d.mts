/** A Chrome or Chromium to test with; ends in words where there is none. */
export function findBrowser(): string;
