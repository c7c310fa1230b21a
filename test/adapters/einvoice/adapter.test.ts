import { contractCasesOf, type Sandbox } from '@kvitt/adapters/contract.js';
import { einvoiceAdapter, readEInvoice, type EInvoiceDocument } from '@kvitt/adapters/einvoice.js';
import type { Adapter, InvoiceOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invoiceWith } from '../../support/einvoice-hostile.js';

const folder = 'test/fixtures/einvoice/';
const file = (path: string) => new Uint8Array(readFileSync(folder + path));
const context = (signal = new AbortController().signal) => ({ signal, locale: 'en' });

/** Files by their path; a path that begins with a number answers with that status. */
let server: Server;
let base: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => void asked.splice(0));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  asked.push(`${method ?? ''} ${url}`);
  const status = Number(/^\/(\d{3})$/.exec(url)?.[1] ?? 200);
  if (url === '/endless') { endless(response); return; }
  if (url === '/moved') return void response.writeHead(302, { location: '/sign-in' }).end();
  if (url === '/sign-in') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
  response.writeHead(status);
  response.end(status === 200 ? file(url.slice(1)) : '');
}

/** Sends until nobody listens any more. */
function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(1_000_000, 32)));
  };
  response.on('drain', more);
  more();
}

const adapterOf = (...documents: readonly EInvoiceDocument[]) =>
  einvoiceAdapter({ documents, DOMParser }) as Adapter & { readonly invoices: Required<InvoiceOperations> };
const failureOf = async (answer: Promise<unknown>): Promise<KvittError> => {
  const error: unknown = await answer.catch((thrown: unknown) => thrown);
  expect(KvittError.is(error), String(error)).toBe(true);
  return error as KvittError;
};

describe('the contract over files', () => {
  const files = [
    'xrechnung/02.03a-INVOICE_ubl.xml', 'en16931-ubl/ubl-tc434-creditnote1.xml', 'en16931-cii/CII_example3.xml', 'xrechnung/01.07a-INVOICE_ubl.xml',
    'oioubl/parse-nemkonto.xml', 'zugferd-corpus/EN16931_Einfach_negativePaymentDue.cii.xml',
  ];
  const adapter = () => adapterOf(...files.map((path) => base + path));
  const never = () => {
    throw new Error('a file cannot be acted upon');
  };
  const sandbox = (): Sandbox => ({
    invoice: { id: 'TOSL108', number: 'TOSL108', payableAmount: { amount: '1125', currency: 'DKK' } },
    attachment: { invoiceId: '1234567', attachmentId: readEInvoice(file(files[0]!), { DOMParser }).attachments![0]!.id },
    foreignInvoiceId: 'another-customers-invoice',
    foreignPaymentId: 'none',
    payableInvoice: never,
    approve: never,
    changeInvoice: never,
  });

  for (const { name, run } of contractCasesOf(einvoiceAdapter({ documents: [] }))) it(name, () => run(adapter(), sandbox()));
});

describe('an adapter of files', () => {
  it('asks for each document once, when somebody looks, with a GET', async () => {
    const { invoices } = adapterOf(`${base}oioubl/parse-nemkonto.xml`, new URL('oioubl/out-dk-bank.xml', base));
    expect(asked).toEqual([]);
    await Promise.all([invoices.list({}, context()), invoices.list({}, context()), invoices.get({ id: 'FINAL-BANK01' }, context())]);
    await invoices.get({ id: 'NEMKONTO-001' }, context());
    expect(asked.sort()).toEqual(['GET /oioubl/out-dk-bank.xml', 'GET /oioubl/parse-nemkonto.xml']);
  });

  it('takes text, bytes and files as they are', async () => {
    const bytes = file('oioubl/out-dk-bank.xml');
    for (const document of [` \n${new TextDecoder().decode(bytes)}`, bytes, bytes.buffer, new Blob([bytes])]) {
      expect((await adapterOf(document).invoices.only({}, context())).number).toBe('FINAL-BANK01');
    }
    expect(asked).toEqual([]);
  });

  it('answers the only document, and none where there are several or none', async () => {
    expect((await adapterOf(invoiceWith()).invoices.only({}, context())).id).toBe('42');
    expect((await failureOf(adapterOf().invoices.only({}, context()))).code).toBe('not-found');
    expect((await failureOf(adapterOf(invoiceWith(), invoiceWith()).invoices.only({}, context()))).code).toBe('not-found');
  });

  it('tells two documents of the same number apart', async () => {
    const { invoices } = adapterOf(invoiceWith(), invoiceWith({ line: '1.00' }));
    const { items } = await invoices.list({}, context());
    expect(items.map(({ id, number }) => [id, number])).toEqual([['42', '42'], ['42 (2)', '42']]);
    expect((await invoices.get({ id: '42 (2)' }, context())).totals.lineExtensionAmount.amount).toBe('1.00');
  });

  it('shows the others while one cannot be read, but no list without it', async () => {
    const { invoices } = adapterOf(invoiceWith(), `${base}503`);
    expect((await invoices.get({ id: '42' }, context())).number).toBe('42');
    expect((await failureOf(invoices.list({}, context()))).code).toBe('unexpected');
    expect((await failureOf(invoices.get({ id: '43' }, context()))).retryable).toBe(true);
  });

  it('asks again after a failure', async () => {
    let tries = 0;
    const fetch = () => (++tries === 1 ? Promise.reject(new TypeError('no network')) : Promise.resolve(new Response(invoiceWith())));
    const { invoices } = einvoiceAdapter({ documents: ['a.xml'], DOMParser, fetch });
    expect((await failureOf(invoices!.only!({}, context()))).code).toBe('offline');
    expect((await invoices!.only!({}, context())).number).toBe('42');
  });

  it.each([
    ['404', 'not-found', false],
    ['401', 'unauthenticated', false],
    ['403', 'forbidden', false],
    ['429', 'rate-limited', true],
    ['500', 'unexpected', false],
    ['503', 'unexpected', true],
    ['moved', 'unauthenticated', false],
    ['sign-in', 'invalid', false],
  ])('fails at /%s with %s', async (path, code, retryable) => {
    const error = await failureOf(adapterOf(base + path).invoices.only({}, context()));
    expect([error.code, error.retryable]).toEqual([code, retryable]);
  });

  it('is offline where nobody answers', async () => {
    expect((await failureOf(adapterOf('http://127.0.0.1:1/').invoices.only({}, context()))).code).toBe('offline');
  });

  it('gives up an answer that is too large while it comes', async () => {
    const error = await failureOf(adapterOf(`${base}endless`).invoices.only({}, context()));
    expect([error.code, error.message]).toEqual(['invalid', expect.stringContaining('larger than 20 MB')]);
  });

  it('reads on for the others when one gives up', async () => {
    const { invoices } = adapterOf(`${base}oioubl/out-dk-bank.xml`);
    const abort = new AbortController();
    const given = invoices.only({}, context(abort.signal)).catch((error: unknown) => error);
    const kept = invoices.only({}, context());
    abort.abort();
    expect(await given).toBe(abort.signal.reason);
    expect((await kept).number).toBe('FINAL-BANK01');
    expect(asked).toHaveLength(1);
  });
});

