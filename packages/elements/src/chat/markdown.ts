import createPurifier, { type Config } from 'dompurify';
import { Lexer, Marked, type Tokens, type TokensList } from 'marked';
import { asText, keepEntities } from './entities.js';
import { direct, finish, isBlank, paragraphOf, type Images } from './finish.js';

/** CommonMark with tables, of which raw HTML is text, an address that is not marked up is words, and a heading is strong: a message is no chapter of the page. */
const reader = new Marked({
  tokenizer: { url: () => undefined },
  renderer: {
    html: ({ text, block }: Tokens.HTML | Tokens.Tag) => (block ? `<p>${asText(text.trim())}</p>` : asText(text)),
    /** What follows a raw `<pre>` would pass as it is. */
    text(token) {
      Object.assign(token, { escaped: false });
      return false;
    },
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    image({ href, title, tokens }) {
      const words = this.parser.parseInline(tokens, this.parser.textRenderer);
      return `<img alt="${keepEntities(words)}" cite="${keepEntities(href)}" title="${keepEntities(title ?? '')}">`;
    },
  },
});

/** Neither classes, ids nor styles, nothing that is fetched, sent or played: an image's address waits in `cite` until the host has allowed it. */
const allowed: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: ['#text', 'a', 'blockquote', 'br', 'code', 'del', 'em', 'hr', 'img', 'li', 'ol', 'p', 'pre', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ALLOWED_ATTR: ['align', 'alt', 'cite', 'href', 'start', 'title'],
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

const purifier = createPurifier(window);
const kept = 200;
const known = new Map<string, DocumentFragment>();

/** All of a text, read and sanitised; once, however often it is shown. */
export function wholeOf(text: string, images?: Images): DocumentFragment {
  if (images) return read(text, images);
  const whole = known.get(text) ?? read(text);
  known.delete(text);
  known.set(text, whole);
  for (const [first] of known) if (known.size > kept) known.delete(first);
  return document.importNode(whole, true);
}

/** A text of nothing but definitions, or a page that refuses the sanitiser its policy: the words themselves, for no message is empty. */
function read(text: string, images?: Images): DocumentFragment {
  const fragment = fragmentOf(reader.parser(reader.lexer(text)), images);
  fragment.replaceChildren(...(isBlank(fragment) ? [paragraphOf(text)] : fragment.children));
  for (const block of fragment.children) direct(block);
  return fragment;
}

/** One block of a text that grows. */
interface Block {
  readonly html: string;
  readonly element: Element;
}

interface Piece {
  readonly raw: string;
  readonly html: string;
}

/** A text that is still written: blocks that nothing can change any more are left alone, and only the last is drawn again. */
export class Growing {
  readonly #place: HTMLElement;
  readonly #images: Images | undefined;
  /** The text of the first `#settled` blocks. */
  #past = '';
  #settled = 0;
  #blocks: Block[] = [];
  #links: TokensList['links'] = {};

  constructor(place: HTMLElement, images?: Images) {
    this.#place = place;
    this.#images = images;
    place.replaceChildren();
  }

  /** `more` as long as more may come; the last call reads all of it once again, for a definition at its end may hold for its beginning. */
  show(written: string, more: boolean): void {
    const text = written.replaceAll(/\r\n?/g, '\n');
    if (!more || !text.startsWith(this.#past)) [this.#past, this.#settled, this.#links] = ['', 0, {}];
    const open = more ? withoutLoose(text.slice(this.#past.length)) : text.slice(this.#past.length);
    const tokens = lexed(open, this.#links);
    const pieces = tokens.map(({ raw }, index) => ({ raw, html: reader.parser(tokens.slice(index, index + 1)).trim() }));
    const shown = pieces.filter(({ html }) => html);
    shown.forEach(({ html }, index) => this.#put(this.#settled + index, html));
    this.#cut(this.#settled + shown.length);
    if (isBlank(this.#place)) this.#fallBack(text);
    else if (more) this.#settle(open, pieces);
    this.#links = tokens.links;
  }

  /** Marks alone are words so far. */
  #fallBack(text: string): void {
    this.#place.replaceChildren(paragraphOf(text));
    this.#blocks = [];
  }

  #put(index: number, html: string): void {
    const known = this.#blocks[index];
    if (known?.html === html) return;
    const element = fragmentOf(html, this.#images).firstElementChild ?? paragraphOf(html);
    direct(element);
    this.#blocks[index] = { html, element };
    if (known) known.element.replaceWith(element);
    else this.#place.append(element);
  }

  /** What was taken for a block of its own a word ago, and what stands in the place from before. */
  #cut(count: number): void {
    this.#blocks.length = count;
    const mine = new Set(this.#blocks.map(({ element }) => element));
    for (const child of [...this.#place.children]) if (!mine.has(child)) child.remove();
  }

  /** A block is settled when another one follows it on a line that has ended: an unfinished line may yet turn out to be part of it. */
  #settle(open: string, pieces: readonly Piece[]): void {
    let [at, before, past, settled] = [0, 0, 0, 0];
    for (const { raw, html } of pieces) {
      if (!open.startsWith(raw, at) || !open.includes('\n', at)) break;
      if (html && before > 0) [past, settled] = [at, before];
      at += raw.length;
      if (html) before += 1;
    }
    this.#past += open.slice(0, past);
    this.#settled += settled;
  }
}

/** Definitions that settled blocks brought hold for what follows too. */
function lexed(text: string, links: TokensList['links']): TokensList {
  const lexer = new Lexer(reader.defaults);
  Object.assign(lexer.tokens.links, links);
  return lexer.lex(text);
}

/** Without the marks at the very end that the next letter may give another meaning: a bullet or an underline without words, half of a `**`. */
function withoutLoose(text: string): string {
  return text.replace(/(^|\n)[ \t]*(?:[-=*_#>+|`~: ]{1,80}|\d{1,9}[.)]?)[ \t]*$/, '$1').replace(/(?<![*_])[*_]$/, '');
}

function fragmentOf(html: string, images?: Images): DocumentFragment {
  return finish(purifier.sanitize(html, allowed), images);
}
