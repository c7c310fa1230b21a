/** The page's named places: `data-fill` holds text or nodes, `data-room` comes and goes, `data-do` acts. */
export function place(name: string): HTMLElement {
  return found(`[data-fill="${name}"]`);
}

/** A part of the page that is shown only at times. */
export function room(name: string): HTMLElement {
  return found(`[data-room="${name}"]`);
}

/** A button of the page. */
export function deed(name: string): HTMLElement {
  return found(`[data-do="${name}"]`);
}

/** Makes an element; attributes are set as text, never as markup. */
export function make(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** One of the portal's line icons, by the path of its 20 × 20 drawing. */
export function icon(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(namespace, 'svg');
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(line);
  return drawing;
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}
