import { einvoiceAdapter } from '@kvitt/adapters/einvoice.js';
import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { CreditTransfer } from '@kvitt/core/model/payment-instructions.js';
import type { CopiedEvent, KvittErrorEvent, KvittGiroDetails } from '@kvitt/elements';
import '@kvitt/elements/define/giro-details.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement, overflowing } from '../support/describe-element.js';
import { mount, part, reads, textOf } from '../support/mount.js';
import { readQr } from '../support/read-qr.js';
import { waitUntil } from '../support/wait.js';

const id = currentInvoiceId;
const content = html`<kvitt-giro-details invoice-id=${id}></kvitt-giro-details>`;
const money = (amount: string, currency = 'SEK') => ({ amount, currency });
const bankgiro: CreditTransfer = { account: '50501055', scheme: 'bankgiro' };
const iban: CreditTransfer = { account: 'FI2112345600000785', scheme: 'iban', accountName: 'Tunturi Energia Oy' };

function sample(edit: (invoice: Invoice) => Invoice = (invoice) => invoice): Invoice {
  return edit(memoryAdapter().backend.records.invoice(id));
}

/** An invoice with nothing but these accounts. */
function payable(creditTransfers: readonly CreditTransfer[], reference?: string, amount = money('1477.00')): Invoice {
  return sample((invoice) => ({ ...invoice, dueDate: '2099-02-27', balance: amount, paymentInstructions: [{ meansCode: '30', reference, creditTransfers }] }));
}

describeElement('kvitt-giro-details', {
  live: () => content,
  given: () => html`<kvitt-giro-details .invoice=${sample()}></kvitt-giro-details>`,
  shows: 'OCR number',
  empty: { shows: 'No invoice chosen', live: () => html`<kvitt-giro-details></kvitt-giro-details>` },
  scenarios: ['paid', 'credit-note', 'overdue', 'direct-debit'],
});

