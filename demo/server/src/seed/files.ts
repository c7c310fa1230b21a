import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { ReadingSeries, SeededFile } from './seed-data.js';

/** The daily readings behind a month's bill, as a spreadsheet opens them. */
export function readingsFile(series: ReadingSeries, name: string, first: string, last: string): SeededFile {
  const month = series.readings.filter(({ start }) => start >= first && start <= last);
  const rows = month.map(({ start, quantity, register = '', quality }) => [start, quantity, register, quality]);
  return csv(`${name}-${first.slice(0, 7)}`, [['date', 'kWh', 'register', 'quality'], ...rows]);
}

/** Every call and message of a bill. */
export function callsFile(lines: readonly InvoiceLine[], name: string, first: string): SeededFile {
  const rows = lines.map(({ item, quantity = '', unitCode = '', netAmount }) => [
    item.name,
    item.description ?? '',
    quantity,
    unitCode,
    netAmount.amount,
  ]);
  return csv(`${name}-${first.slice(0, 7)}`, [['what', 'when', 'quantity', 'unit', 'amount'], ...rows]);
}

function csv(name: string, rows: readonly (readonly string[])[]): SeededFile {
  const text = rows.map((row) => row.join(';')).join('\r\n');
  return { attachmentId: name, fileName: `${name}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(`\uFEFF${text}\r\n`) };
}
