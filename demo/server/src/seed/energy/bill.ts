import type { Invoice } from '@kvitt/core/model/invoice.js';
import { issue } from '../document.js';
import { readingsFile } from '../files.js';
import type { SeededFile } from '../seed-data.js';
import { suppliers } from '../suppliers.js';
import { preceding } from '../tell.js';
import { correctionLines, energyLines, type EnergyMonth } from './lines.js';

/** One month's electricity bill, as it was issued. */
export function energyBill(month: EnergyMonth): Invoice {
  const { household, words, slot } = month;
  return issue({
    supplier: suppliers.energy,
    customer: household.customer,
    sort: 'bill',
    issueDate: slot.issueDate,
    dueDate: slot.dueDate,
    period: { start: slot.start, end: slot.end },
    lines: energyLines(month),
    terms: words.terms,
    exemptionReason: words.soldWithoutVat,
  });
}

/** The credit note for what an estimate had billed too much. */
export function correction(month: EnergyMonth, bill: Invoice, tooMuch: number, issueDate: string): Invoice {
  return issue({
    supplier: suppliers.energy,
    customer: month.household.customer,
    sort: 'credit',
    issueDate,
    period: { start: month.slot.start, end: month.slot.end },
    lines: correctionLines(month, tooMuch),
    precedingInvoices: [preceding(bill)],
  });
}

/** The month's readings, one file for each meter. */
export function energyFiles({ words, slot, used, sold }: EnergyMonth): readonly SeededFile[] {
  const files = [readingsFile(used, words.readingsFile, slot.start, slot.end)];
  return sold ? [...files, readingsFile(sold, words.soldFile, slot.start, slot.end)] : files;
}
