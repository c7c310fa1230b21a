import { expect } from '@open-wc/testing';
import { einvoiceAdapter, readEInvoice, readEInvoicePdf } from '@kvitt/adapters/einvoice.js';
import { KvittError } from '@kvitt/core/error.js';
import { expectedOf, expectedVerdict, fragmentsOf, told, verdictOf, type Expected, type Fragment } from '../support/einvoice-corpus.js';
import { hostile } from '../support/einvoice-hostile.js';
import { pdfWith } from '../support/einvoice-pdf.js';
import { waitUntil } from '../support/wait.js';

const folder = '/test/fixtures/einvoice/';
const context = { signal: new AbortController().signal, locale: 'en' };
const bytes = async (file: string) => new Uint8Array(await (await fetch(folder + file)).arrayBuffer());
const json = async (file: string): Promise<unknown> => (await fetch(folder + file)).json();

describe('the e-invoice reader in a page', () => {
  it('reads every real file as its independent reader read it', async () => {
    for (const file of (await json('expected.json')) as readonly Expected[]) {
      expect(told(readEInvoice(await bytes(file.file))), file.file).to.deep.equal(expectedOf(file));
    }
  });

  it('gives every fragment of the standard’s own tests its verdict, and no other rule fails', async () => {
    for (const fragment of (await json('rule-units-expected.json')) as readonly Fragment[]) {
      const text = fragmentsOf(new TextDecoder().decode(await bytes(fragment.file)))[fragment.test]!;
      const { rule, fails } = expectedVerdict(fragment);
      const { verdict, failed } = verdictOf(text, rule);
      const name = `${fragment.file}, number ${fragment.test}`;
      expect(failed, name).to.deep.equal(fails ? [rule] : []);
      expect(verdict, name).not.to.equal(fails ? 'passed' : 'failed');
    }
  });

  for (const { name, source, message } of hostile) {
    it(`refuses ${name}`, () => {
      const error = thrownBy(() => readEInvoice(source()));
      expect(KvittError.is(error) && error.code, String(error)).to.equal('invalid');
      expect(String(error)).to.match(message);
    });
  }

  it('reads the invoice in a PDF', async () => {
    const data = await bytes('zugferd-corpus/EN16931_Einfach.cii.xml');
    const pdf = await pdfWith([{ name: 'factur-x.xml', data }], true);
    expect((await readEInvoicePdf(pdf)).number).to.equal('471102');
  });

  it('asks for the document once, by its address in the page, and for nothing that stands in it', async () => {
    const { invoices } = einvoiceAdapter({ documents: [`..${folder}xrechnung/02.03a-INVOICE_ubl.xml`] });
    performance.clearResourceTimings();
    const invoice = await invoices!.only!({}, context);
    await invoices!.file!({ id: invoice.id, attachmentId: invoice.attachments![0]!.id }, context);
    const asked = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => !path.includes('__web-dev-server'));
    await waitUntil(() => asked().length > 0, 'nothing was asked for');
    expect(asked()).to.deep.equal([`${folder}xrechnung/02.03a-INVOICE_ubl.xml`]);
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
