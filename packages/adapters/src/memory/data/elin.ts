import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Party } from '@kvitt/core/model/party.js';
import type { PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { addDays } from '@kvitt/core/period.js';
import { billOf, type Item } from './bill.js';
import { monthOf, monthsAfter, nameOf, periodOf, type Month } from './calendar.js';

/** The invoice that every scenario is about; the same id whatever the date is. */
export const currentInvoiceId = 'invoice-24';

export const timeZone = 'Europe/Stockholm';

export const norrsken: Party = {
  name: 'Norrsken Energi AB',
  tradingName: 'Norrsken Energi',
  legalRegistration: '556000-0167',
  vatIdentifier: 'SE556000016701',
  taxRegistration: 'Godkänd för F-skatt',
  address: { line1: 'Box 14', postCode: '851 02', city: 'Sundsvall', country: 'SE' },
  contact: { name: 'Kundservice', telephone: '060-12 34 56', email: 'kundservice@norrsken.example' },
};

export const elin: Party = {
  name: 'Elin Sandberg',
  identifier: '48 213 907',
  address: { line1: 'Björkvägen 12', postCode: '852 30', city: 'Sundsvall', country: 'SE' },
};

/** The month that the invoice due on this date is about: the one before it was issued. */
export function billedMonth(dueDate: string): Month {
  return monthsAfter(monthOf(addDays(dueDate, -21)), -1);
}

/** The supplier's number of the invoice for a month: January 2026 is 2026-0142. */
export function numberOf({ year, month }: Month): string {
  return `${year}-${String(47 + 95 * month).padStart(4, '0')}`;
}

/** Draws an invoice of Elin's: what was delivered in `month`, to be paid on `dueDate`. */
export function invoiceFor(id: string, month: Month, dueDate: string, items: readonly Item[]): Invoice {
  const number = numberOf(month);
  return {
    id,
    version: 1,
    number,
    issueDate: addDays(dueDate, -21),
    typeCode: '380',
    currency: 'SEK',
    dueDate,
    invoicePeriod: periodOf(month),
    status: { lifecycle: 'issued', settlement: 'unpaid', dispute: 'none', delivery: 'opened', extension: 'none' },
    paymentTerms: '21 dagar netto',
    contractReference: 'Rörligt pris',
    seller: norrsken,
    buyer: elin,
    paymentInstructions: [giro(reference(number))],
    ...billOf(items),
    attachments: [
      { id: 'meter-readings', description: `Mätvärden ${nameOf(month)}`, mediaType: 'text/csv', fileName: `matvarden-${number}.csv`, size: 114 },
    ],
    hasPdf: true,
    timeZone,
  };
}

function giro(ocr: string): PaymentInstructions {
  return {
    meansCode: '30',
    meansText: 'Bankgiro',
    reference: ocr,
    creditTransfers: [{ account: '5050-1055', scheme: 'bankgiro', accountName: 'Norrsken Energi AB' }],
  };
}

/** An OCR number with length digit and Luhn check digit, as bankgiro's hard check wants it. */
function reference(number: string): string {
  const digits = number.replace('-', '');
  const body = `${digits}${(digits.length + 2) % 10}`;
  return `${body}${luhn(body)}`;
}

function luhn(digits: string): number {
  const sum = Array.from(digits).reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