async function given(invoice: Invoice, attributes: Partial<KvittGiroDetails> = {}): Promise<KvittGiroDetails> {
  const element = await fixture<KvittGiroDetails>(html`<kvitt-giro-details lang="en" .invoice=${invoice}></kvitt-giro-details>`);
  Object.assign(element, attributes);
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

function parts(element: HTMLElement, name: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** "Bankgiro: 5050-1055", hints left out. */
function fields(element: HTMLElement): string[] {
  return parts(element, 'giro').flatMap(({ children }) => [...children]).map((field) => `${field.querySelector('dt')!.textContent}: ${field.querySelector('dd')!.textContent.trim()}`);
}

function codes(element: HTMLElement): Promise<string[]> {
  return Promise.all(parts(element, 'qr').map(readQr));
}

describe('kvitt-giro-details', () => {
  it('shows what a bank’s form asks for', async () => {
    expect(fields(await given(payable([bankgiro], '9988965561979668')))).to.deep.equal([
      'Bankgiro: 5050-1055', 'OCR number: 9988 9655 6197 9668', 'Amount: 1,477.00', 'Pay by: 2099-02-27',
    ]);
    expect(fields(await given(payable([iban], 'RF18 5390 0754 7034', money('336.90', 'EUR'))))).to.deep.equal([
      'Payee: Tunturi Energia Oy', 'IBAN: FI21 1234 5600 0007 85', 'Reference: RF18 5390 0754 7034', 'Amount: 336.90', 'Pay by: 2099-02-27',
    ]);
  });

  it('follows a change of the amount', async () => {
    const { element, adapter } = await mount<KvittGiroDetails>(content);
    await reads(element, '1,477.00');
    adapter.backend.change(id, (invoice) => ({ ...invoice, balance: money('1000.00') }));
    await reads(element, '1,000.00');
    await waitUntil(async () => (await codes(element)).some((code) => code.includes('"due":1000')), 'the code still asks for the old amount');
  });

  it('shows the only invoice of a document, without an id', async () => {
    const xml = await (await fetch(new URL('../fixtures/einvoice/zugferd-corpus/XRECHNUNG_Einfach.ubl.xml', import.meta.url))).text();
    const adapter = einvoiceAdapter({ documents: [xml] });
    const page = await fixture(html`<main lang="en"><kvitt-provider .adapter=${adapter}><kvitt-giro-details></kvitt-giro-details></kvitt-provider></main>`);
    await reads(page.querySelector<HTMLElement>('kvitt-giro-details')!, 'IBAN');
  });

  it('says when nothing is to be paid, and offers nothing to copy', async () => {
    for (const nothing of [
      sample((invoice) => ({ ...invoice, status: { settlement: 'paid' } })),
      sample((invoice) => ({ ...invoice, status: { lifecycle: 'cancelled' } })),
      sample((invoice) => ({ ...invoice, status: { lifecycle: 'draft' } })),
      sample((invoice) => ({ ...invoice, typeCode: '381' })),
      payable([bankgiro], '133', money('0.00')),
      payable([bankgiro], '133', money('-5.00')),
    ]) {
      const element = await given(nothing);
      await reads(element, 'Nothing to pay');
      expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(0);
      expect(element.matches(':state(empty)')).to.equal(true);
    }
  });

  it('says when the invoice names no account', async () => {
    await reads(await given(sample((invoice) => ({ ...invoice, paymentInstructions: undefined }))), 'No account to pay to');
    await reads(await given(payable([bankgiro], '133'), { scheme: 'iban' }), 'No account to pay to');
  });

  it('says that the money is drawn, where a mandate draws it', async () => {
    const drawn = [{ meansCode: '59', directDebit: { mandateReference: 'M-17', debitedAccount: '81059999999999' } }];
    const element = await given(sample((invoice) => ({ ...invoice, paymentInstructions: drawn })), { swishNumber: '1231181189' });
    await reads(element, 'drawn by direct debit from account 8105 9999 9999 99');
    expect(parts(element, 'giro')).to.deep.equal([]);
  });

  it('tells the page once that the invoice could not be loaded', async () => {
    const adapter = memoryAdapter();
    adapter.backend.fail('invoices.get', new KvittError('forbidden', { status: 403 }));
    const told: KvittErrorEvent[] = [];
    const listen = (event: KvittErrorEvent) => void told.push(event);
    document.body.addEventListener('kvitt-error', listen);
    const { element } = await mount<KvittGiroDetails>(content, { adapter });
    await reads(element, 'could not be loaded');
    element.requestUpdate();
    await element.updateComplete;
    document.body.removeEventListener('kvitt-error', listen);
    expect(told.map(({ error, during }) => [error.code, during])).to.deep.equal([['forbidden', 'invoices.get']]);
  });

  it('keeps the last value on screen when refreshing fails', async () => {
    const { element, adapter } = await mount<KvittGiroDetails>(content);
    await reads(element, '1,477.00');
    adapter.backend.fail('*', new KvittError('forbidden', { status: 403 }));
    await element.refresh();
    await reads(element, 'Shown as of');
    expect(fields(element)).not.to.deep.equal([]);
    expect(element.matches(':state(stale)')).to.equal(true);
  });
});

describe('copying from kvitt-giro-details', () => {
  const written: string[] = [];
  let restore: PropertyDescriptor | undefined;
  beforeEach(() => {
    written.length = 0;
    restore = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void written.push(text)) } });
  });
  afterEach(() => (restore ? Object.defineProperty(navigator, 'clipboard', restore) : Reflect.deleteProperty(navigator, 'clipboard')));

  it('is done with the keyboard alone, announced, and told', async () => {
    const element = await given(payable([bankgiro], '133'));
    const told = oneEvent(element, 'kvitt-copied') as unknown as Promise<CopiedEvent>;
    element.focus();
    await sendKeys({ press: 'Enter' });
    expect(await told).to.include({ what: 'account', text: '50501055' });
    await reads(element, 'Bankgiro copied');
    expect(written).to.deep.equal(['50501055']);
  });

  it('gives each field as a bank takes it', async () => {
    const element = await given(payable([{ ...bankgiro, account: '5050-1055' }], '9988 9655 6197 9668'));
    for (const copy of parts(element, 'copy')) copy.click();
    await waitUntil(() => written.length === 4, 'not all was copied');
    expect(written).to.deep.equal(['5050-1055', '9988965561979668', '1477.00', '2099-02-27']);
  });
});

