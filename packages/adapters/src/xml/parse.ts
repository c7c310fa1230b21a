import { KvittError } from '@kvitt/core/error.js';
import { refused } from './refuse.js';

/** What the reader needs of a node, so that a browser's and `@xmldom/xmldom`'s fit alike. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly localName?: string | null;
  readonly namespaceURI?: string | null;
  getAttribute?(name: string): string | null;
}

/** A `DOMParser`: the browser's, or another one of the same shape where there is no browser. */
export type XmlParser = new (options?: { readonly onError?: (level: 'warning' | 'error' | 'fatalError', message: string) => void }) => {
  parseFromString(text: string, type: 'application/xml'): { readonly documentElement: XmlNode | null };
};

interface Policy {
  createHTML(text: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): Policy;
}

/** Both browsers' way to say that a text is no XML. */
const errorNamespaces = ['http://www.w3.org/1999/xhtml', 'http://www.mozilla.org/newlayout/xml/parsererror.xml'];

let policy: Policy | undefined;

/** Parses a text that is guarded already; nothing in it is fetched, run or expanded. Answers the root. */
export function parsed(text: string, Parser = (globalThis as { DOMParser?: XmlParser }).DOMParser): XmlNode {
  if (!Parser) throw new KvittError('unsupported', { message: 'there is no DOMParser here: pass one, @xmldom/xmldom’s for example' });
  const root = rootOf(new Parser({ onError: refuse }), text);
  const error = root && errorIn(root);
  if (!root || error !== undefined) throw refused(`not XML: ${error ?? 'there is no element'}`);
  return root;
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw refused(`not XML: ${message}`);
}

function rootOf(parser: InstanceType<XmlParser>, text: string): XmlNode | null {
  try {
    return parser.parseFromString(trusted(text) as string, 'application/xml').documentElement;
  } catch (cause) {
    if (KvittError.is(cause)) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof TypeError) throw new KvittError('unsupported', { message: `the page's policy must allow kvitt-xml: ${message}`, cause });
    throw refused(`not XML: ${message}`, undefined, cause);
  }
}

/** `DOMParser` is a Trusted Types sink, although XML of this kind runs nothing. A page that refuses the policy gets the text as it is. */
function trusted(text: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return text;
  try {
    policy ??= trustedTypes.createPolicy('kvitt-xml', { createHTML: (xml) => xml });
    return policy.createHTML(text);
  } catch {
    return text;
  }
}

/** Browsers put the error at the top, or in place, of the document. */
function errorIn(root: XmlNode): string | undefined {
  if (isError(root)) return saying(root);
  for (let child = root.firstChild; child; child = child.nextSibling) if (isError(child)) return saying(child);
  return undefined;
}

function isError({ localName, namespaceURI }: XmlNode): boolean {
  return localName === 'parsererror' && errorNamespaces.includes(namespaceURI ?? '');
}

function saying(node: XmlNode): string {
  let words = node.nodeValue ?? '';
  for (let child = node.firstChild; child; child = child.nextSibling) words += ` ${saying(child)}`;
  return words.replace(/\s+/g, ' ').trim().slice(0, 200);
}
