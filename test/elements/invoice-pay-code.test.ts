import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { CreditTransfer } from '@kvitt/core/model/payment-instructions.js';
import { expect, nextFrame } from '@open-wc/testing';
import { readQr } from '../support/read-qr.js';
import { waitUntil } from '../support/wait.js';
import { given, money, parts, sample } from './invoice-stage.js';

const iban: CreditTransfer = { account: 'DE79 0000 0000 1234 5678 90', scheme: 'iban', serviceProvider: 'BPOTBEB1', accountName: 'Norrsken Treuhand' };

function payable(transfers: readonly CreditTransfer[], reference?: string, amount = money('336.90', 'EUR')): Invoice {
  return sample((invoice) => ({
    ...invoice,
    dueDate: '2099-02-27',
    currency: amount.currency,
    balance: amount,
    totals: { ...invoice.totals, payableAmount: amount },
    paymentInstructions: [{ meansCode: '58', reference, creditTransfers: transfers }],
  }));
}

async function code(invoice: Invoice): Promise<string> {
  const [picture] = parts(await given(invoice), 'qr');
  return picture ? readQr(picture) : 'none';
}

describe('the code that a bank app reads', () => {
  it('is UsingQR for a bankgiro', async () => {
    expect(JSON.parse(await code(sample((invoice) => ({ ...invoice, dueDate: '2099-02-27' }))))).to.deep.include({
      uqr: 1, tp: 1, nme: 'Norrsken Energi AB', ddt: '20990227', due: 1477, cur: 'SEK', pt: 'BG', acc: '5050-1055',
    });
  });

  it('is the EPC’s for an IBAN and euro, with a reference that banks match in its own place', async () => {
    expect((await code(payable([iban], 'RF18 5390 0754 7034'))).split('\n')).to.deep.equal([
      'BCD', '002', '1', 'SCT', 'BPOTBEB1', 'Norrsken Treuhand', 'DE79000000001234567890', 'EUR336.90', '', 'RF18539007547034',
    ]);
  });

  it('has any other reference as the message, and the number of the invoice where there is none', async () => {
    expect((await code(payable([iban], 'Kd 42/7'))).split('\n').at(-1)).to.equal('Kd 42/7');
    expect((await code(payable([iban]))).split('\n').at(-1)).to.equal(sample().number);
  });

  it('is Swish’s own where all there is is a Swish number', async () => {
    expect(await code(payable([{ account: '123 118 11 89', scheme: 'swish' }], '133', money('336.90', 'SEK')))).to.equal('C1231181189;336,90;133;0');
  });

  it('asks for what is left to pay, and is another when that changes', async () => {
    const element = await given(payable([iban]));
    element.invoice = payable([iban], undefined, money('99.90', 'EUR'));
    await element.updateComplete;
    expect(await readQr(parts(element, 'qr')[0]!)).to.contain('EUR99.90');
  });

  it('takes the first account that a code can be made of', async () => {
    expect(await code(payable([{ account: '1234 5678' }, { ...iban, serviceProvider: 'no BIC at all' }, { ...iban, serviceProvider: undefined }]))).to.contain('DE79');
  });

  it('is called after what it pays, and says in words what to do with it', async () => {
    const element = await given(payable([iban]));
    expect(parts(element, 'qr')[0]!.getAttribute('aria-label')).to.equal('QR code for your bank app: pay €336.90 to Norrsken Energi AB');
    expect(parts(element, 'pay-code')[0]!.textContent).to.contain('Scan with your bank app');
  });

  it('is folded away where the page has a button that pays', async () => {
    const pay = Object.assign(document.createElement('button'), { slot: 'pay', textContent: 'Pay' });
    const element = await given(payable([iban]));
    element.style.inlineSize = '900px';
    element.append(pay);
    element.requestUpdate();
    await element.updateComplete;
    const shown = () => parts(element, 'qr')[0]!.checkVisibility();
    expect(shown()).to.equal(false);
    element.shadowRoot!.querySelector<HTMLElement>('details:has([part="qr"]) summary')!.click();
    expect(shown()).to.equal(true);
    expect(await readQr(parts(element, 'qr')[0]!)).to.contain('EUR336.90');
  });

  it('stands where another device can read it, and not on a phone', async () => {
    const element = await given(payable([iban]));
    const shown = () => parts(element, 'pay-code')[0]!.getBoundingClientRect().height > 0;
    element.style.inlineSize = '900px';
    await nextFrame();
    expect(shown()).to.equal(true);
    element.style.inlineSize = '360px';
    await nextFrame();
    expect(shown()).to.equal(false);
  });

  const without: Readonly<Record<string, Invoice>> = {
    'an account of no known kind': payable([{ account: '1234 5678' }]),
    'a Swish number that is none': payable([{ account: '12345', scheme: 'swish' }], undefined, money('336.90', 'SEK')),
    'an IBAN with wrong check digits': payable([{ ...iban, account: 'DE80000000001234567890' }]),
    'an amount that is no euro': payable([iban], undefined, money('336.90', 'USD')),
    'a name of two lines': payable([{ ...iban, accountName: 'Norrsken\nBE72000000001616' }]),
    'a direct debit': { ...payable([iban]), paymentInstructions: [{ meansCode: '59', creditTransfers: [iban], directDebit: { mandateReference: 'M1' } }] },
    'a credit note': { ...payable([iban]), typeCode: '381' },
    'a negative invoice': payable([iban], undefined, money('-336.90', 'EUR')),
    'an invoice that is paid': { ...payable([iban]), balance: money('0.00', 'EUR'), status: { settlement: 'paid' } },
    'a draft': { ...payable([iban]), status: { lifecycle: 'draft' } },
  };
  for (const [what, invoice] of Object.entries(without)) it(`is left out for ${what}`, async () => expect(await code(invoice)).to.equal('none'));
});

