import { readFileSync } from 'node:fs';
import { readEInvoice } from '@kvitt/adapters/einvoice.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { DOMParser } from '@xmldom/xmldom';
import { opaqueId } from '../chance.js';
import type { SeededFile, SeededInvoice } from '../seed-data.js';
import { tell, type Telling } from '../tell.js';

const fileName = 'ubl-tc434-example3.xml';
const document = new URL(`../../../e-invoices/${fileName}`, import.meta.url);

/** Of a subscription that Måne Mobil took over there is only the e-invoice as it once came: read from its XML, which is attached. */
export function takenOver(telling: Telling, explanation: string): SeededInvoice {
  const content = readFileSync(document);
  const read = readEInvoice(content, { DOMParser });
  const invoice: Invoice = {
    ...read,
    id: opaqueId('inv', `${telling.customer.id} ${read.number}`),
    timeZone: telling.supplier.timeZone,
    lines: read.lines.map((line) => ({ ...line, explanation })),
    extensions: { readFrom: fileName },
  };
  const file: SeededFile = { attachmentId: fileName, fileName, mediaType: 'application/xml', content };
  return tell(invoice, { paidOn: '2013-05-08' }, telling, [file]);
}
