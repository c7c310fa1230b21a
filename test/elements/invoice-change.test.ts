import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { InvoiceUpdatedEvent, KvittInvoice } from '@kvitt/elements';
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { reads } from '../support/mount.js';
import { announced, given, id, live, long, money, parts, sample, says, statusOf } from './invoice-stage.js';
import { collectGarbage } from '../support/collect-garbage.js';
import { waitUntil } from '../support/wait.js';

const everything = { subtree: true, childList: true, characterData: true, attributes: true };
const reduced = (invoice: Invoice): Invoice => ({ ...invoice, balance: money('1428.00') });
const edited = (invoice: Invoice, index: number, amount: string): Invoice => ({
  ...invoice, lines: invoice.lines.map((line, at) => (at === index ? { ...line, netAmount: money(amount) } : line)),
});

/** What happens in the element's DOM while something is done; that it is said a moment later is another matter. */
async function mutations(element: KvittInvoice, act: () => void): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((seen) => records.push(...seen));
  observer.observe(element.shadowRoot!, everything);
  act();
  await element.updateComplete;
  await nextFrame();
  observer.disconnect();
  return records.filter(({ target }) => !statusOf(element).contains(target));
}

describe('a change of an invoice on screen', () => {
  for (const count of [10, 10_000]) {
    it(`of one amount among ${count} lines is one text change on one target`, async function () {
      this.timeout(30_000);
      const invoice = long(count);
      const element = await given(invoice);
      const records = await mutations(element, () => (element.invoice = { ...edited(invoice, Math.floor(count / 2), '1234.50'), version: 99 }));
      expect(records.map(({ type, target }) => `${type} ${target.textContent}`)).to.deep.equal(['characterData 1,234.50']);
    });
  }

  it('takes lines away and adds them, and each explanation goes with its line', async () => {
    const invoice = long(3);
    const element = await given(invoice);
    parts(element, 'line-amount')[2]!.click();
    await element.updateComplete;
    expect(parts(element, 'explanation')).to.have.length(1);
    element.invoice = { ...invoice, version: 98, lines: invoice.lines.slice(0, 2) };
    await element.updateComplete;
    expect(parts(element, 'line')).to.have.length(2);
    expect(parts(element, 'explanation')).to.deep.equal([]);
    element.invoice = { ...invoice, version: 99, lines: long(120).lines };
    await element.updateComplete;
    expect(parts(element, 'line-amount').map((amount) => amount.textContent)).to.deep.equal(long(120).lines.map(({ netAmount }) => netAmount.amount));
    expect(parts(element, 'line')[2]!.nextElementSibling).to.equal(parts(element, 'explanation')[0]);
  });

  it('takes the tag and the credit’s colour from a line that has neither any more', async () => {
    const lines = (edit: object): Invoice['lines'] => [{ ...sample().lines[0]!, ...edit }];
    const element = await given(sample((invoice) => ({ ...invoice, lines: lines({ note: 'Campaign', netAmount: money('-5.00') }) })));
    const colour = () => getComputedStyle(parts(element, 'line-amount')[0]!).color;
    const credit = colour();
    expect(says(element, 'line')).to.contain('Campaign');
    element.invoice = sample((invoice) => ({ ...invoice, version: 99, lines: lines({ note: undefined }) }));
    await element.updateComplete;
    expect(says(element, 'line')).not.to.contain('Campaign');
    expect(colour()).not.to.equal(credit);
  });

  it('pushed by the backend is shown in its place, with the old amount struck in the label', async () => {
    const { element, adapter } = await live();
    adapter.backend.change(id, reduced, 'Amira took off 49.00.');
    await reads(element, '1,428.00');
    expect(says(element, 'amount')).to.equal('SEK 1,428.00');
    expect(says(element, 'previous-amount')).to.equal('1,477.00');
    expect(parts(element, 'previous-amount')[0]!.localName).to.equal('s');
    expect(says(element, 'note')).to.equal('Amira took off 49.00.');
  });

  it('is said once, politely, in the customer’s language, with the old and the new amount and why', async () => {
    const { element, adapter } = await live({ lang: 'sv' });
    await reads(element, 'Att betala');
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(announced(element)));
    observer.observe(statusOf(element), everything);
    adapter.backend.change(id, reduced, 'Amira drog av 49,00 kr.');
    await waitUntil(() => heard.length > 0);
    element.requestUpdate();
    await element.updateComplete;
    observer.disconnect();
    expect(heard).to.deep.equal(['Beloppet att betala har ändrats från 1 477,00 kr till 1 428,00 kr. Amira drog av 49,00 kr.']);
  });

  it('that follows another closely is said with it, from the first amount to the last', async () => {
    const element = await given(sample());
    element.invoice = sample((invoice) => ({ ...invoice, version: 98, balance: money('1450.00') }));
    await element.updateComplete;
    element.invoice = sample((invoice) => ({ ...invoice, version: 99, balance: money('1428.00') }));
    await waitUntil(() => announced(element));
    expect(announced(element)).to.equal('The amount to pay has changed from SEK 1,477.00 to SEK 1,428.00.');
  });

  it('is not said at first sight, nor when nothing is new', async () => {
    const { element } = await live();
    expect(announced(element)).to.equal('');
    await element.refresh();
    expect(announced(element)).to.equal('');
  });

  it('of a line is said with the line’s name', async () => {
    const element = await given(sample());
    element.invoice = { ...edited(sample(), 2, '30.00'), version: 99 };
    await waitUntil(() => announced(element));
    expect(announced(element)).to.equal('Månadsavgift has changed from SEK 39.20 to SEK 30.00.');
  });

  it('of the due date and of the status is said', async () => {
    const element = await given(sample());
    element.invoice = sample((invoice) => ({ ...invoice, version: 98, dueDate: '2099-03-13' }));
    await waitUntil(() => announced(element));
    expect(announced(element)).to.match(/^The last day to pay is now .*13 March/);
    element.invoice = sample((invoice) => ({ ...invoice, version: 99, balance: money('0.00'), status: { settlement: 'paid' } }));
    await waitUntil(() => announced(element).includes('amount'));
    expect(announced(element)).to.equal('The amount to pay has changed from SEK 1,477.00 to SEK 0.00. The invoice has a new status: Paid.');
  });

  it('is marked for a moment behind the changed numbers only', async () => {
    const { element, adapter } = await live();
    adapter.backend.change(id, reduced, 'Less.');
    await reads(element, '1,428.00');
    const marked = element.shadowRoot!.getAnimations().filter((animation) => animation instanceof Animation && !(animation instanceof CSSTransition || animation instanceof CSSAnimation));
    const texts = marked.map((animation) => (animation.effect as KeyframeEffect).target?.textContent.replace(/\s+/g, ' '));
    expect(texts).to.include('SEK 1,428.00');
    expect(texts.every((text) => text?.includes('1,428.00'))).to.equal(true);
    expect(element.matches(':state(changed)')).to.equal(true);
    for (const animation of marked) animation.finish();
    await waitUntil(() => !element.matches(':state(changed)'));
  });

  it('is no longer marked after a while, also where memory was short meanwhile', async () => {
    const { element, adapter } = await live();
    adapter.backend.change(id, reduced, 'Less.');
    await waitUntil(() => element.matches(':state(changed)'));
    await collectGarbage();
    await waitUntil(() => !element.matches(':state(changed)'));
  });

  it('moves nothing below it', async () => {
    const element = await given(sample());
    const top = () => parts(element, 'lines')[0]!.getBoundingClientRect().top;
    const before = top();
    element.invoice = sample((invoice) => ({ ...reduced(invoice), version: 99 }));
    await element.updateComplete;
    expect(says(element, 'previous-amount')).to.equal('1,477.00');
    expect(top()).to.equal(before);
  });

  it('is told to the page with what was before', async () => {
    const { element, adapter } = await live();
    const told = oneEvent(element, 'kvitt-invoice-updated');
    adapter.backend.change(id, reduced, 'Less.');
    const { invoice, previous } = (await told) as unknown as InvoiceUpdatedEvent;
    expect([previous.balance?.amount, invoice.balance?.amount]).to.deep.equal(['1477.00', '1428.00']);
  });

  it('keeps folded out what the customer folded out', async () => {
    const { element, adapter } = await live();
    parts(element, 'line-amount')[0]!.click();
    await element.updateComplete;
    adapter.backend.change(id, reduced, 'Less.');
    await reads(element, '1,428.00');
    expect(parts(element, 'explanation')).to.have.length(1);
  });

  it('turns the stub into the receipt when a payment settles', async () => {
    const { element, adapter } = await live();
    const context = { signal: new AbortController().signal, locale: 'en', idempotencyKey: 'key' };
    const payment = await adapter.payments!.create!({ invoiceId: id, methodId: 'swish', amount: money('1477.00') }, context);
    adapter.backend.approve(payment.id);
    await reads(element, 'All settled');
    expect(says(element, 'due')).to.equal('Nothing left to do.');
  });
});
