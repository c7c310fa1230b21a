import { decoded, tooLarge } from '../../xml/decode.js';
import { Element, Names } from '../../xml/element.js';
import { guarded } from '../../xml/guard.js';
import { limits } from '../../xml/limits.js';
import { parsed, type XmlParser } from '../../xml/parse.js';
import { refused } from '../refuse.js';
import type { UsageSource } from '../text.js';

/** An Atom entry: what it is about, and what it points at. */
export interface Entry {
  readonly id: string;
  readonly title: string | undefined;
  readonly updated: string | undefined;
  readonly self: string;
  readonly up: string;
  readonly related: readonly string[];
  /** The ESPI thing in it. */
  readonly content: Element;
}

const names = new Names({ a: 'http://www.w3.org/2005/Atom', e: 'http://naesb.org/espi' });
const kinds = ['UsagePoint', 'MeterReading', 'ReadingType', 'IntervalBlock', 'LocalTimeParameters'] as const;

/** The entries of a Green Button file by what is in them. */
export type Feed = Readonly<Record<(typeof kinds)[number], readonly Entry[]>>;

/** Guards and parses a file; `invalid` when it is no Atom feed with meter readings in it. */
export function feedOf(source: UsageSource, Parser?: XmlParser): Feed {
  const text = textOf(source);
  guarded(text);
  const root = parsed(text, Parser);
  if (root.localName !== 'feed' || root.namespaceURI !== 'http://www.w3.org/2005/Atom') throw refused('file', 'feed', 'expected an Atom feed (Green Button, ESPI)');
  const entries = new Element(root, names).all('a:entry');
  const of = (kind: string): readonly Entry[] => entries.flatMap((entry) => entry.all(`a:content/e:${kind}`).map((content) => entryOf(entry, content)));
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as unknown as Feed;
}

/** White space in front of a document is what somebody's editor left there. */
function textOf(source: UsageSource): string {
  if (typeof source === 'string' && source.length > limits.bytes) throw tooLarge();
  const text = typeof source === 'string' ? source : decoded(source instanceof ArrayBuffer ? new Uint8Array(source) : source);
  return text.replace(/^\uFEFF?\s*/, '');
}

function entryOf(entry: Element, content: Element): Entry {
  const links = (rel: string): readonly string[] => entry.all('a:link').filter((link) => link.attribute('rel') === rel).map((link) => link.attribute('href') ?? '');
  return {
    id: entry.text('a:id') ?? '',
    title: entry.text('a:title'),
    updated: entry.text('a:updated'),
    self: links('self')[0] ?? '',
    up: links('up')[0] ?? '',
    related: links('related'),
    content,
  };
}

/** The entry that another points at, or whose address its own begins with; the only one where there is no other. */
export function linked(from: Entry, all: readonly Entry[]): Entry | undefined {
  const pointed = all.find(({ self }) => self !== '' && from.related.includes(self));
  const above = all.find(({ self, related }) => (self !== '' && from.self.startsWith(`${self}/`)) || (from.up !== '' && related.includes(from.up)));
  return pointed ?? above ?? (all.length === 1 ? all[0] : undefined);
}
