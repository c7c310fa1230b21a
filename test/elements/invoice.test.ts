import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { KvittErrorEvent } from '@kvitt/elements';
import { expect, html, oneEvent } from '@open-wc/testing';
import { describeElement } from '../support/describe-element.js';
import { mount, part, reads, textOf } from '../support/mount.js';
import { control, given, id, live, parts, sample, says } from './invoice-stage.js';
import { waitUntil } from '../support/wait.js';

describeElement('kvitt-invoice', {
  live: () => html`<kvitt-invoice invoice-id=${id}></kvitt-invoice>`,
  given: () => html`<kvitt-invoice .invoice=${sample()}></kvitt-invoice>`,
  shows: 'Invoice 2026-',
  empty: { shows: 'No invoice chosen', live: () => html`<kvitt-invoice></kvitt-invoice>` },
  scenarios: ['partly-paid', 'paid', 'credit-note', 'reminded'],
});

describe('kvitt-invoice', () => {
  it('says that an invoice cannot be found, without a retry', async () => {
    const { element } = await mount(html`<kvitt-invoice invoice-id="nowhere"></kvitt-invoice>`);
    await reads(element, 'We could not load your invoice');
    expect(parts(element, 'retry')).to.deep.equal([]);
  });

  for (const garbage of [{}, 'text', 42, [], { ...sample(), totals: {} }]) {
    it(`says that ${JSON.stringify(garbage).slice(0, 16)} is no invoice, instead of drawing half of it`, async () => {
      const told = oneEvent(document.body, 'kvitt-error');
      const element = await given(sample());
      Object.assign(element, { invoice: garbage });
      const { error } = (await told) as unknown as KvittErrorEvent;
      expect(error.message).to.match(/^\.invoice: .+ is missing$/);
      await reads(element, 'We could not load your invoice');
      expect(parts(element, 'stub')).to.deep.equal([]);
    });
  }

  it('keeps to the second level when the page asks for one that does not exist', async () => {
    const element = await given(sample(), { headingLevel: Number('x') });
    expect(parts(element, 'heading')[0]!.ariaLevel).to.equal('2');
  });

  it('tells the page that it could not be loaded', async () => {
    const adapter = memoryAdapter();
    adapter.backend.fail('invoices.get', new KvittError('forbidden', { status: 403 }));
    const told = oneEvent(document.body, 'kvitt-error');
    await mount(html`<kvitt-invoice invoice-id=${id}></kvitt-invoice>`, { adapter });
    const { error, during } = (await told) as unknown as KvittErrorEvent;
    expect([error.code, during]).to.deep.equal(['forbidden', 'invoices.get']);
  });

  it('keeps the last value on screen when refreshing fails, and says from when it is', async () => {
    const { element, adapter } = await live();
    adapter.backend.fail('*', new KvittError('forbidden', { status: 403 }));
    await element.refresh();
    await reads(element, 'Shown as of');
    expect(says(element, 'amount')).to.equal('SEK 1,477.00');
    expect(element.matches(':state(stale)')).to.equal(true);
  });

  it('asks again on refresh(), and settles when the answer is shown', async () => {
    const { element, adapter } = await live();
    adapter.backend.offline(true);
    adapter.backend.change(id, (invoice) => ({ ...invoice, number: 'NEW-1' }));
    adapter.backend.connection.offline = false;
    await element.refresh();
    expect(textOf(element)).to.contain('NEW-1');
  });

  it('shows another invoice when it is given another id', async () => {
    const { element, adapter } = await live();
    const other = adapter.backend.records.invoices.find((invoice) => invoice.id !== id)!;
    element.invoiceId = other.id;
    await reads(element, other.number);
  });

  it('shows plain data before an id', async () => {
    const { element } = await live();
    element.invoice = sample((invoice) => ({ ...invoice, id: 'mine', number: 'MINE-1' }));
    await reads(element, 'MINE-1');
  });

  it('tells once that an invoice is seen', async () => {
    const seen: string[] = [];
    const listen = ({ invoiceId }: { readonly invoiceId: string }) => seen.push(invoiceId);
    document.body.addEventListener('kvitt-invoice-viewed', listen);
    const { element } = await live();
    await element.refresh();
    document.body.removeEventListener('kvitt-invoice-viewed', listen);
    expect(seen).to.deep.equal([id]);
  });

  it('puts its headings at the level that the page asks for', async () => {
    const element = await given(sample(), { headingLevel: 3 });
    const levels = parts(element, 'heading').map((heading) => heading.getAttribute('aria-level'));
    expect(levels[0]).to.equal('3');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['4']));
  });

  it('leads the keyboard to what pays, else to the first thing that can be done', async () => {
    const { element } = await live({}, html`<kvitt-invoice invoice-id=${id}><button slot="pay">Pay</button></kvitt-invoice>`);
    element.focus();
    expect(document.activeElement?.textContent).to.equal('Pay');
    const alone = await given(sample());
    alone.focus();
    expect(alone.shadowRoot?.activeElement).to.equal(control(alone, 'Copy Bankgiro'));
  });

  for (const slot of ['brand', 'heading', 'notices', 'why', 'pay', 'actions', 'between', 'usage', 'offers', 'timeline', 'chat', 'footer']) {
    it(`shows what the page puts into ${slot}`, async () => {
      const { element } = await live({}, html`<kvitt-invoice invoice-id=${id}><p slot=${slot}>From the page</p></kvitt-invoice>`);
      await waitUntil(() => element.querySelector('p')!.getBoundingClientRect().height > 0);
    });
  }

  it('gives a slot room as soon as the page fills it', async () => {
    const element = await given(sample());
    const before = element.getBoundingClientRect().height;
    const usage = Object.assign(document.createElement('p'), { slot: 'usage', textContent: 'Usage' });
    element.append(usage);
    await waitUntil(() => element.getBoundingClientRect().height > before + usage.getBoundingClientRect().height);
  });

  it('takes the language nearest to it, its own first', async () => {
    const { element } = await live({ lang: 'de' });
    await reads(element, 'Zu zahlen');
    element.lang = 'da';
    await reads(element, 'Til betaling');
    expect(textOf(element)).not.to.contain('Zu zahlen');
  });

  it('stands closer on an agent’s desk', async () => {
    const { element } = await live();
    const before = element.getBoundingClientRect().height;
    element.density = 'compact';
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.be.lessThan(before);
  });

  it('shows hostile text as text', async () => {
    const { element } = await live({ scenario: 'hostile' });
    await part(element, 'lines');
    expect(element.shadowRoot!.querySelectorAll('script, iframe, img, object, [onload], [onerror], [href^="javascript:"]')).to.have.length(0);
  });
});
