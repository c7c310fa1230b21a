import { fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { growingProse, proseTemplate, type Format } from '../../packages/elements/src/chat/prose.js';
import { fixtureText } from '../support/attacks.js';
import { waitUntil } from '../support/wait.js';

const idle = { requestUpdate: () => undefined };

/** A place in the page where the words of a message stand; one text after the other. */
export interface Place {
  readonly box: HTMLElement;
  readonly show: (text: string, format?: Format, images?: (url: string) => boolean) => HTMLElement;
  readonly grow: (text: string, format?: Format) => HTMLElement;
}

/** A place, after the reader of Markdown has come. */
export async function place(): Promise<Place> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const words = () => box.firstElementChild as HTMLElement;
  const show: Place['show'] = (text, format = 'markdown', images) => {
    render(proseTemplate(text, format, idle, images), box);
    return words();
  };
  show('*come*');
  await waitUntil(() => box.querySelector('em'), 'the reader of Markdown never came');
  return {
    box,
    show,
    grow(text, format = 'markdown') {
      render(growingProse(text, format, idle), box);
      return words();
    },
  };
}

/** One example of CommonMark's specification. */
export interface Example {
  readonly example: number;
  readonly markdown: string;
  readonly html: string;
}

export async function examples(): Promise<readonly Example[]> {
  return JSON.parse(await fixtureText('markdown/commonmark-spec-tests.json')) as readonly Example[];
}

/** What a text may bring into a bubble, and nothing else: elements and their attributes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel', 'target'], blockquote: [], br: [], code: [], del: [], div: ['class', 'tabindex'], em: [], hr: [], li: [], ol: ['start'], p: ['class'], pre: [],
  strong: [], table: [], tbody: [], td: ['align'], th: ['align'], thead: [], tr: [], ul: [],
};
const classes = [null, 'plain', 'markdown', 'scroll', 'prose'];
const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** Everything in the words of a message that should not be there. */
export function strangers(words: HTMLElement): readonly string[] {
  return [words, ...words.querySelectorAll('*')].filter((element) => !belongs(element)).map(({ outerHTML }) => outerHTML);
}

function belongs(element: Element): boolean {
  const attributes = allowed[element.localName];
  const names = element.getAttributeNames().filter((name) => name !== 'dir');
  if (!attributes || element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || names.some((name) => !attributes.includes(name))) return false;
  if (!classes.includes(element.getAttribute('class'))) return false;
  return !(element instanceof HTMLAnchorElement) || (schemes.includes(element.protocol) && element.rel === 'noopener noreferrer nofollow' && element.textContent.trim() !== '');
}
