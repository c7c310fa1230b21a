import type { InvoiceLine } from '@kvitt/core/model/line.js';
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import { textOf } from '../support/mount.js';
import { control, given, live, long, money, parts, sample, says, totals } from './invoice-stage.js';

const texts = (element: HTMLElement, name: string) => parts(element, name).map((each) => each.textContent.replace(/\s+/g, ' ').trim());
const withLine = (edit: Partial<InvoiceLine>) => sample((invoice) => ({ ...invoice, lines: [{ ...invoice.lines[0]!, ...edit }] }));

async function unfold(element: LitElement, name: string): Promise<string> {
  control(element, name).click();
  await element.updateComplete;
  return says(element, 'explanation');
}

describe('the lines of kvitt-invoice', () => {
  it('stand under their service with its sum', async () => {
    const { element } = await live();
    const [electricity, grid, correction] = texts(element, 'group');
    expect(electricity).to.match(/^El .*571\.52$/);
    expect(grid).to.match(/^Elnät ?7359.*632\.99$/);
    expect(correction).to.match(/^Rättelse .*−23\.26$/);
  });

  it('stand under their meter point where no service is named', async () => {
    const lines = sample().lines.map((line, index) => ({ ...line, serviceId: undefined, serviceName: undefined, objectId: index % 2 ? '735999100012345675' : '735999100099999999' }));
    const element = await given(sample((invoice) => ({ ...invoice, lines })));
    expect(texts(element, 'group').map((group) => group.slice(0, 22))).to.deep.equal(['7359 9910 0099 9999 99', '7359 9910 0012 3456 75']);
  });

  it('stand in one table without a head when nothing tells them apart', async () => {
    const lines = sample().lines.map((line) => ({ ...line, serviceId: undefined, serviceName: undefined, objectId: undefined }));
    const element = await given(sample((invoice) => ({ ...invoice, lines })));
    expect(parts(element, 'group')).to.deep.equal([]);
    expect(parts(element, 'line')).to.have.length(lines.length);
  });

  it('say quantity, unit, price and amount', async () => {
    const { element } = await live({ lang: 'sv' });
    const cells = [...parts(element, 'line')[0]!.children].map((cell) => cell.textContent.replace(/\s+/g, ' '));
    expect(cells).to.deep.equal(['Förbrukning', '842 kWh × 0,5842', '491,90']);
  });

  it('say their own period when it is another than the invoice’s', async () => {
    const element = await given(withLine({ period: { start: '2025-12-15', end: '2025-12-31' } }));
    expect(texts(element, 'line')[0]).to.match(/15\D+31 December 2025/);
  });

  it('say a short note beside the name, unless it is the name again', async () => {
    const said = async (note: string) => texts(await given(withLine({ note })), 'line')[0];
    expect(await said('Campaign ended')).to.contain('Förbrukning Campaign ended');
    expect(await said('Förbrukning')).not.to.contain('Förbrukning Förbrukning');
  });

  it('fold out into their explanation, by keyboard too', async () => {
    const { element } = await live({ lang: 'sv' });
    const line = control(element, 'Månadsavgift');
    expect(line.getAttribute('aria-expanded')).to.equal('false');
    line.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(line.getAttribute('aria-expanded')).to.equal('true');
    expect(says(element, 'explanation')).to.contain('Du hade sex månader utan månadsavgift');
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(parts(element, 'explanation')).to.deep.equal([]);
  });

  it('fold out wherever the row is pressed', async () => {
    const { element } = await live();
    parts(element, 'line-amount')[0]!.click();
    await element.updateComplete;
    expect(parts(element, 'explanation')).to.have.length(1);
  });

  it('explain what was taken off and added, with the reason', async () => {
    const element = await given(withLine({
      allowances: [{ amount: money('49.00'), reason: 'Campaign', percentage: '10', baseAmount: money('490.00') }],
      charges: [{ amount: money('5.00'), reason: 'Paper invoice' }],
    }));
    expect(texts(element, 'line')[0]).to.contain('Campaign −49.00 · Paper invoice 5.00');
    expect(await unfold(element, 'Förbrukning')).to.match(/Campaign\s*−SEK 49\.00 \(10% of 490\.00\)/);
  });

  it('explain a price for part of a period, its list price and its VAT', async () => {
    const element = await given(withLine({
      price: { net: money('12.50'), gross: money('15.00'), discount: money('2.50'), baseQuantity: '100' }, proration: { days: 12, ofDays: 31 }, unitCode: 'KWH',
    }));
    const explanation = await unfold(element, 'Förbrukning');
    for (const words of ['12 of 31 days', '12.50 per 100', '15.00', '−2.50', '25%']) expect(explanation).to.contain(words);
  });

  it('show consumer prices with VAT when every line states them', async () => {
    const element = await given(sample(), { taxDisplay: 'including' });
    expect(textOf(element)).to.contain('with VAT');
    expect(says(element, 'line-amount')).to.equal('614.88');
    expect(texts(element, 'line')[0]).not.to.contain('0.5842');
    expect(totals(element)[1]).to.match(/^of which VAT 25%: 295\.31$/);
  });

  it('stay without VAT when one line does not state it', async () => {
    const [first, ...others] = sample().lines;
    const element = await given(sample((invoice) => ({ ...invoice, lines: [{ ...first!, taxInclusiveAmount: undefined }, ...others] })), { taxDisplay: 'including' });
    expect(textOf(element)).to.contain('without VAT');
    expect(says(element, 'line-amount')).to.equal('491.90');
  });

  it('are one table for assistive technology, also when the screen shows rows as boxes', async () => {
    const element = await given(long(260));
    const table = parts(element, 'lines')[0]!;
    expect(table.matches('table[role="table"]')).to.equal(true);
    expect(table.querySelectorAll('tbody')).to.have.length(6);
    for (const group of table.querySelectorAll('tbody, thead')) expect(group.getAttribute('role')).to.equal('rowgroup');
    for (const row of table.querySelectorAll('tr')) expect(row.getAttribute('role')).to.equal('row');
    expect(table.querySelectorAll('tbody th:not([role="rowheader"]), td:not([role="cell"])')).to.have.length(0);
  });

  it('are laid out only near the screen from 200 lines on, and all are there', async () => {
    const element = await given(long(260));
    expect(parts(element, 'line')).to.have.length(260);
    expect(getComputedStyle(element.shadowRoot!.querySelector('tbody')!).contentVisibility).to.equal('auto');
    const short = await given(long(200));
    expect(getComputedStyle(short.shadowRoot!.querySelector('tbody')!).contentVisibility).to.equal('visible');
  });

  it('say that there are none', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, lines: [] })));
    expect(textOf(element)).to.contain('This invoice has no lines.');
  });
});

