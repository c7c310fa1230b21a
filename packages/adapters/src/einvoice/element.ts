import type { XmlNode } from './parse.js';
import { refused } from './refuse.js';

/** Namespaces by the prefix that the paths here write; the document's own prefixes do not matter. */
export type Prefixes = Readonly<Record<string, string>>;

/** An element with its children by name; what stands in an unknown namespace is not there. */
export class Element {
  readonly #node: XmlNode;
  readonly #prefixes: Prefixes;
  readonly #where: string;
  #children: ReadonlyMap<string, readonly Element[]> | undefined;

  constructor(node: XmlNode, prefixes: Prefixes, where = node.localName ?? '') {
    this.#node = node;
    this.#prefixes = prefixes;
    this.#where = where;
  }

  /** Its name without prefix. */
  get name(): string {
    return this.#node.localName ?? '';
  }

  /** All of a path such as `cac:Party/cac:PartyName`, in the order of the document. */
  all(path: string): readonly Element[] {
    const [step = '', ...rest] = path.split('/');
    const found = this.#named(step);
    return rest.length === 0 ? found : found.flatMap((each) => each.all(rest.join('/')));
  }

  /** The first of a path, where a schema lets it come more than once and the first is the one that counts. */
  first(path: string): Element | undefined {
    return this.all(path)[0];
  }

  /** The only one of a path; two of what a document has once contradict each other, and are refused. */
  only(path: string): Element | undefined {
    const found = this.all(path);
    if (found.length > 1) throw refused(`${this.#where}/${path} comes ${found.length} times`);
    return found[0];
  }

  /** The text of the first that has one, without white space around it; an empty one is none. */
  text(path: string): string | undefined {
    return this.texts(path)[0];
  }

  /** Every text of a path that is not empty. */
  texts(path: string): readonly string[] {
    return this.all(path).map((each) => each.value).filter((text) => text !== '');
  }

  /** Its own text without white space around it. */
  get value(): string {
    let text = '';
    for (let child = this.#node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? '';
    }
    return text.trim();
  }

  /** An attribute without namespace; an empty one is none. */
  attribute(name: string): string | undefined {
    const value = this.#node.getAttribute?.(name)?.trim();
    return value === '' ? undefined : value;
  }

  #named(step: string): readonly Element[] {
    const [prefix = '', local = ''] = step.split(':');
    this.#children ??= this.#read();
    return this.#children.get(`${this.#prefixes[prefix] ?? ''} ${local}`) ?? [];
  }

  #read(): ReadonlyMap<string, readonly Element[]> {
    const children = new Map<string, Element[]>();
    for (let node = this.#node.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue;
      const name = `${node.namespaceURI ?? ''} ${node.localName ?? ''}`;
      const namesakes = children.get(name);
      const where = `${this.#where}/${node.localName ?? ''}`;
      if (namesakes) namesakes.push(new Element(node, this.#prefixes, `${where}[${namesakes.length + 1}]`));
      else children.set(name, [new Element(node, this.#prefixes, where)]);
    }
    return children;
  }
}
