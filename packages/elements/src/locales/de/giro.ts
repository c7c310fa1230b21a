import type { Terms } from '../terms.js';

/** What stands on a bank's form, in German. */
export const giro: Terms['giro'] = {
  accountNumber: 'Kontonummer',
  creditorNumber: 'FIK-Gläubigernummer',
  reference: 'Verwendungszweck',
  ocr: 'OCR-Nummer',
  kid: 'KID-Nummer',
  fik: 'FIK-Zahlungsnummer',
  payee: 'Empfänger',
  amount: 'Betrag',
  lastDay: 'Zahlbar bis',
  bankCode: 'BIC-Code',
  directDebit: 'Der Betrag wird per Lastschrift von Ihrem Konto abgebucht.',
  directDebitFrom: 'Der Betrag wird per Lastschrift abgebucht vom Konto',
  card: 'Der Betrag wird von Ihrer Karte abgebucht',
  mandate: 'Mandatsreferenz',
};
