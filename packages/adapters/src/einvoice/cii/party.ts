import type { Element } from '../../xml/element.js';
import type { Draft } from '../values.js';

/** A seller, buyer, payee or representative. */
export function partyOf(party: Element | undefined): Draft<'seller'> | undefined {
  if (!party) return undefined;
  const name = party.text('ram:Name');
  const known = party.text('ram:SpecifiedLegalOrganization/ram:TradingBusinessName');
  return {
    name: name ?? known,
    tradingName: known === name ? undefined : known,
    identifier: party.text('ram:ID') ?? party.text('ram:GlobalID'),
    legalRegistration: party.text('ram:SpecifiedLegalOrganization/ram:ID'),
    vatIdentifier: taxNumber(party, 'VA'),
    taxRegistration: taxNumber(party, 'FC'),
    legalForm: party.text('ram:Description'),
    electronicAddress: party.text('ram:URIUniversalCommunication/ram:URIID'),
    address: addressOf(party.first('ram:PostalTradeAddress')),
    contact: contactOf(party.first('ram:DefinedTradeContact')),
  };
}

/** An address. */
export function addressOf(address: Element | undefined): Draft<'seller'>['address'] {
  return (
    address && {
      line1: address.text('ram:LineOne'),
      line2: address.text('ram:LineTwo'),
      line3: address.text('ram:LineThree'),
      city: address.text('ram:CityName'),
      postCode: address.text('ram:PostcodeCode'),
      subdivision: address.text('ram:CountrySubDivisionName'),
      country: address.text('ram:CountryID'),
    }
  );
}

/** VA is the number for VAT, FC the one of the tax office. */
function taxNumber(party: Element, scheme: string): string | undefined {
  return party.all('ram:SpecifiedTaxRegistration/ram:ID').find((id) => id.attribute('schemeID') === scheme)?.value;
}

function contactOf(contact: Element | undefined): Draft<'seller'>['contact'] {
  return (
    contact && {
      name: contact.text('ram:PersonName') ?? contact.text('ram:DepartmentName'),
      telephone: contact.text('ram:TelephoneUniversalCommunication/ram:CompleteNumber'),
      email: contact.text('ram:EmailURIUniversalCommunication/ram:URIID'),
    }
  );
}
