import { directive, Directive, type DirectiveResult, type ElementPart, type Part } from 'lit/directive.js';
import type { Images } from './finish.js';
import type { Growing } from './markdown.js';

export type Format = 'plain' | 'markdown';

/** Whom to draw again when the words have another height than before. */
export interface ProseHost {
  requestUpdate(): void;
}

/** Of the `div` that holds the words. */
type Attributes = Readonly<Record<string, string>>;

const inProse: Attributes = { class: 'prose' };

type Markdown = typeof import('./markdown.js');

/** Longer than any message may be: such a text is shown as it is, for reading markup may take its time. */
const longest = 20_000;

/** Quotations in quotations, deeper than anybody writes: the reader goes into each, and takes seconds. */
const deep = /^(?:[ \t]*>){50}/m;

let markdown: Markdown | undefined;
let coming: Promise<void> | undefined;

/**
 * The words of a message, in a `div` of class `prose`, or of these attributes, that the place keeps. A plain text is text; of Markdown, what holds markup comes as soon as
 * its reader is here and is plain until then. Works below `guard` and `cache` too: what comes later fills the place by itself.
 */
export function proseTemplate(text: string, format: Format, host: ProseHost, images?: Images, attributes: Attributes = inProse): DirectiveResult {
  return prose(text, format, host, images, false, attributes);
}

/** Whether a Markdown of these words is one paragraph of the same. */
export function isPlain(text: string): boolean {
  return !hasMarkup(text) && !/^\s|\s$|\s\s|[^\S ]/.test(text);
}

/** The same of a message that is still being written, given all of it so far: what can no longer change is not drawn again, and half-written markup is text. */
export function growingProse(text: string, format: Format, host: ProseHost, images?: Images): DirectiveResult {
  return prose(text, format, host, images, true, inProse);
}

class Prose extends Directive {
  #place: HTMLElement | undefined;
  #shown: readonly unknown[] = [];
  #growing: Growing | undefined;

  render(...[text]: readonly [text: string, format: Format, host: ProseHost, images: Images | undefined, growing: boolean, attributes: Attributes]): unknown {
    return text;
  }

  override update(_: Exclude<Part, ElementPart>, [text, format, host, images, growing, attributes]: Parameters<this['render']>): HTMLElement {
    const shown = [text, format, growing];
    this.#place ??= placeOf(attributes);
    if (shown.every((each, index) => each === this.#shown[index])) return this.#place;
    this.#shown = shown;
    const marked = format === 'markdown' && text.length <= longest && !deep.test(text) && (this.#growing !== undefined || hasMarkup(text));
    if (marked && markdown) this.#draw(markdown, this.#place, text, images, growing);
    else this.#drawPlain(this.#place, text, format);
    if (marked && !markdown) void fetchMarkdown().then((come) => come && this.#again(shown, host, images));
    return this.#place;
  }

  /** What its reader gives up on (quotations in quotations, ten thousand deep), or the page's policy refuses, is shown as it was written. */
  #draw(reader: Markdown, place: HTMLElement, text: string, images: Images | undefined, growing: boolean): void {
    try {
      this.#drawMarked(reader, place, text, images, growing);
    } catch {
      this.#drawPlain(place, text, 'plain');
    }
  }

  #drawMarked({ Growing, wholeOf }: Markdown, place: HTMLElement, text: string, images: Images | undefined, growing: boolean): void {
    if (growing) this.#growing ??= new Growing(place, images);
    if (this.#growing) this.#growing.show(text, growing);
    else place.replaceChildren(wholeOf(text, images));
    if (!growing) this.#growing = undefined;
  }

  #drawPlain(place: HTMLElement, text: string, format: Format): void {
    this.#growing = undefined;
    showPlain(place, format === 'markdown' ? paragraphs(text) : [text], format);
  }

  /** The reader has come: unless other words are here by now. */
  #again(shown: readonly unknown[], host: ProseHost, images: Images | undefined): void {
    const [text, , growing] = shown as readonly [string, Format, boolean];
    if (shown !== this.#shown || !markdown || !this.#place) return;
    this.#draw(markdown, this.#place, text, images, growing);
    host.requestUpdate();
  }
}

const prose = directive(Prose);

/** Fetches the reader of Markdown; what could not be fetched is asked for again by the next message. */
async function fetchMarkdown(): Promise<boolean> {
  coming ??= import('./markdown.js').then((module) => void (markdown = module));
  try {
    await coming;
    return true;
  } catch {
    coming = undefined;
    return false;
  }
}

function placeOf(attributes: Attributes): HTMLElement {
  const place = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) place.setAttribute(name, value);
  return place;
}

/** A growing text changes the text node that it is in, and nothing else. */
function showPlain(place: HTMLElement, texts: readonly string[], format: Format): void {
  texts.forEach((text, index) => {
    const known = place.children[index];
    if (known?.className === format && known.firstChild instanceof Text) {
      if (known.firstChild.data !== text) known.firstChild.data = text;
      return;
    }
    const paragraph = document.createElement('p');
    paragraph.className = format;
    paragraph.dir = 'auto';
    paragraph.append(text);
    if (known) known.replaceWith(paragraph);
    else place.append(paragraph);
  });
  while (place.children.length > texts.length) place.lastElementChild?.remove();
}

/** How Markdown without markup falls into paragraphs. */
function paragraphs(text: string): readonly string[] {
  return text.trim().split(/\n[ \t]*\n\s*/);
}

/** Any character that may mean something to CommonMark or its tables: in words anywhere, of blocks at the start of a line. */
const inWords = /[\\`*_[<~]|&#?\w{1,31};/;
const ofBlocks = /^(?: {0,3}(?:[#>+\-=|:]|\d{1,9}[.)])| {4}| {0,3}\t)/m;

function hasMarkup(text: string): boolean {
  return inWords.test(text) || ofBlocks.test(text);
}
