import type { ReceiptRow } from './receipt.js';

/** A receipt as a page of its own. */
export interface ReceiptPage {
  readonly title: string;
  readonly payee: string;
  readonly rows: readonly ReceiptRow[];
  readonly lang: string;
  readonly dir: string;
}

const looks = `
  @page { margin: 2cm; }
  body { margin: 0; color: #000; background: #fff; font: 11pt/1.5 system-ui, sans-serif; }
  h1 { margin: 0 0 1.5em; font-size: 18pt; line-height: 1.2; }
  h1 span { display: block; font-size: 11pt; font-weight: 400; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0.5em 2em; margin: 0; padding-block-start: 1em; border-block-start: 2px solid #000; }
  dt { color: #444; }
  dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums; }
`;

/** A frame that is not displayed is printed empty by some. */
const outOfSight = { position: 'fixed', inset: 'auto 0 0 auto', width: '0', height: '0', border: '0' };

let last: HTMLIFrameElement | undefined;

/**
 * Prints the receipt alone, or lets it be saved as a file: in an empty frame, filled node by node, its looks adopted,
 * so that neither a strict CSP nor Trusted Types have anything to object to.
 */
export function printReceipt(page: ReceiptPage, print = (window: Window) => window.print()): void {
  last?.remove();
  const frame = document.createElement('iframe');
  last = frame;
  for (const [name, value] of Object.entries(outOfSight)) frame.style.setProperty(name, value);
  frame.tabIndex = -1;
  frame.title = page.title;
  // Firefox puts another empty document in its place first, so that what was written at once would be gone.
  frame.addEventListener('load', () => fill(frame, page, print), { once: true });
  document.body.append(frame);
}

function fill(frame: HTMLIFrameElement, page: ReceiptPage, print: (window: Window) => void): void {
  const { contentWindow: window, contentDocument: sheet } = frame;
  if (!window || !sheet) return;
  sheet.title = `${page.title} ${page.payee}`.trim();
  Object.assign(sheet.documentElement, { lang: page.lang, dir: page.dir });
  dress(window, sheet);
  sheet.body.replaceChildren(heading(sheet, page), list(sheet, page));
  window.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 1000), { once: true });
  print(window);
}

/** A sheet belongs to the document in whose window it is made. */
function dress(window: Window, sheet: Document): void {
  const { CSSStyleSheet: Sheet } = window as Window & typeof globalThis;
  const style = new Sheet();
  style.replaceSync(looks);
  sheet.adoptedStyleSheets = [style];
}

function heading(sheet: Document, { title, payee }: ReceiptPage): HTMLElement {
  const name = element(sheet, 'h1', title);
  if (payee) name.append(element(sheet, 'span', payee));
  return name;
}

function list(sheet: Document, { rows }: ReceiptPage): HTMLElement {
  const all = element(sheet, 'dl');
  for (const { name, value, text } of rows) {
    const isolate = element(sheet, 'bdi', value);
    if (!text) isolate.dir = 'ltr';
    const described = element(sheet, 'dd');
    described.append(isolate);
    all.append(element(sheet, 'dt', name), described);
  }
  return all;
}

function element(sheet: Document, tag: string, text = ''): HTMLElement {
  const made = sheet.createElement(tag);
  made.textContent = text;
  return made;
}
