import type { XmlNode } from './parse.js';
import { refused } from './refuse.js';

/** Namespaces by the prefix that the paths here write; the document's own prefixes do not matter. */
export class Names {
  readonly #prefixes: Readonly<Record<string, string>>;
  readonly #paths = new Map<string, readonly string[]>();

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#prefixes = prefixes;
  }

  /** The full names on a path such as `cac:Party/cac:PartyName`; ten thousand lines ask for the same few. */
  steps(path: string): readonly string[] {
    const known = this.#paths.get(path);
    if (known) return known;
    const steps = path.split('/').map((step) => this.#full(step.split(':')));
    this.#paths.set(path, steps);
    return steps;
  }

  #full([prefix = '', local = '']: readonly string[]): string {
    return `${this.#prefixes[prefix] ?? ''} ${local}`;
  }
}

const none: readonly Element[] = [];

/** An element with its children by name; what stands in an unknown namespace is not there. */
export class Element {
  readonly #node: XmlNode;
  readonly #names: Names;
  readonly #parent: Element | undefined;
  #children: ReadonlyMap<string, readonly Element[]> | undefined;

  constructor(node: XmlNode, names: Names, parent?: Element) {
    this.#node = node;
    this.#names = names;
    this.#parent = parent;
  }

  /** Its name without prefix. */
  get name(): string {
    return this.#node.localName ?? '';
  }

  /** All of a path such as `cac:Party/cac:PartyName`, in the order of the document. */
  all(path: string): readonly Element[] {
    let found: readonly Element[] = [this];
    for (const step of this.#names.steps(path)) {
      const [first] = found;
      found = found.length === 1 && first ? first.#named(step) : found.flatMap((each) => each.#named(step));
    }
    return found;
  }

  /** The first of a path, where a schema lets it come more than once and the first is the one that counts. */
  first(path: string): Element | undefined {
    return this.all(path)[0];
  }

  /** The only one of a path; two of what a document has once contradict each other, and are refused. */
  only(path: string): Element | undefined {
    const found = this.all(path);
    if (found.length > 1) throw refused(`${this.#where()}/${path} comes ${found.length} times`);
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
    this.#children ??= this.#read();
    return this.#children.get(step) ?? none;
  }

  #read(): ReadonlyMap<string, readonly Element[]> {
    const children = new Map<string, Element[]>();
    for (let node = this.#node.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue;
      const name = `${node.namespaceURI ?? ''} ${node.localName ?? ''}`;
      const child = new Element(node, this.#names, this);
      const namesakes = children.get(name);
      if (namesakes) namesakes.push(child);
      else children.set(name, [child]);
    }
    return children;
  }

  /** The way to it from the root: `Invoice/InvoiceLine[3]`. */
  #where(): string {
    if (!this.#parent) return this.name;
    const namesakes = this.#parent.#named(`${this.#node.namespaceURI ?? ''} ${this.name}`);
    return `${this.#parent.#where()}/${this.name}${namesakes.length > 1 ? `[${namesakes.indexOf(this) + 1}]` : ''}`;
  }
}
