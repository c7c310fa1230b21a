/** Says what stands in a free-text field; the path is `invoice.lines.3.item.name`, `payment.failure.message`, … */
export type Text = (path: string, original: string) => string;

/** Fields whose text is an id, a code, a date or a number: another one would be another record, or none. */
const formatted = new Set([
  'id', 'invoiceIds', 'methodId', 'documentId', 'nextCursor', 'typeCode', 'currency', 'taxCurrency', 'timeZone', 'amount', 'quantity', 'baseQuantity', 'rate',
  'percentage', 'issueDate', 'dueDate', 'dueDateHistory', 'start', 'end', 'at', 'createdAt', 'settledAt', 'expiresAt', 'category', 'kind', 'state',
  'executionDate', 'latestExecutionDate', 'provider', 'parameters', 'paymentRequest', 'scheme', 'type', 'role', 'visibility', 'lifecycle', 'settlement', 'dispute', 'delivery', 'extension',
  'conversationId', 'clientId', 'inReplyTo', 'invoiceId', 'lineId', 'sentAt', 'updatedAt', 'opensAt', 'closesAt', 'expectedReplyBy', 'expectedWait', 'until',
  'format', 'event', 'presence',
  'contractId', 'planId', 'offerId', 'usageSeriesId', 'placements', 'cause', 'validFrom', 'validUntil', 'startsOn', 'effectiveOn', 'noticeSentOn', 'decidedAt', 'notBefore',
  'withdrawUntil', 'startDate', 'endDate', 'trialUntil', 'bindingUntil', 'noticePeriod', 'from', 'readAt', 'since', 'expectedUntil', 'resolvedAt', 'customerSince', 'firstInvoiceOn',
]);

/** Of what meters and plans say only these are words. */
const metered = /^(?:meters|usage|allowance|plans)\b/;
const words = new Set(['name', 'text', 'basis']);

/** The record with every free-text field replaced; without `text` it is the record itself. */
export function reworded<Value>(value: Value, path: string, text: Text | undefined): Value {
  return text ? (walk(value, path, text) as Value) : value;
}

function walk(value: unknown, path: string, text: Text): unknown {
  if (typeof value === 'string') return text(path, value);
  if (Array.isArray(value)) return value.map((item, index) => walk(item, `${path}.${index}`, text));
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kept(key, item, path, text)])) : value;
}

function kept(key: string, item: unknown, path: string, text: Text): unknown {
  if (formatted.has(key) || key === 'readings' || (typeof item === 'string' && metered.test(path) && !words.has(key))) return item;
  return walk(item, `${path}.${key}`, text);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