describe('the codes of kvitt-giro-details', () => {
  it('are the bank’s and Swish’s, read back field by field', async () => {
    const [bank = '', swish] = await codes(await given(payable([bankgiro], '133'), { swishNumber: '123 118 11 89' }));
    expect(JSON.parse(bank)).to.deep.include({ uqr: 1, pt: 'BG', acc: '50501055', iref: '133', due: 1477, ddt: '20990227' });
    expect(swish).to.equal('C1231181189;1477,00;133;0');
  });

  it('are the EPC’s for an IBAN in euro', async () => {
    const [code = ''] = await codes(await given(payable([iban], 'RF18539007547034', money('336.90', 'EUR'))));
    expect(code.split('\n')).to.deep.equal(['BCD', '002', '1', 'SCT', '', 'Tunturi Energia Oy', 'FI2112345600000785', 'EUR336.90', '', 'RF18539007547034']);
  });

  it('show the Swish number to type, too', async () => {
    const element = await given(payable([bankgiro], '133'), { swishNumber: '1231181189' });
    expect(fields(element).slice(0, 3)).to.deep.equal(['Bankgiro: 5050-1055', 'Swish: 123 118 11 89', 'OCR number: 133']);
    element.scheme = 'swish';
    await element.updateComplete;
    expect(fields(element).slice(0, 2)).to.deep.equal(['Swish: 123 118 11 89', 'Reference: 133']);
    expect(await codes(element)).to.deep.equal(['C1231181189;1477,00;133;0']);
  });

  it('leave Swish out where it cannot be paid with', async () => {
    const element = await given(payable([iban], '1511890656', money('336.90', 'EUR')), { swishNumber: '1231181189' });
    expect(parts(element, 'account').map(({ textContent }) => textContent)).to.have.length(1);
    expect(await codes(element)).to.have.length(1);
  });

  it('take the number of the invoice as the message where it has no reference, or no account at all', async () => {
    const bare = sample((invoice) => ({ ...invoice, paymentInstructions: undefined }));
    expect(await codes(await given(bare, { swishNumber: '1231181189' }))).to.deep.equal([`C1231181189;1477,00;${bare.number};0`]);
  });

  for (const [what, invoice, swishNumber] of [
    ['another currency than kronor', payable([{ account: '1234' }], '133', money('10.00', 'EUR')), '1231181189'],
    ['a number that is no Swish number', payable([{ account: '1234' }], '133'), '5050-1055'],
    ['a message that Swish has no room for', payable([{ account: '1234' }], 'x'.repeat(51)), '1231181189'],
  ] as const) {
    it(`are left out for ${what}`, async () => expect(await codes(await given(invoice, { swishNumber }))).to.deep.equal([]));
  }
});

describe('a doubtful number in kvitt-giro-details', () => {
  it('is shown with a hint that names what to check', async () => {
    const element = await given(payable([{ ...bankgiro, account: '5050-1056' }], '12229445'));
    expect(parts(element, 'doubt').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Check the account number: it does not look right.', 'Check the reference: its check digit does not fit.',
    ]);
    expect(fields(element)).to.include.members(['Bankgiro: 5050-1056', 'OCR number: 1222 9445']);
    await expect(element).to.be.accessible();
  });
});

describe('hostile text in kvitt-giro-details', () => {
  const attacks = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'javascript:alert(1)', '${alert(1)}', '\u202e\u2066evil', 'x'.repeat(3000), 'ß\u0000\u0007;;;\n\r'];
  for (const attack of attacks) {
    it(`is text: ${JSON.stringify(attack.slice(0, 30))}`, async () => {
      const hostile = payable([{ account: attack, scheme: 'iban', accountName: attack, serviceProvider: attack }, { account: attack, scheme: 'swish' }], attack);
      const element = await given({ ...hostile, number: attack, seller: { ...hostile.seller, name: attack } }, { swishNumber: attack, headingLevel: Number('x') });
      element.style.inlineSize = '320px';
      await part(element, 'giro');
      expect(textOf(element).replace(/\s/g, '')).to.contain(attack.replace(/\s/g, ''));
      expect(element.shadowRoot!.querySelectorAll('img, script, [onerror], a')).to.have.length(0);
      expect(overflowing(element)).to.deep.equal([]);
    });
  }
});
