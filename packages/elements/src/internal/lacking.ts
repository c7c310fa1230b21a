const needed = ['id', 'number', 'issueDate', 'typeCode', 'currency', 'seller.name', 'buyer.name', 'totals.taxExclusiveAmount', 'totals.taxInclusiveAmount', 'totals.payableAmount.amount', 'taxBreakdown', 'lines'] as const;

/** What an invoice given by property lacks, seen at a glance: a backend's answer is checked by its schema, this by no one else. */
export function lackingIn(invoice: unknown): string | undefined {
  return invoice ? needed.find((path) => at(invoice, path) === undefined) : undefined;
}

function at(invoice: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), invoice);
}
