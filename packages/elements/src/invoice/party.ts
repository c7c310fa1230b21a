import type { Address, Contact, Party } from '@kvitt/core/model/party.js';
import { html, nothing } from 'lit';
import { safeUrl } from '../internal/safe-url.js';
import { countryName, particulars } from './codes.js';
import { fact, factIf, ltr } from './text.js';
import type { View } from './view.js';

/** Who the parties are, in lines; on paper too. */
export function partyLines({ name, address }: Party): readonly string[] {
  return [name, ...addressLines(address)].filter((line) => line !== '');
}

/** An address as it stands on an envelope, without its country. */
export function addressLines({ line1, line2, line3, postCode, city, subdivision }: Address = {}): readonly string[] {
  return [line1, line2, line3, [postCode, city].filter(Boolean).join(' '), subdivision].filter((line): line is string => line !== undefined && line !== '');
}

/** The same with the country, for who looks closer. */
export function wholeAddress(address: Address | undefined, view: View): readonly string[] {
  return [...addressLines(address), ...(address?.country ? [countryName(address.country, view)] : [])];
}

/** Lines under each other. */
export function broken(lines: readonly unknown[]): unknown {
  return lines.map((line, index) => html`${index ? html`<br />` : nothing}<bdi>${line}</bdi>`);
}

/** One party in full: `role` is what it is here, `number` what its own number is called. */
export function partyFacts(party: Party, role: string, number: string, view: View): readonly unknown[] {
  const { words } = view;
  const more = particulars(view);
  return [
    fact(role, broken([party.name, ...wholeAddress(party.address, view)])),
    factIf(more.tradingName, party.tradingName === party.name ? undefined : party.tradingName),
    factIf(number, party.identifier, ltr),
    factIf(words.registration, party.legalRegistration, ltr),
    factIf(words.taxNumber, party.vatIdentifier, ltr),
    factIf(more.taxRegistration, party.taxRegistration),
    factIf(more.legalForm, party.legalForm),
    factIf(more.electronicAddress, party.electronicAddress, ltr),
    contactFact(party.contact, view),
  ];
}

function contactFact({ name, telephone, email }: Contact = {}, view: View): unknown {
  const lines = [name, telephone && linked(telUrl(telephone), telephone), email && linked(mailUrl(email), email)].filter(Boolean);
  return lines.length ? fact(particulars(view).contact, broken(lines)) : nothing;
}

function linked(address: string | undefined, text: string): unknown {
  const url = safeUrl(address);
  return url ? html`<a part="link" href=${url}>${text}</a>` : text;
}

/** A number is dialled when it is one; "(0)" after a country code is for readers only. */
function telUrl(text: string): string | undefined {
  const digits = text.replace(/^(\s*\+\d[^(]*)\(0\)/, '$1').replace(/[\s()./\u00a0-]/g, '');
  return /^\+?\d{5,16}$/.test(digits) ? `tel:${digits}` : undefined;
}

/** Just an address: what could add a recipient or a subject is no part of one. */
function mailUrl(text: string): string | undefined {
  return /^[^\s@?&%<>"',;:]+@[^\s@?&%<>"',;:]+$/.test(text) ? `mailto:${text}` : undefined;
}
