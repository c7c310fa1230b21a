/** Whether the host lets an image of this address be fetched. */
export type Images = (url: string) => boolean;

/** Makes of what is safe what suits a bubble: images only as the host allows, links that lead out, tables that scroll. */
export function finish(fragment: DocumentFragment, images?: Images): DocumentFragment {
  for (const image of fragment.querySelectorAll('img')) image.replaceWith(shownImage(image, images));
  for (const link of fragment.querySelectorAll('a')) finishLink(link);
  for (const table of fragment.querySelectorAll('table')) scrollable(table);
  for (const code of fragment.querySelectorAll('pre, code')) code.setAttribute('dir', 'ltr');
  return fragment;
}

/** An address that following can run nothing, and sends nobody into an app. */
function addressOf(text: string | null): URL | undefined {
  const url = text && URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : undefined;
  return url && ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? url : undefined;
}

/** The host's images are shown, all others named: nothing is fetched that the host did not allow. */
function shownImage(image: HTMLImageElement, images?: Images): Node {
  const url = addressOf(image.getAttribute('cite'));
  const web = url?.protocol.startsWith('http') ? url.href : undefined;
  if (!web || !images?.(web)) return named(image, web);
  image.removeAttribute('cite');
  image.referrerPolicy = 'no-referrer';
  image.loading = 'lazy';
  image.src = web;
  return image;
}

function named({ alt, title, parentElement }: HTMLImageElement, web: string | undefined): Node {
  const words = alt || (web ?? '');
  if (!web || parentElement?.closest('a')) return document.createTextNode(words);
  const link = document.createElement('a');
  link.href = web;
  if (title) link.title = title;
  link.append(words);
  return link;
}

/** A link that leads nowhere safe is its words; one without words shows its address. */
function finishLink(link: HTMLAnchorElement): void {
  const url = addressOf(link.getAttribute('href'));
  if (!url) {
    link.replaceWith(...link.childNodes);
    return;
  }
  if (!link.textContent.trim() && !link.querySelector('img')) link.textContent = link.getAttribute('href');
  link.rel = 'noopener noreferrer nofollow';
  if (url.protocol.startsWith('http')) link.target = '_blank';
}

/** A wide table is scrolled within the bubble, also by keys. */
function scrollable(table: HTMLTableElement): void {
  const frame = document.createElement('div');
  frame.className = 'scroll';
  frame.tabIndex = 0;
  table.replaceWith(frame);
  frame.append(table);
}

/** Nothing that anybody could see. */
export function isBlank(words: ParentNode & Node): boolean {
  return !words.textContent?.trim() && !words.querySelector('img, hr');
}

/** Each block runs as its own first word does. */
export function direct(block: Element): void {
  if (!block.hasAttribute('dir')) block.setAttribute('dir', 'auto');
}

export function paragraphOf(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'plain';
  paragraph.append(text);
  return paragraph;
}
