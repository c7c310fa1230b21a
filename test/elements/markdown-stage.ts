import { fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { growingProse, proseTemplate, type Format } from '../../packages/elements/src/chat/prose.js';
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

async function fixtureText(name: string): Promise<string> {
  return (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
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

const lists = ['RSNAKE_XSS', 'XSS_Polyglots', 'port_swigger_xss_cheatsheet_event_handlers', 'BRUTELOGIC-XSS-STRINGS', 'IntrudersXSS'];

/** Every string of `fixtures/xss`, each once. */
export async function attacks(): Promise<readonly string[]> {
  const expected = JSON.parse(await fixtureText('xss/dompurify-expect.json')) as readonly { readonly payload: string }[];
  const vectors = JSON.parse(await fixtureText('xss/html5sec-vectors.json')) as readonly { readonly data: string }[];
  const naughty = JSON.parse(await fixtureText('xss/blns.json')) as readonly string[];
  const lines = await Promise.all(lists.map(async (name) => (await fixtureText(`xss/payloadsallthethings/${name}.txt`)).split('\n')));
  const run = vectors.map(({ data }) => data.replace(/%js_uri_\w+%/g, 'javascript:alert(1)').replace(/%\w+%/g, 'alert(1)'));
  return [...new Set([...expected.map(({ payload }) => payload), ...run, ...naughty, ...lines.flat()])].filter((attack) => attack.trim() !== '');
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
