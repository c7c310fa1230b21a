/** How long the browser may take to begin saving. */
const keptMs = 60_000;

/** Gives a fetched file to the browser under a name; nothing of it is opened in the page. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
