import type { Element } from '../../xml/element.js';
import type { Draft } from '../values.js';

/** VAT by the name of EN 16931, and by OIOUBL's number for Moms. */
const vatSchemes = ['VAT', '63'];

/** A seller, buyer, payee or representative; its registered name, else the one it is known by, else the person's. */
export function partyOf(party: Element | undefined): Draft<'seller'> | undefined {
  if (!party) return undefined;
  const known = party.text('cac:PartyName/cbc:Name');
  const name = party.text('cac:PartyLegalEntity/cbc:RegistrationName') ?? known ?? personOf(party);
  return {
    name,
    tradingName: known === name ? undefined : known,
    identifier: identifierOf(party),
    legalRegistration: party.text('cac:PartyLegalEntity/cbc:CompanyID'),
    vatIdentifier: taxNumber(party, true),
    taxRegistration: taxNumber(party, false),
    legalForm: party.text('cac:PartyLegalEntity/cbc:CompanyLegalForm'),
    electronicAddress: party.text('cbc:EndpointID'),
    address: addressOf(party.first('cac:PostalAddress')),
    contact: contactOf(party.first('cac:Contact')),
  };
}

/** An address; OIOUBL keeps the number apart from the street. */
export function addressOf(address: Element | undefined): Draft<'seller'>['address'] {
  if (!address) return undefined;
  const street = [address.text('cbc:StreetName'), address.text('cbc:BuildingNumber')].filter(Boolean).join(' ');
  return {
    line1: street || undefined,
    line2: address.text('cbc:AdditionalStreetName') ?? address.text('cbc:Postbox'),
    line3: address.text('cac:AddressLine/cbc:Line'),
    city: address.text('cbc:CityName'),
    postCode: address.text('cbc:PostalZone'),
    subdivision: address.text('cbc:CountrySubentity'),
    country: address.text('cac:Country/cbc:IdentificationCode'),
  };
}

/** BT-90: with it the seller or the payee draws money; it is no customer or supplier number. */
export function creditorIdentifier(...parties: readonly (Element | undefined)[]): string | undefined {
  const identifiers = parties.flatMap((party) => party?.all('cac:PartyIdentification/cbc:ID') ?? []);
  return identifiers.find(isSepa)?.value;
}

function identifierOf(party: Element): string | undefined {
  return party.all('cac:PartyIdentification/cbc:ID').find((id) => !isSepa(id) && id.value)?.value;
}

function isSepa(id: Element): boolean {
  return id.attribute('schemeID') === 'SEPA';
}

function taxNumber(party: Element, vat: boolean): string | undefined {
  const schemes = party.all('cac:PartyTaxScheme').filter((scheme) => isVat(scheme) === vat);
  return schemes.flatMap((scheme) => scheme.text('cbc:CompanyID') ?? [])[0];
}

function isVat(scheme: Element): boolean {
  return vatSchemes.includes(scheme.text('cac:TaxScheme/cbc:ID')?.toUpperCase() ?? '');
}

function personOf(party: Element): string | undefined {
  const names = [party.text('cac:Person/cbc:FirstName'), party.text('cac:Person/cbc:MiddleName'), party.text('cac:Person/cbc:FamilyName')];
  return names.filter(Boolean).join(' ') || undefined;
}

function contactOf(contact: Element | undefined): Draft<'seller'>['contact'] {
  return (
    contact && { name: contact.text('cbc:Name'), telephone: contact.text('cbc:Telephone'), email: contact.text('cbc:ElectronicMail') }
  );
}
