import { limits } from './limits.js';
import { refused } from './refuse.js';

/** The elements whose text is a file. */
const attachment = /(^|:)(EmbeddedDocumentBinaryObject|AttachmentBinaryObject)$/;

/**
 * Goes once through a text before any parser sees it, and refuses what no document has: a DOCTYPE (and with it every entity), a second
 * root or prolog, an end too early, and depths and lengths that are there to choke a parser. Answers the root's name as written.
 */
export function guarded(text: string): string {
  return new Guard(text).root();
}

class Guard {
  readonly #text: string;
  readonly #open: string[] = [];
  #root: string | undefined;
  #elements = 0;
  #field = 0;

  constructor(text: string) {
    this.#text = text;
  }

  root(): string {
    let at = 0;
    for (let start = this.#text.indexOf('<'); start !== -1; start = this.#text.indexOf('<', at)) {
      this.#characters(at, start);
      at = this.#markup(start);
    }
    this.#characters(at, this.#text.length);
    if (this.#root === undefined) throw refused('not XML: there is no element');
    if (this.#open.length > 0) throw refused(`it ends within <${this.#open.at(-1) ?? ''}>: the document was cut off`);
    return this.#root;
  }

  /** Answers where the markup that begins at `start` has ended. */
  #markup(start: number): number {
    const second = this.#text[start + 1];
    if (second === '/') return this.#close(start);
    if (second === '?') return this.#instruction(start);
    if (second !== '!') return this.#element(start);
    if (this.#text.startsWith('<!--', start)) return this.#end('-->', start + 4);
    if (!this.#text.startsWith('<![CDATA[', start)) throw this.#wrong('a DOCTYPE is not accepted', start);
    const end = this.#end(']]>', start + 9);
    this.#characters(start + 9, end - 3);
    return end;
  }

  #instruction(start: number): number {
    if (start > 0 && /^<\?xml\s/.test(this.#text.slice(start, start + 6))) throw this.#wrong('a second XML document begins', start);
    return this.#end('?>', start + 2);
  }

  #close(start: number): number {
    const end = this.#end('>', start + 2);
    if (this.#open.pop() === undefined) throw this.#wrong('an element ends that never began', start);
    this.#field = 0;
    return end;
  }

  #element(start: number): number {
    const end = this.#tagEnd(start + 1);
    const name = /[^\s/>]*/.exec(this.#text.slice(start + 1, Math.min(end, start + 200)))?.[0] ?? '';
    if (this.#open.length === 0 && this.#root !== undefined) throw this.#wrong(`a second document begins with <${name}>`, start);
    if (++this.#elements > limits.elements) throw this.#wrong(`more than ${limits.elements} elements`, start);
    this.#root ??= name;
    this.#field = 0;
    if (this.#text[end - 2] === '/') return end;
    this.#open.push(name);
    if (this.#open.length > limits.depth) throw this.#wrong(`more than ${limits.depth} elements within each other`, start);
    return end;
  }

  /** A `>` within quotes ends no tag. */
  #tagEnd(start: number): number {
    const next = /[>"']/g;
    next.lastIndex = start;
    for (let attributes = 0, found = next.exec(this.#text); found; found = next.exec(this.#text)) {
      const [character] = found;
      if (character === '>') return next.lastIndex;
      if (++attributes > limits.attributes) throw this.#wrong(`more than ${limits.attributes} attributes`, start);
      const end = this.#end(character, next.lastIndex);
      if (end - next.lastIndex > limits.field) throw this.#wrong(`an attribute of more than ${limits.field} characters`, start);
      next.lastIndex = end;
    }
    throw this.#cut(start);
  }

  /** The text of a field; outside the root there is none but white space. */
  #characters(start: number, end: number): void {
    const name = this.#open.at(-1);
    if (name === undefined) {
      if (/\S/.test(this.#text.slice(start, end))) throw this.#outside(start);
      return;
    }
    this.#field += end - start;
    if (this.#field > limits.field && !attachment.test(name)) {
      throw this.#wrong(`<${name}> has more than ${limits.field} characters`, start);
    }
  }

  #outside(start: number): Error {
    const first = this.#text.slice(start, start + 100).trimStart();
    if (this.#root !== undefined) return this.#wrong('there is text after the document', start);
    return /^[{[]/.test(first) ? refused('not XML: this is JSON') : refused('not XML: it does not begin with "<"');
  }

  #end(mark: string, from: number): number {
    const found = this.#text.indexOf(mark, from);
    if (found === -1) throw this.#cut(from);
    return found + mark.length;
  }

  #cut(at: number): Error {
    return this.#wrong('it ends in the middle of a tag: the document was cut off', at);
  }

  #wrong(what: string, at: number): Error {
    return refused(`${what} (line ${this.#text.slice(0, at).split('\n').length})`);
  }
}
