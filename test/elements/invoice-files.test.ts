import type { Adapter } from '@kvitt/core/adapter.js';
import { expect } from '@open-wc/testing';
import { fileKindOf, fileNameOf } from '../../packages/elements/src/internal/file-name.js';
import { textOf } from '../support/mount.js';
import { read, shownBy } from './einvoice-stage.js';
import { control, parts } from './invoice-stage.js';
import { waitUntil } from '../support/wait.js';

/** What the browser is given to save: the name, and the type of what lies at the address. */
async function savedBy(press: () => void): Promise<readonly [name: string, type: string]> {
  const links: HTMLAnchorElement[] = [];
  const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
  Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
    configurable: true,
    value(this: HTMLAnchorElement) {
      if (this.download) links.push(this);
      else Reflect.apply(click.value as () => void, this, []);
    },
  });
  press();
  await waitUntil(() => links.length === 1, 'nothing was saved');
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  const { type } = await (await fetch(links[0]!.href)).blob();
  return [links[0]!.download, type];
}

/** An adapter that notes which files are asked for. */
function watched(adapter: Adapter, asked: string[]): Adapter {
  const { invoices } = adapter;
  return { ...adapter, invoices: { ...invoices, file: async (query, context) => {
    asked.push(query.attachmentId ?? 'pdf');
    return invoices!.file!(query, context);
  } } };
}

describe('the files that lie in an e-invoice', () => {
  it('are told with their kind and size, and fetched only when they are asked for', async () => {
    const { adapter, invoice } = await read('xrechnung/03.01a-INVOICE_ubl.xml');
    const asked: string[] = [];
    const element = await shownBy(watched(adapter, asked));
    const [attachment] = invoice.attachments!.filter(({ size }) => size);
    const words = attachment!.description ?? attachment!.fileName ?? attachment!.id;
    expect(textOf(element)).to.match(/PDF, \d+(\.\d)? (kB|MB)/);
    expect(asked).to.deep.equal([]);
    const [name, type] = await savedBy(() => control(element, words).click());
    expect([asked, name, type]).to.deep.equal([[attachment!.id], fileNameOf(attachment!), 'application/pdf']);
  });

  it('are never saved as a page, whatever they say they are', async () => {
    const { invoice } = await read('xrechnung/03.01a-INVOICE_ubl.xml');
    const [attachment] = invoice.attachments!.filter(({ size }) => size);
    const hostile = { ...invoice, attachments: [{ ...attachment!, description: 'Open me', mediaType: 'text/html', fileName: 'invoice.html' }] };
    const page = new Blob(['<script>alert(1)</script>'], { type: 'text/html' });
    const element = await shownBy({ invoices: { only: () => Promise.resolve(hostile), get: () => Promise.resolve(hostile), file: () => Promise.resolve(page) } });
    const [name, type] = await savedBy(() => control(element, 'Open me').click());
    expect([name, type]).to.deep.equal(['invoice.html.bin', 'application/octet-stream']);
  });

  it('that are only named are no buttons', async () => {
    const { adapter, invoice } = await read('en16931-ubl/ubl-tc434-example5.xml');
    const element = await shownBy(adapter);
    const reference = invoice.attachments!.find(({ size }) => size === 0)!;
    const item = [...parts(element, 'attachments')[0]!.querySelectorAll('li')].find((each) => each.textContent.includes(reference.id))!;
    expect(item.querySelector('button, a')).to.equal(null);
  });
});

describe('the name of a file', () => {
  const cases: readonly (readonly [given: { id: string; fileName?: string; mediaType?: string }, name: string, kind: string])[] = [
    [{ id: 'a', fileName: 'time sheet.pdf', mediaType: 'application/pdf' }, 'time sheet.pdf', 'pdf'],
    [{ id: 'a', fileName: '../../etc/passwd', mediaType: 'text/csv' }, 'passwd.csv', 'csv'],
    [{ id: 'a', fileName: 'C:\\temp\\sheet.xlsx' }, 'sheet.xlsx', 'spreadsheet'],
    [{ id: 'a', fileName: 'annex\u202efdp.exe', mediaType: 'application/pdf' }, 'annexfdp.exe.pdf', 'pdf'],
    [{ id: 'a', fileName: 'photo.jpeg', mediaType: 'image/jpeg' }, 'photo.jpeg', 'image'],
    [{ id: 'a', fileName: 'photo.png', mediaType: 'image/jpeg; q=1' }, 'photo.png.jpg', 'image'],
    [{ id: 'a', fileName: 'page.svg', mediaType: 'image/svg+xml' }, 'page.svg.bin', 'file'],
    [{ id: 'a', fileName: 'run.exe' }, 'run.exe.bin', 'file'],
    [{ id: 'Anlage 1', mediaType: 'application/xml' }, 'Anlage 1.xml', 'xml'],
    [{ id: '\u0000..', fileName: ' . ' }, 'file.bin', 'file'],
    [{ id: 'a', fileName: `${'x'.repeat(400)}.ods` }, `${'x'.repeat(100)}.ods`, 'spreadsheet'],
    [{ id: '2026/0142', mediaType: 'application/pdf' }, '0142.pdf', 'pdf'],
  ];

  for (const [given, name, kind] of cases) {
    it(`${JSON.stringify(given).slice(0, 80)} is ${name.slice(0, 30)}`, () => {
      expect([fileNameOf(given), fileKindOf(given)]).to.deep.equal([name, kind]);
    });
  }
});
