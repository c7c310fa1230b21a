/**
 * How CommonMark's examples are held against what a bubble shows. Both are parsed by the browser and written again in the same way:
 * - headings are paragraphs of strong words, and images are links named by their alternative text, for a bubble shows neither otherwise;
 * - addresses are those that would be followed: absolute, percent-encoded;
 * - classes (the language of code) and all that a bubble adds (`dir`, `rel`, `target`, the frame around a table) are left out;
 * - spaces around line breaks and between blocks, which no browser shows, are left out; not so inside `pre`.
 */
export function expected(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.replaceWith(around('p', around('strong', ...heading.childNodes)));
  for (const image of body.querySelectorAll('img')) image.replaceWith(...named(image));
  return written(body);
}

/** The same of the words in a bubble. */
export function asShown(words: HTMLElement): string {
  const body = words.cloneNode(true) as HTMLElement;
  for (const frame of body.querySelectorAll('.scroll')) frame.replaceWith(...frame.childNodes);
  return written(body);
}

function around(name: string, ...inside: readonly Node[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}

function named(image: HTMLImageElement): readonly Node[] {
  const address = resolved(image.getAttribute('src'));
  const words = document.createTextNode(image.alt || address);
  if (image.closest('a')) return [words];
  return [Object.assign(around('a', words), { href: address, title: image.title })];
}

function resolved(address: string | null): string {
  return address !== null && URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : '';
}

const kept = ['title', 'start', 'align'];

function written(body: HTMLElement): string {
  return [...body.childNodes].map(nodeWritten).join('').trim().replaceAll(/\s*(<\/?(?:p|ul|ol|li|blockquote|pre|hr|br|div)\b[^>]*>)\s*/g, '$1');
}

function nodeWritten(node: Node): string {
  if (node.nodeType === Node.ELEMENT_NODE) return elementWritten(node as HTMLElement);
  const text = (node.textContent ?? '').replaceAll('<', '&lt;');
  if (node.nodeType !== Node.TEXT_NODE) return '';
  return node.parentElement?.closest('pre') ? text.replaceAll('\n', '⏎').replaceAll(' ', '␣') : text.replaceAll(/[ \t]*\n[ \t]*/g, '\n');
}

function elementWritten(element: HTMLElement): string {
  const name = element.localName;
  const address = element.hasAttribute('href') ? ` href=${resolved(element.getAttribute('href'))}` : '';
  const attributes = kept.flatMap((each) => (element.getAttribute(each) ? ` ${each}=${element.getAttribute(each)!}` : [])).join('');
  return `<${name}${address}${attributes}>${[...element.childNodes].map(nodeWritten).join('')}</${name}>`;
}
