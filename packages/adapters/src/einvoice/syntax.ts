import type { Stated } from '@kvitt/core/check/invoice.js';
import { readCii } from './cii/invoice.js';
import { embeddedIn as embeddedInCii } from './cii/references.js';
import { Element, Names } from '../xml/element.js';
import type { XmlNode } from '../xml/parse.js';
import { refused } from './refuse.js';
import { readUbl } from './ubl/invoice.js';
import { embeddedIn as embeddedInUbl } from './ubl/references.js';

/** How one kind of document is read. */
export interface Syntax {
  readonly names: Names;
  readonly read: (root: Element) => Stated;
  /** The elements with the bytes of the attachments, in their order. */
  readonly embedded: (root: Element) => readonly (Element | undefined)[];
}

const oasis = 'urn:oasis:names:specification:ubl:schema:xsd:';
const uncefact = 'urn:un:unece:uncefact:data:standard:';

const ubl: Syntax = {
  names: new Names({ cac: `${oasis}CommonAggregateComponents-2`, cbc: `${oasis}CommonBasicComponents-2` }),
  read: readUbl,
  embedded: embeddedInUbl,
};

const cii: Syntax = {
  names: new Names({
    rsm: `${uncefact}CrossIndustryInvoice:100`,
    ram: `${uncefact}ReusableAggregateBusinessInformationEntity:100`,
    udt: `${uncefact}UnqualifiedDataType:100`,
    qdt: `${uncefact}QualifiedDataType:100`,
  }),
  read: readCii,
  embedded: embeddedInCii,
};

const byRoot: Readonly<Record<string, Syntax>> = {
  [`${oasis}Invoice-2 Invoice`]: ubl,
  [`${oasis}CreditNote-2 CreditNote`]: ubl,
  [`${uncefact}CrossIndustryInvoice:100 CrossIndustryInvoice`]: cii,
};

/** What else comes as XML from a supplier, said by its name. */
const others: Readonly<Record<string, string>> = {
  Envelope: 'a SOAP envelope: take the invoice out of it',
  Finvoice: 'Finvoice',
  html: 'a web page',
  CrossIndustryDocument: 'ZUGFeRD 1',
  SCRDMCCBDACIOMessageStructure: 'an order (Order-X)',
};

/** Peppol's envelope, which may stay around a document. */
const envelope = 'StandardBusinessDocument';

/** Refuses by name what needs no parser to be known. */
export function checkName(root: string): void {
  const name = root.replace(/^.*:/, '');
  const known = [envelope, ...Object.keys(byRoot).map((full) => full.replace(/^.* /, ''))];
  if (known.includes(name)) return;
  const other = Object.hasOwn(others, name) ? others[name] : undefined;
  throw refused(`the root is <${root}>: ${other ? `${other} is not supported` : 'expected a UBL or CII invoice'}`);
}

/** The document's element and how to read it; anything but a UBL or CII invoice is refused by its root. */
export function syntaxOf(root: XmlNode): { readonly syntax: Syntax; readonly document: Element } {
  const node = root.localName === envelope ? (documentIn(root) ?? root) : root;
  const syntax = syntaxAt(node);
  if (!syntax) throw refused(`the root is <${node.localName ?? ''}> of "${node.namespaceURI ?? ''}": expected a UBL or CII invoice`);
  return { syntax, document: new Element(node, syntax.names) };
}

function documentIn(envelope: XmlNode): XmlNode | undefined {
  for (let child = envelope.firstChild; child; child = child.nextSibling) if (syntaxAt(child)) return child;
  return undefined;
}

function syntaxAt({ nodeType, namespaceURI, localName }: XmlNode): Syntax | undefined {
  const name = `${namespaceURI ?? ''} ${localName ?? ''}`;
  return nodeType === 1 && Object.hasOwn(byRoot, name) ? byRoot[name] : undefined;
}