describe('a file of a document', () => {
  const attachment = (mimeCode: string, base64: string, id = 'a') =>
    `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="${mimeCode}" filename="f">${base64}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
  const opened = async (mimeCode: string, content: string) => {
    const { invoices } = adapterOf(invoiceWith({ note: attachment(mimeCode, btoa(content)) }));
    return invoices.file({ id: '42', attachmentId: 'a' }, context());
  };

  it.each([
    ['application/pdf', '%PDF-1.7 …', 'application/pdf'],
    ['Application/PDF; x=y', '%PDF-1.7', 'application/pdf'],
    ['image/png', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['image/jpeg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['text/csv', 'a;b\r\n1;2', 'text/csv'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'PK\x03\x04', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['application/xml', '<a/>', 'application/octet-stream'],
    ['text/html', '<script>alert(1)</script>', 'application/octet-stream'],
    ['application/xhtml+xml', '<html/>', 'application/octet-stream'],
    ['image/svg+xml', '<svg onload="alert(1)"/>', 'application/octet-stream'],
    ['application/pdf', '<script>alert(1)</script>', 'application/octet-stream'],
    ['image/png', '<svg/>', 'application/octet-stream'],
    ['text/csv', 'a\0b', 'application/octet-stream'],
    ['', 'a', 'application/octet-stream'],
    ['constructor', 'a', 'application/octet-stream'],
  ])('that is said to be %j is given as what it is', async (mimeCode, content, type) => {
    const blob = await opened(mimeCode, content.replaceAll('…', '.'));
    expect([blob.type, blob.size]).toEqual([type, content.length]);
  });

  it('is told by size and type, and lies in no field of the document', async () => {
    const { invoices } = adapterOf(file('xrechnung/02.03a-INVOICE_ubl.xml'));
    const invoice = await invoices.only({}, context());
    const [first] = invoice.attachments!;
    const blob = await invoices.file({ id: invoice.id, attachmentId: first!.id }, context());
    expect(first).toMatchObject({ mediaType: blob.type, size: blob.size });
    expect(JSON.stringify(invoice).length).toBeLessThan(10_000);
    expect(await blob.slice(0, 5).text()).toBe('%PDF-');
  });

  it('is found by its own reference where two say the same', async () => {
    const { invoices } = adapterOf(invoiceWith({ note: attachment('text/csv', btoa('1')) + attachment('text/csv', btoa('2')) }));
    expect((await invoices.only({}, context())).attachments?.map(({ id }) => id)).toEqual(['a', 'a (2)']);
    expect(await (await invoices.file({ id: '42', attachmentId: 'a (2)' }, context())).text()).toBe('2');
  });

  it('is refused when it is not base64, and not found when it is only named', async () => {
    const { invoices } = adapterOf(invoiceWith({ note: attachment('text/csv', '%%%') + '<cac:AdditionalDocumentReference><cbc:ID>b</cbc:ID></cac:AdditionalDocumentReference>' }));
    expect(await failureOf(invoices.file({ id: '42', attachmentId: 'a' }, context()))).toMatchObject({ code: 'invalid', field: 'attachments.0' });
    expect((await failureOf(invoices.file({ id: '42', attachmentId: 'b' }, context()))).code).toBe('not-found');
    expect((await failureOf(invoices.file({ id: '42' }, context()))).code).toBe('not-found');
  });
});
