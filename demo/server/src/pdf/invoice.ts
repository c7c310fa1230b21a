import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { pdf, type Text } from './document.js';
import { wordsFor, type Words } from './words.js';

const [left, right, rowHeight] = [56, 539, 15];
const [firstRow, lastRow] = [250, 760];

/** The issued document on paper: stated amounts as stated, whatever has been paid since. */
export function invoicePdf(invoice: Invoice, lang: string): Uint8Array<ArrayBuffer> {
  const words = wordsFor(lang);
  const rows = [...lineRows(invoice, lang), ...totalRows(invoice, words, lang), ...paymentRows(invoice, words)];
  const perPage = Math.floor((lastRow - firstRow) / rowHeight);
  const pages = Array.from({ length: Math.ceil(rows.length / perPage) }, (_, index) => rows.slice(index * perPage, (index + 1) * perPage));
  const title = `${isCreditNote(invoice) ? words.creditNote : words.invoice} ${invoice.number}`;
  return pdf(title, pages.map((part, index) => [...head(invoice, title, words), ...part.flatMap(placed), pageNumber(index + 1, pages.length)]));
}

interface Row {
  readonly text: string;
  readonly figure?: string;
  readonly bold?: boolean;
}

function lineRows({ lines }: Invoice, lang: string): readonly Row[] {
  return lines.map(({ item, netAmount }) => ({ text: item.name.slice(0, 70), figure: amount(netAmount, lang) }));
}

function totalRows(invoice: Invoice, words: Words, lang: string): readonly Row[] {
  const { taxExclusiveAmount, taxAmount, taxInclusiveAmount, payableAmount } = invoice.totals;
  return [
    { text: '' },
    { text: words.net, figure: amount(taxExclusiveAmount, lang) },
    ...(taxAmount ? [{ text: words.tax, figure: amount(taxAmount, lang) }] : []),
    { text: words.total, figure: amount(taxInclusiveAmount, lang) },
    { text: `${isCreditNote(invoice) ? words.credited : words.toPay} (${payableAmount.currency})`, figure: amount(payableAmount, lang), bold: true },
    { text: '' },
  ];
}

function paymentRows({ paymentInstructions = [] }: Invoice, words: Words): readonly Row[] {
  return paymentInstructions.flatMap(({ reference, creditTransfers = [] }) => [
    ...creditTransfers.map(({ account, accountName }) => ({ text: `${words.account}: ${account} ${accountName ?? ''}` })),
    ...(reference ? [{ text: `${words.reference}: ${reference}` }] : []),
  ]);
}

function head(invoice: Invoice, title: string, words: Words): readonly Text[] {
  const { seller, buyer, issueDate, dueDate } = invoice;
  const address = [buyer.name, buyer.address?.line1, [buyer.address?.postCode, buyer.address?.city].filter(Boolean).join(' ')];
  const facts = [`${words.issued}: ${issueDate}`, ...(dueDate ? [`${words.due}: ${dueDate}`] : [])];
  return [
    { x: left, y: 70, size: 18, text: seller.tradingName ?? seller.name, bold: true },
    { x: left, y: 110, size: 14, text: title, bold: true },
    ...facts.map((text, index) => ({ x: left, y: 132 + index * rowHeight, size: 10, text })),
    ...address.filter((text) => text !== undefined).map((text, index) => ({ x: 330, y: 132 + index * rowHeight, size: 10, text })),
  ];
}

function placed({ text, figure, bold }: Row, index: number): readonly Text[] {
  const y = firstRow + index * rowHeight;
  const label = { x: left, y, size: 10, text, bold };
  return figure === undefined ? [label] : [label, { x: right, y, size: 10, text: figure, bold, alignRight: true }];
}

function pageNumber(page: number, of: number): Text {
  return { x: right, y: 800, size: 9, text: `${page} - ${of}`, alignRight: true };
}

function amount({ amount: text }: Money, lang: string): string {
  const digits = new Intl.NumberFormat(lang, { minimumFractionDigits: text.split('.')[1]?.length ?? 0, maximumFractionDigits: 20 });
  return digits.format(text as Intl.StringNumericLiteral);
}
