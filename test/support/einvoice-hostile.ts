/** A document that nobody should have sent, and what is said of it. */
export interface Hostile {
  readonly name: string;
  readonly source: () => string | Uint8Array;
  readonly message: RegExp;
}

const cac = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const cbc = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const party = '<cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Norrsken</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>';

/** The smallest invoice that is one; each part may be another. */
export const parts = {
  prolog: '',
  head: `<cbc:ID>42</cbc:ID><cbc:IssueDate>2026-01-31</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>`,
  note: '',
  currency: '<cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>',
  people: `<cac:AccountingSupplierParty>${party}</cac:AccountingSupplierParty><cac:AccountingCustomerParty>${party}</cac:AccountingCustomerParty>`,
  tax: '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">25.00</cbc:TaxAmount></cac:TaxTotal>',
  line: '100.00',
  net: '<cbc:TaxExclusiveAmount currencyID="SEK">100.00</cbc:TaxExclusiveAmount>',
  payable: '<cbc:PayableAmount currencyID="SEK">125.00</cbc:PayableAmount>',
  lines: '<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount>100.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>El</cbc:Name></cac:Item></cac:InvoiceLine>',
  after: '',
};

/** An invoice with some parts of it other than they should be. */
export function invoiceWith(other: Partial<typeof parts> = {}): string {
  const { prolog, head, note, currency, people, tax, line, net, payable, lines, after } = { ...parts, ...other };
  const totals = `<cbc:LineExtensionAmount>${line}</cbc:LineExtensionAmount>${net}<cbc:TaxInclusiveAmount>125.00</cbc:TaxInclusiveAmount>${payable}`;
  const inner = `${head}${note}${currency}${people}${tax}<cac:LegalMonetaryTotal>${totals}</cac:LegalMonetaryTotal>${lines}`;
  return `${prolog}<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="${cac}" xmlns:cbc="${cbc}">${inner}</Invoice>${after}`;
}

const utf16 = (text: string, little: boolean): Uint8Array => {
  const marked = `\uFEFF${text}`;
  return Uint8Array.from({ length: marked.length * 2 }, (_, at) => {
    const unit = marked.charCodeAt(at >> 1);
    return (at % 2 === 0) === little ? unit & 255 : unit >> 8;
  });
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const bombOfEntities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at] ?? ''} "${`&${'abcdefghi'[at] ?? ''};`.repeat(10)}">`).join('')}]>`;
const whole = invoiceWith();
const refuse = (name: string, source: string | Uint8Array | (() => string | Uint8Array), message: RegExp): Hostile => ({
  name,
  source: typeof source === 'function' ? source : () => source,
  message,
});
const times = (count: number, text: string) => text.repeat(count);