describe('the totals of kvitt-invoice', () => {
  it('show VAT, rounding and what is to pay', async () => {
    const element = await given(sample());
    expect(totals(element)).to.deep.equal([
      'Sum without VAT: 1,181.25', 'VAT 25%: 295.31', 'Sum with VAT: 1,476.56', 'Rounding: 0.44', 'To pay, SEK: 1,477.00',
    ]);
  });

  it('show allowances, charges and prepayment with their reasons', async () => {
    const element = await given(sample((invoice) => ({
      ...invoice,
      allowances: [{ amount: money('100.00'), reason: 'Loyal customer' }],
      charges: [{ amount: money('29.00') }],
      totals: { ...invoice.totals, prepaidAmount: money('200.00') },
    })));
    expect(totals(element)).to.include.members(['Sum of the lines: 1,181.25', 'Loyal customer: −100.00', 'Surcharge: 29.00', 'Already paid: −200.00']);
  });

  it('show each VAT rate, and why there is none', async () => {
    const element = await given(sample((invoice) => ({
      ...invoice,
      taxBreakdown: [
        { taxableAmount: money('1000.00'), taxAmount: money('250.00'), category: 'S', rate: '25' },
        { taxableAmount: money('100.00'), taxAmount: money('0.00'), category: 'E', rate: '0', exemptionReason: 'Reminder fees carry no VAT' },
        { taxableAmount: money('81.25'), taxAmount: money('0.00'), category: 'AE' },
      ],
    })));
    expect(totals(element)).to.include.members(['VAT 25% on 1,000.00: 250.00', 'Exempt from VAT on 100.00Reminder fees carry no VAT: 0.00', 'Reverse charge on 81.25: 0.00', 'VAT in total: 295.31']);
  });

  it('show VAT in the accounting currency apart', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, taxCurrency: 'EUR', totals: { ...invoice.totals, taxAmountInTaxCurrency: money('26.10', 'EUR') } })));
    expect(textOf(element)).to.contain('VAT in EUR, for the accounts: €26.10');
    expect(totals(element).join()).not.to.contain('26.10');
  });

  it('are shown as stated when they do not add up', async () => {
    const { element } = await live({ scenario: 'does-not-add-up' });
    const { totals: stated } = sample();
    expect(totals(element).at(-1)).not.to.contain(stated.payableAmount.amount);
    expect(says(element, 'amount')).to.contain(totals(element).at(-1)!.split(': ')[1]);
  });
});
