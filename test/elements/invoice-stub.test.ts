import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { expect, html, oneEvent } from '@open-wc/testing';
import { reads, textOf } from '../support/mount.js';
import { announced, control, given, id, live, money, parts, sample, says } from './invoice-stage.js';
import { waitUntil } from '../support/wait.js';

const payBy = (...paymentInstructions: PaymentInstructions[]) => given(sample((invoice) => ({ ...invoice, paymentInstructions })));
const fields = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll('[part="giro"] > div')].map((field) =>
  [...field.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(': '));

/** The clipboard of the page; `refuses` as browsers do without permission. */
function clipboard(refuses = false): string[] {
  const written: string[] = [];
  const writeText = (text: string) => (refuses ? Promise.reject(new DOMException('no', 'NotAllowedError')) : Promise.resolve(void written.push(text)));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return written;
}

const ocr = sample().paymentInstructions![0]!.reference!;

describe('the stub of kvitt-invoice', () => {
  afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

  it('shows account, reference, amount and date as the bank’s form wants them', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, dueDate: '2099-02-27' })), {}, 'sv');
    expect(fields(element)).to.deep.equal(['Bankgiro: 5050-1055', `OCR-nummer: ${ocr.replace(/(.{4})(?=.)/g, '$1 ')}`, 'Belopp: 1 477,00', 'Senast: 2099-02-27']);
  });

  for (const [name, what, text] of [
    ['Copy Bankgiro', 'account', '5050-1055'],
    ['Copy OCR number', 'reference', ocr],
    ['Copy Amount', 'amount', '1477.00'],
  ] as const) {
    it(`copies the ${what} without spaces, says so, and tells the page`, async () => {
      const written = clipboard();
      const element = await given(sample());
      const told = oneEvent(element, 'kvitt-copied');
      control(element, name).click();
      expect((({ what, text }) => ({ what, text }))((await told) as unknown as { what: string; text: string })).to.deep.equal({ what, text });
      expect(written).to.deep.equal([text]);
      await element.updateComplete;
      expect(announced(element)).to.equal(`${name.replace('Copy ', '')} copied`);
    });
  }

  it('copies an amount as a form takes it, in the customer’s decimals', async () => {
    const written = clipboard();
    const element = await given(sample(), {}, 'de');
    await reads(element, 'Betrag');
    control(element, 'Betrag').click();
    await waitUntil(() => written.length > 0);
    expect(written).to.deep.equal(['1477,00']);
  });

  it('selects the text for the customer where the browser refuses to copy, and claims nothing', async () => {
    clipboard(true);
    const element = await given(sample());
    control(element, 'Copy Bankgiro').click();
    await waitUntil(() => getSelection()?.type === 'Range');
    expect(announced(element)).to.equal('');
    getSelection()?.removeAllRanges();
  });

  it('names IBAN and payee for a transfer within Europe', async () => {
    const element = await payBy({
      meansCode: '58', reference: 'RF18539007547034',
      creditTransfers: [{ account: 'SE4550000000058398257466', scheme: 'iban', accountName: 'Norrsken Energi AB', serviceProvider: 'ESSESESS' }],
    });
    expect(fields(element).slice(0, 4)).to.deep.equal([
      'Payee: Norrsken Energi AB', 'IBAN: SE45 5000 0000 0583 9825 7466', 'BIC: ESSESESS', 'Reference: RF18 5390 0754 7034',
    ]);
  });

  it('names the schemes of the neighbours in words', async () => {
    const norwegian = await payBy({ meansCode: '30', reference: '2345678901239', creditTransfers: [{ account: '86011117947', scheme: 'kid' }] });
    expect(fields(norwegian).slice(0, 2)).to.deep.equal(['Account number: 8601 1117 947', 'KID number: 2345 6789 0123 9']);
    const danish = await payBy({ meansCode: '93', reference: '000000001234566', creditTransfers: [{ account: '81234567', scheme: 'fik' }] });
    expect(fields(danish).slice(0, 2)).to.deep.equal(['FIK creditor number: 8123 4567', 'FIK payment number: 0000 0000 1234 566']);
    const plusgiro = await payBy({ meansCode: '30', creditTransfers: [{ account: '4154159', scheme: 'plusgiro' }] });
    expect(fields(plusgiro)[0]).to.equal('Plusgiro: 415415-9');
  });

  it('says when the amount is drawn without the customer', async () => {
    const element = await payBy({ meansCode: '49', directDebit: { mandateReference: 'M-77', debitedAccount: '···· 4321' } });
    expect(textOf(element)).to.contain('drawn by direct debit from account ···· 4321');
    expect(textOf(element)).to.contain('Mandate M-77');
    expect(parts(element, 'giro')).to.deep.equal([]);
    const card = await payBy({ meansCode: '48', card: { number: '5413 ···· 4242' } });
    expect(textOf(card)).to.contain('The amount is drawn from your card 5413 ···· 4242.');
  });

  it('puts the page’s button first, and the bank second', async () => {
    const { element } = await live({}, html`<kvitt-invoice invoice-id=${id}><button slot="pay">Pay</button></kvitt-invoice>`);
    expect(textOf(element)).to.contain('or from your bank');
    const alone = await given(sample());
    expect(textOf(alone)).not.to.contain('or from your bank');
  });

  it('becomes the receipt when the money has arrived', async () => {
    const { element } = await live({ scenario: 'paid', lang: 'sv' });
    await reads(element, /Vi fick din betalning \S+dag \d+ \S+\./);
    expect(says(element, 'stub')).to.match(/Kvitt.*Belopp ?1 477,00 kr.*Betalsätt ?Swish/);
    expect(element.matches(':state(paid)')).to.equal(true);
    expect(parts(element, 'giro')).to.deep.equal([]);
  });

  it('says on the receipt what was paid, where a credit had made it less', async () => {
    const adapter = memoryAdapter({ scenario: 'paid' });
    const { records } = adapter.backend;
    const payment = records.payments.find(({ invoiceIds, state }) => invoiceIds.includes(id) && state === 'settled');
    records.putPayment({ ...payment!, amount: money('1428.00') });
    const { element } = await live({ adapter });
    await reads(element, /Amount of the invoice ?SEK 1,477.00 ?Amount ?SEK 1,428.00/);
  });

  it('claims no amount as paid when a credit note followed and the payment is not known', async () => {
    const element = await given(sample((invoice) => ({
      ...invoice, balance: money('0.00'), status: { settlement: 'paid' },
      followingDocuments: [{ id: 'k1', number: 'K1', typeCode: '381', payableAmount: money('49.00') }],
    })));
    expect(parts(element, 'stub')[0]!.querySelector('.receipt')!.textContent).to.match(/^\s*Amount of the invoice\s*SEK\s1,477.00/);
  });

  it('takes the focus when the pay button goes with what it paid', async () => {
    const element = await given(sample());
    const button = document.createElement('button');
    element.append(Object.assign(button, { slot: 'pay' }));
    await element.updateComplete;
    button.focus();
    element.invoice = sample((invoice) => ({ ...invoice, version: 99, balance: money('0.00'), status: { settlement: 'paid' } }));
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.textContent).to.contain('All settled');
  });

  it('leads on to what followed a document that is over', async () => {
    const element = await given(sample((invoice) => ({
      ...invoice, balance: undefined, status: { settlement: 'credited' },
      followingDocuments: [{ id: 'new/one', number: '2026-0158', typeCode: '380', payableAmount: money('1302.00') }],
    })), { invoiceHref: '/invoices/{id}' });
    expect(says(element, 'stub')).to.contain('Invoice 2026-0158, SEK 1,302.00');
    expect(control(element, '2026-0158').getAttribute('href')).to.equal('/invoices/new%2Fone');
  });
});

