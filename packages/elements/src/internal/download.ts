/** How long the browser may take to begin saving. */
const keptMs = 60_000;

/** What a browser that opens a file instead of saving it may show; everything else has no type it could run. */
const shown = /^(application\/pdf|image\/(png|jpeg|gif|webp))$/;

/** Gives a fetched file to the browser under a name; nothing of it is opened in the page. */
export function saveFile(file: Blob, name: string): void {
  const plain = shown.test(file.type) ? file : new Blob([file], { type: 'application/octet-stream' });
  const address = URL.createObjectURL(plain);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
