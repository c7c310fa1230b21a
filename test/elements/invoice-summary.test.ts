import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Status } from '@kvitt/core/model/status.js';
import { expect, html } from '@open-wc/testing';
import { reads, textOf } from '../support/mount.js';
import { given, live, money, parts, sample, says } from './invoice-stage.js';

const badges = (element: HTMLElement) => parts(element, 'badge').map((badge) => badge.textContent.trim());
const withStatus = (status: Status): Invoice => sample((invoice) => ({ ...invoice, status, balance: undefined }));

describe('the letter of kvitt-invoice', () => {
  it('says what to pay, when and to whom at a glance', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, dueDate: '2099-02-27' })), {}, 'sv');
    expect(says(element, 'amount')).to.equal('1 477,00 kr');
    expect(says(element, 'due')).to.equal('senast 27 februari 2099');
    expect(says(element, 'payee')).to.equal('till Norrsken Energi AB');
  });

  it('keeps amounts from left to right', async () => {
    const { element } = await live({ dir: 'rtl' });
    const amounts = [...element.shadowRoot!.querySelectorAll('bdi, td')].filter((bdi) => /\d[.,]\d\d$/.test(bdi.textContent));
    expect(amounts.length).to.be.greaterThan(10);
    for (const amount of amounts) expect(getComputedStyle(amount).direction).to.equal('ltr');
  });

  for (const [scenario, state, words] of [
    ['due-soon', 'due-soon', 'Due in 4 days'],
    ['due-today', 'due-today', 'Due today'],
    ['overdue', 'overdue', 'Overdue for 6 days'],
  ] as const) {
    it(`says "${words}" in words, with a symbol, and as a state`, async () => {
      const { element } = await live({ scenario });
      expect(badges(element)).to.deep.equal([words]);
      expect(parts(element, 'badge')[0]!.querySelector('svg')).not.to.equal(null);
      expect(element.matches(`:state(${state})`)).to.equal(true);
    });
  }

  it('lets the page decide what is soon', async () => {
    const { element } = await live();
    element.dueSoonDays = 11;
    await element.updateComplete;
    expect(element.matches(':state(due-soon)')).to.equal(true);
  });

  const facets: readonly (readonly [Status, string])[] = [
    [{ lifecycle: 'draft' }, 'Draft'],
    [{ lifecycle: 'overdue' }, 'Overdue'],
    [{ lifecycle: 'reminded' }, 'Reminder sent'],
    [{ lifecycle: 'pre-collection' }, 'Debt collection notice sent'],
    [{ lifecycle: 'collection' }, 'With debt collection'],
    [{ lifecycle: 'closed' }, 'Closed'],
    [{ lifecycle: 'cancelled' }, 'Cancelled'],
    [{ settlement: 'scheduled' }, 'Payment scheduled'],
    [{ settlement: 'pending' }, 'Payment on its way'],
    [{ settlement: 'partly-paid' }, 'Partly paid'],
    [{ settlement: 'paid' }, 'Paid'],
    [{ settlement: 'overpaid' }, 'Overpaid'],
    [{ settlement: 'refunded' }, 'Refunded'],
    [{ settlement: 'credited' }, 'Credited'],
    [{ settlement: 'written-off' }, 'Written off'],
    [{ dispute: 'open' }, 'You have questioned it'],
    [{ dispute: 'resolved' }, 'Your question is settled'],
    [{ delivery: 'failed' }, 'Could not be delivered'],
    [{ extension: 'granted' }, 'More time granted'],
  ];
  for (const [status, words] of facets) {
    it(`says "${words}" of ${JSON.stringify(status)}`, async () => {
      const element = await given(withStatus(status));
      expect(badges(element)).to.include(words);
    });
  }

  it('claims neither paid nor unpaid when the backend does not say', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, status: undefined, balance: undefined })));
    expect(textOf(element)).not.to.match(/unpaid|\bPaid\b|settled/i);
    expect(says(element, 'amount')).to.equal('SEK 1,477.00');
  });

  it('warns against paying what no longer counts', async () => {
    const element = await given(withStatus({ lifecycle: 'cancelled' }));
    expect(says(element, 'due')).to.equal('This invoice no longer counts. Do not pay it.');
    expect(parts(element, 'giro')).to.deep.equal([]);
  });

  it('gives a credit note the customer’s meaning, and leads to what it credits', async () => {
    const { element } = await live({ scenario: 'credit-note' });
    expect(textOf(element)).to.contain('You get back');
    expect(says(element, 'amount')).to.equal('SEK 78.00');
    expect(textOf(element)).to.match(/Concerns Invoice 20\d\d-\d{4}/);
    expect(parts(element, 'giro')).to.deep.equal([]);
  });

  it('gives a negative invoice the customer’s meaning', async () => {
    const { element } = await live({ scenario: 'negative' });
    expect(textOf(element)).to.contain('You get back');
    expect(says(element, 'amount')).to.equal('SEK 135.00');
  });

  it('asks for nothing when nothing is to be paid', async () => {
    const { element } = await live({ scenario: 'zero' });
    expect(says(element, 'due')).to.equal('Nothing to pay.');
    expect(parts(element, 'giro')).to.deep.equal([]);
  });

  it('shows how much of a partly paid invoice is paid', async () => {
    const { element } = await live({ scenario: 'partly-paid' });
    expect(textOf(element)).to.contain('Left to pay');
    const progress = parts(element, 'progress')[0]!;
    expect(progress.getAttribute('aria-label')).to.match(/^SEK.700\.00 of SEK.1,477\.00 has been paid$/);
    expect(progress.querySelector('rect')!.getBoundingClientRect().width / progress.getBoundingClientRect().width).to.be.closeTo(700 / 1477, 0.02);
    await reads(element, /Paid on \d+ \w+ ?700\.00/);
  });

  it('says the new last day when the date was moved', async () => {
    const element = await given(sample((invoice) => ({ ...invoice, dueDate: '2099-03-13', dueDateHistory: ['2099-02-27'] })));
    expect(says(element, 'due')).to.equal('new last day 13 March 2099');
  });

  it('names the law behind a fee', async () => {
    const { element } = await live({ scenario: 'reminded' });
    expect(says(element, 'fee-basis')).to.contain('1981:739');
  });

  it('shows the amount and reason of a change that came before it was looked at', async () => {
    const lastChange = { at: '2026-02-16T09:52:00+01:00', reason: 'Amira took off 49.00.', from: money('1526.00') };
    const element = await given(sample((invoice) => ({ ...invoice, lastChange })));
    expect(says(element, 'previous-amount')).to.equal('1,526.00');
    expect(says(element, 'note')).to.equal('Amira took off 49.00.');
  });

  it('lets the page answer why', async () => {
    const { element } = await live({}, html`<kvitt-invoice invoice-id="invoice-24"><p slot="why">66 more than in December.</p></kvitt-invoice>`);
    const [why, lines] = [element.querySelector('p')!, parts(element, 'lines')[0]!].map((each) => each.getBoundingClientRect().top);
    expect(why!).to.be.lessThan(lines!);
  });
});