describe('the files of kvitt-invoice', () => {
  /** What the browser is given to save. */
  function saved(): { readonly names: string[]; readonly restore: () => void } {
    const names: string[] = [];
    const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
      configurable: true,
      value(this: HTMLAnchorElement) {
        if (this.download) names.push(`${this.download} ${this.protocol}`);
        else Reflect.apply(click.value as () => void, this, []);
      },
    });
    return { names, restore: () => void Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click') };
  }

  it('are fetched by the session and given to the browser', async () => {
    const { names, restore } = saved();
    const { element } = await live();
    control(element, 'Invoice as PDF').click();
    await waitUntil(() => names.length === 1);
    control(element, 'Mätvärden').click();
    await waitUntil(() => names.length === 2);
    restore();
    expect(names[0]).to.match(/^2026-\d{4}\.pdf blob:$/);
    expect(names[1]).to.match(/^matvarden-.*\.csv blob:$/);
  });

  it('are busy while they travel, and fetched once', async () => {
    const { names, restore } = saved();
    const adapter = memoryAdapter();
    const { element } = await live({ adapter });
    adapter.backend.slow(100);
    const link = control(element, 'Invoice as PDF');
    link.click();
    link.click();
    await reads(element, 'Fetching the file');
    expect(link.getAttribute('aria-disabled')).to.equal('true');
    await waitUntil(() => !textOf(element).includes('Fetching'));
    restore();
    expect(names).to.have.length(1);
  });

  it('say when they could not be fetched, and can be tried again', async () => {
    const adapter = memoryAdapter();
    const { element } = await live({ adapter });
    adapter.backend.fail('invoices.file', new KvittError('forbidden', { status: 403 }));
    const told = oneEvent(element, 'kvitt-error');
    control(element, 'Invoice as PDF').click();
    await told;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[role="alert"]')!.textContent).to.equal('The file could not be fetched.');
    expect(control(element, 'Invoice as PDF').hasAttribute('aria-disabled')).to.equal(false);
  });

  it('are not offered where the backend has none', async () => {
    const element = await given(sample());
    expect(textOf(element)).not.to.contain('PDF');
    expect(parts(element, 'attachments')).to.deep.equal([]);
  });

  it('that lie elsewhere are links, if following them can run nothing', async () => {
    const element = await given(sample((invoice) => ({
      ...invoice, attachments: [{ id: 'a', description: 'Terms', url: 'https://example.com/terms.pdf' }, { id: 'b', description: 'Trap', url: 'javascript:alert(1)' }],
    })));
    expect(control(element, 'Terms').getAttribute('href')).to.equal('https://example.com/terms.pdf');
    expect(textOf(element)).not.to.contain('Trap');
  });
});

