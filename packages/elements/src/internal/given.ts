import { KvittError } from '@kvitt/core/error.js';

const needed = ['id', 'number', 'issueDate', 'typeCode', 'currency', 'seller.name', 'buyer.name', 'totals.taxExclusiveAmount', 'totals.taxInclusiveAmount', 'totals.payableAmount.amount', 'taxBreakdown', 'lines'] as const;

/** What is wrong with an invoice given by property, seen at a glance: a backend's answer is checked by its schema, this by no one else. */
export function mistakeIn(invoice: unknown): KvittError | undefined {
  const lacking = invoice ? needed.find((path) => at(invoice, path) === undefined) : undefined;
  return lacking && new KvittError('invalid', { message: `.invoice: ${lacking} is missing`, field: lacking, retryable: false });
}

function at(invoice: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), invoice);
}