describe('a number in the bank’s form that looks mistyped', () => {
  const giro: CreditTransfer = { account: '5050-1055', scheme: 'bankgiro' };
  const norwegian = (invoice: Invoice): Invoice => ({ ...invoice, seller: { ...invoice.seller, address: { country: 'NO' } } });
  const doubts = async (invoice: Invoice) => parts(await given(invoice), 'doubt').map(({ textContent }) => textContent.trim());
  const reference = 'Check the reference: its check digit does not fit.';
  const account = 'Check the account number: it does not look right.';

  const doubtful: Readonly<Record<string, readonly [Invoice, string]>> = {
    'an OCR number': [payable([giro], '12229445'), reference],
    'a KID': [norwegian(payable([{ account: '15030383041', scheme: 'bban' }], '2345675')), reference],
    'a FIK': [payable([{ account: '85012345', scheme: 'fik' }], '000000012345678'), reference],
    'a Finnish reference': [payable([{ account: 'FI2112345600000785', scheme: 'iban' }], '1042005'), reference],
    'an RF reference': [payable([iban], 'RF19 5390 0754 7034'), reference],
    'a bankgiro': [payable([{ ...giro, account: '5050-1056' }], '133'), account],
    'a plusgiro': [payable([{ account: '286543-5', scheme: 'plusgiro' }], '133'), account],
    'an IBAN': [payable([{ ...iban, account: 'DE80 0000 0000 1234 5678 90' }]), account],
  };
  for (const [what, [invoice, hint]] of Object.entries(doubtful)) it(`gets a hint beside ${what}, and is not refused`, async () => expect(await doubts(invoice)).to.deep.equal([hint]));

  const fine: Readonly<Record<string, Invoice>> = {
    'an OCR number': payable([giro], '9988965561979668'),
    'a number of the invoice beside a bankgiro': payable([giro], 'INV-2026/42'),
    'an RF reference beside a Finnish account': payable([{ account: 'FI2112345600000785', scheme: 'iban' }], 'RF18 5390 0754 7034'),
    'words beside an IBAN': payable([iban], 'Kundennummer 12345'),
    'an account of no known kind': payable([{ account: '1234 5678' }], '12229445'),
  };
  for (const [what, invoice] of Object.entries(fine)) it(`is not ${what}`, async () => expect(await doubts(invoice)).to.deep.equal([]));

  it('is hinted at in the customer’s language', async () => {
    const element = await given(payable([giro], '12229445'));
    element.lang = 'sv';
    await waitUntil(() => parts(element, 'doubt')[0]?.textContent.includes('Kontrollera referensen'), 'still English');
  });
});