describe('the documents around kvitt-invoice', () => {
  const related = () => sample((invoice) => ({
    ...invoice, note: 'Welcome back.', paymentTerms: '21 days net',
    precedingInvoices: [{ number: '2025-1187', issueDate: '2026-01-06', id: 'invoice-23' }, { number: 'OLD-1' }],
  }));

  it('are links where the page says how addresses look, and plain words where nobody knows them', async () => {
    const element = await given(related(), { invoiceHref: '/invoices/{id}' });
    expect(control(element, '2025-1187').getAttribute('href')).to.equal('/invoices/invoice-23');
    expect(says(element, 'documents')).to.contain('Concerns Invoice OLD-1');
    expect(() => control(element, 'OLD-1')).to.throw();
  });

  it('are opened only if the page does not object', async () => {
    const element = await given(related(), { invoiceHref: '/invoices/{id}' });
    let asked = '';
    element.addEventListener('kvitt-open', (event) => {
      asked = event.invoiceId;
      event.preventDefault();
    });
    const followed = new Promise<boolean>((resolve) => element.addEventListener('click', (event) => resolve(!event.defaultPrevented), { once: true }));
    control(element, '2025-1187').click();
    expect(asked).to.equal('invoice-23');
    expect(await followed).to.equal(false);
  });

  it('open in the element itself where there are no addresses', async () => {
    const { element, adapter } = await live({ scenario: 'credit-note' });
    const [preceding] = adapter.backend.records.invoice(id).precedingInvoices!;
    control(element, preceding!.number).click();
    await reads(element, new RegExp(`^(?!.*Credit note).*Invoice ${preceding!.number}`));
  });

  it('tell the message, the terms, and who and what in full', async () => {
    const element = await given(related());
    expect(textOf(element)).to.contain('Welcome back.');
    const about = says(element, 'about');
    for (const words of ['21 days net', 'Elin Sandberg', 'Björkvägen 12', '556000-0167', '48 213 907']) expect(about).to.contain(words);
  });
});