/** Each is refused in every parser, with words that say what is wrong. */
export const hostile: readonly Hostile[] = [
  refuse('a DOCTYPE', invoiceWith({ prolog: '<!DOCTYPE Invoice>' }), /a DOCTYPE is not accepted \(line 1\)/),
  refuse('a DOCTYPE behind comments and instructions', invoiceWith({ prolog: '<?xml version="1.0"?>\n<!-- > --><?a ?>\n<!DOCTYPE x>' }), /DOCTYPE.*line 3/),
  refuse('a doctype in another case', invoiceWith({ prolog: '<!doctype html>' }), /DOCTYPE/),
  refuse('a DOCTYPE in UTF-16', utf16(invoiceWith({ prolog: '<!DOCTYPE x>' }), true), /DOCTYPE/),
  refuse('a DOCTYPE in UTF-16 the other way round', utf16(invoiceWith({ prolog: '<!DOCTYPE x>' }), false), /DOCTYPE/),
  refuse('a bomb of entities', invoiceWith({ prolog: bombOfEntities, note: '<cbc:Note>&j;</cbc:Note>' }), /DOCTYPE/),
  refuse('an entity of a file', invoiceWith({ prolog: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', note: '<cbc:Note>&f;</cbc:Note>' }), /DOCTYPE/),
  refuse('an entity that nobody declared', invoiceWith({ note: '<cbc:Note>&nbsp;</cbc:Note>' }), /not XML/),
  refuse('a root of another kind', '<Order xmlns="urn:x"/>', /the root is <Order>: expected a UBL or CII invoice/),
  refuse('an invoice of another kind', '<Invoice xmlns="urn:x"/>', /the root is <Invoice> of "urn:x": expected a UBL or CII invoice/),
  refuse('an invoice of no namespace', '<Invoice/>', /the root is <Invoice> of ""/),
  refuse('a SOAP envelope', '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body/></soap:Envelope>', /SOAP envelope/),
  refuse('Finvoice', '<?xml version="1.0" encoding="ISO-8859-15"?><Finvoice Version="3.0"></Finvoice>', /Finvoice is not supported/),
  refuse('Finvoice behind its envelope', '<SOAP-ENV:Envelope xmlns:SOAP-ENV="s"></SOAP-ENV:Envelope><?xml version="1.0"?><Finvoice/>', /second XML document/),
  refuse('ZUGFeRD 1', '<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"/>', /ZUGFeRD 1 is not supported/),
  refuse('a web page', '<html><body><p>Sign in</body></html>', /a web page|cut off|not XML/),
  refuse('a second root', invoiceWith({ after: '<Invoice/>' }), /a second document begins with <Invoice>/),
  refuse('a second prolog', invoiceWith({ after: `<?xml version="1.0"?>${whole}` }), /a second XML document begins/),
  refuse('text after the end', invoiceWith({ after: 'and more' }), /text after the document/),
  refuse('JSON', '{"Invoice": {}}', /this is JSON/),
  refuse('nothing', '', /there is no element/),
  refuse('white space', new Uint8Array([32, 10, 9]), /there is no element/),
  refuse('words', 'Hej!', /does not begin with "<"/),
  refuse('a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /not utf-8 at byte 0/),
  refuse('zeros', new Uint8Array(1000), /not XML/),
  refuse('a PDF as XML', latin('%PDF-1.7\n'), /readEInvoicePdf/),
  refuse('a start without its end', whole.slice(0, 900), /cut off/),
  refuse('an end without its start', '</Invoice>', /ends that never began/),
  refuse('tags that cross', invoiceWith({ note: '<cbc:Note><b></cbc:Note></b>' }), /not XML/),
  refuse('a prefix that nobody declared', invoiceWith({ note: '<x:Note/>' }), /not XML/),
  refuse('a byte that is not of its encoding', latin(invoiceWith({ note: '<cbc:Note>\u00e5</cbc:Note>' })), /not utf-8 at byte \d+/),
  refuse('a thousand levels', `${times(1000, '<a>')}${times(1000, '</a>')}`, /more than 100 elements within each other/),
  refuse('a megabyte in a field', () => invoiceWith({ note: `<cbc:Note>${times(1_000_000, 'a')}</cbc:Note>` }), /<cbc:Note> has more than 200000 characters/),
  refuse('a megabyte of CDATA', () => invoiceWith({ note: `<cbc:Note><![CDATA[${times(1_000_000, '<')}]]></cbc:Note>` }), /<cbc:Note> has more than/),
  refuse('a megabyte in an attribute', () => invoiceWith({ note: `<cbc:Note a="${times(1_000_000, 'a')}"/>` }), /an attribute of more than/),
  refuse('a thousand attributes', () => invoiceWith({ note: `<cbc:Note ${Array.from({ length: 1000 }, (_, at) => `a${at}=""`).join(' ')}/>` }), /more than 100 attributes/),
  refuse('more than 20 MB', () => times(20_000_001, ' '), /larger than 20 MB/),
  refuse('more than 20 MB of bytes', () => new Uint8Array(20_000_001).fill(32), /larger than 20 MB/),
  ...(['1,5', '1e3', 'NaN', 'INF', '1 000', '0x10', '--1', '1.2.3', '', '٣', '−5', '9'.repeat(1000).replace(/9$/, 'x')] as const).map((text) =>
    refuse(`the amount "${text.slice(0, 9)}"`, invoiceWith({ line: text }), /totals\.lineExtensionAmount\.amount: expected a decimal string/),
  ),
  ...(['2026-02-30', '31.01.2026', '2026-1-1', '20260131', '', '2026-01-31T00:00:00'] as const).map((text) =>
    refuse(`the date "${text}"`, invoiceWith({ head: `<cbc:ID>42</cbc:ID><cbc:IssueDate>${text}</cbc:IssueDate>` }), /issueDate: (expected a date|it is missing)/),
  ),
  refuse('no number', invoiceWith({ head: '<cbc:IssueDate>2026-01-31</cbc:IssueDate>' }), /(id|number): it is missing/),
  refuse('no currency', invoiceWith({ currency: '' }), /currency: it is missing/),
  refuse('a currency of no form', invoiceWith({ currency: '<cbc:DocumentCurrencyCode>kr</cbc:DocumentCurrencyCode>' }), /currency: expected an ISO 4217 code/),
  refuse('no seller', invoiceWith({ people: '' }), /seller: it is missing/),
  refuse('a total in another currency', invoiceWith({ payable: '<cbc:PayableAmount currencyID="NOK">125.00</cbc:PayableAmount>' }), /totals\.payableAmount\.currency: it is in NOK, the document in SEK/),
  refuse('two totals to pay', invoiceWith({ payable: parts.payable.repeat(2) }), /PayableAmount comes 2 times/),
  refuse('two numbers', invoiceWith({ head: parts.head.replace('<cbc:ID>42</cbc:ID>', '<cbc:ID>42</cbc:ID><cbc:ID>43</cbc:ID>') }), /Invoice\/cbc:ID comes 2 times/),
];
