import { kept, mandate } from './own-methods.js';
import type { Customer, OfferedMethod, Supplier } from './seed-data.js';
import { suppliers } from './suppliers.js';

/** Number, name, street, post code, city, language. */
type Entry = readonly [number: string, name: string, street: string, postCode: string, city: string, lang: string];

function customer(id: string, supplier: Supplier, [number, name, street, postCode, city, lang]: Entry, ownMethods: readonly OfferedMethod[] = []): Customer {
  const mailbox = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(' ', '.');
  return {
    id,
    supplierId: supplier.id,
    name,
    lang,
    ownMethods,
    party: {
      name,
      identifier: number,
      address: { line1: street, postCode, city, country: supplier.party.address?.country },
      contact: { name, email: `${mailbox}@example.com` },
    },
  };
}

const { energy, broadband, mobile } = suppliers;

/** Who can sign in to the demo; all invented. */
export const customers = {
  elin: customer('elin-sandberg', energy, ['48213907', 'Elin Sandberg', 'Björkvägen 12', '852 30', 'Sundsvall', 'sv'], [kept('visa', 'Visa', '4242')]),
  aino: customer('aino-lehtonen', energy, ['48215514', 'Aino Lehtonen', 'Köpmangatan 9', '953 31', 'Haparanda', 'fi'], [mandate]),
  gunnar: customer('gunnar-oberg', energy, ['48219022', 'Gunnar Öberg', 'Storsjövägen 8', '831 41', 'Östersund', 'sv']),
  ingrid: customer('ingrid-haugen', broadband, ['77310246', 'Ingrid Haugen', 'Nygårdsgaten 41B', '5015', 'Bergen', 'nb'], [kept('mastercard', 'Mastercard', '4444')]),
  james: customer('james-whitfield', broadband, ['77318859', 'James Whitfield', 'Thereses gate 14', '0354', 'Oslo', 'en']),
  /** He came nine days ago and has no invoice yet. */
  sindre: customer('sindre-moen', broadband, ['77322540', 'Sindre Moen', 'Øvre Bakklandet 33', '7013', 'Trondheim', 'nb']),
  mikkel: customer('mikkel-kjaer', mobile, ['55206128', 'Mikkel Kjær', 'Ingerslevs Boulevard 22, 3. tv', '8000', 'Aarhus C', 'da'], [kept('visa', 'Visa', '4242')]),
  sofie: customer('sofie-lund', mobile, ['55209473', 'Sofie Lund', 'Istedgade 61, 2. th', '1650', 'København V', 'da']),
  freja: customer('freja-holm', mobile, ['55213316', 'Freja Holm', 'Nørregade 52, st.', '5000', 'Odense C', 'da'], [kept('mastercard', 'Mastercard', '4444')]),
  /** One small invoice for each path of the simulator. */
  tess: customer('testa-betalning', energy, ['48219900', 'Testa betalning', 'Provgatan 15', '111 22', 'Stockholm', 'sv'], [kept('visa', 'Visa', '4242')]),
} as const;
