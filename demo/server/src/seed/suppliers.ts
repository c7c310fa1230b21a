import type { OfferedMethod, Supplier } from './seed-data.js';

const card: OfferedMethod = { id: 'card', scheme: 'card', meansCode: '48', name: 'Kort', hint: 'Visa, Mastercard' };
/** In a bank's own words and looks, on its page. */
const bank: OfferedMethod = { id: 'bank', scheme: 'bank-transfer', meansCode: '30', name: 'Bank' };
const giro: OfferedMethod = { id: 'giro', scheme: 'giro', meansCode: '30', name: 'Bankgiro' };

const energy: Supplier = {
  id: 'norrsken-energi',
  name: 'Norrsken Energi',
  brand: 'norrsken',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  lang: 'sv',
  party: {
    name: 'Norrsken Energi AB',
    tradingName: 'Norrsken Energi',
    legalRegistration: '559999-0107',
    vatIdentifier: 'SE559999010701',
    taxRegistration: 'Godkänd för F-skatt',
    address: { line1: 'Box 14', postCode: '851 02', city: 'Sundsvall', country: 'SE' },
    contact: { name: 'Kundservice', telephone: '+46 60 555 01 00', email: 'kund@norrsken.example' },
  },
  paymentMethods: [
    { id: 'swish', scheme: 'swish', meansCode: '68', name: 'Swish', isPreferred: true, minimumAmount: { amount: '200.00', currency: 'SEK' } },
    { ...card, provider: 'stripe' },
    { ...bank, name: 'Direkt från banken', hint: 'Du godkänner hos din bank' },
    { ...giro, hint: 'Betala själv i din bank' },
  ],
};

const broadband: Supplier = {
  id: 'fjordnett',
  name: 'Fjordnett',
  brand: 'fjordnett',
  currency: 'NOK',
  timeZone: 'Europe/Oslo',
  lang: 'nb',
  party: {
    name: 'Fjordnett AS',
    tradingName: 'Fjordnett',
    legalRegistration: '999 999 018',
    vatIdentifier: 'NO999999018MVA',
    taxRegistration: 'Foretaksregisteret',
    address: { line1: 'Strandgaten 7', postCode: '5013', city: 'Bergen', country: 'NO' },
    contact: { name: 'Kundeservice', telephone: '+47 55 55 01 00', email: 'hei@fjordnett.example' },
  },
  paymentMethods: [
    { id: 'vipps', scheme: 'vipps', meansCode: '68', name: 'Vipps', isPreferred: true, provider: 'app' },
    { ...card, minimumAmount: { amount: '100.00', currency: 'NOK' } },
    { ...giro, hint: 'Betal selv i nettbanken' },
  ],
};

const mobile: Supplier = {
  id: 'maane-mobil',
  name: 'Måne Mobil',
  brand: 'mane',
  currency: 'DKK',
  timeZone: 'Europe/Copenhagen',
  lang: 'da',
  party: {
    name: 'Måne Mobil A/S',
    tradingName: 'Måne Mobil',
    legalRegistration: '99000015',
    vatIdentifier: 'DK99000015',
    address: { line1: 'Frederiks Allé 20', postCode: '8000', city: 'Aarhus C', country: 'DK' },
    contact: { name: 'Kundeservice', telephone: '+45 55 55 01 00', email: 'hej@maanemobil.example' },
  },
  paymentMethods: [
    { id: 'mobilepay', scheme: 'mobilepay', meansCode: '68', name: 'MobilePay', isPreferred: true, provider: 'app' },
    { ...card, provider: 'adyen' },
    { ...giro, name: 'FI-kort', meansCode: '93', hint: 'Betal selv i netbanken' },
  ],
};

/** The three companies of the demo; their names, numbers and accounts are invented, the check digits are right. */
export const suppliers = { energy, broadband, mobile } as const;
