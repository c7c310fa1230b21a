import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Notice, NoticeKind } from '@kvitt/core/model/notice.js';
import type { KvittNotice, NoticeActionEvent } from '@kvitt/elements';
import { expect, html } from '@open-wc/testing';
import { describeElement } from '../support/describe-element.js';
import { mount, part, reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { all, at, given, is, kronor, noticeOf, on, priceOf, stage, titles } from './notice-stage.js';

/** Swedish data in which a word is also English. */
const swedish = /Bind priset i ett år|Säg upp utan kostnad|Behåll månadspriset|Kundservice[^.]*\./g;

describeElement('kvitt-notice', {
  live: () => html`<kvitt-notice></kvitt-notice>`,
  given: () => html`<kvitt-notice .notices=${[noticeOf()]}></kvitt-notice>`,
  shows: /Månadsavgiften för el höjs|Open until eight/,
  empty: { shows: /^$/ },
  scenarios: ['outage'],
  absentWhenUnsupported: true,
  except: swedish,
});

const told: Readonly<Record<NoticeKind, string>> = {
  info: 'Information', tip: 'Tip', apology: 'We apologise', outage: 'Outage', law: 'Legal information', price: 'Price change',
};
const icons = (element: HTMLElement) => all(element, 'icon').map(({ innerHTML }) => innerHTML);

describe('a notice named by its id', () => {
  const named = (id: string) => html`<kvitt-notice notice-id=${id}></kvitt-notice>`;
  const over = noticeOf({ id: 'over', title: 'It was closed', validUntil: at(-3) });

  it('is found though it is of no use any longer, and read there', async () => {
    const adapter = memoryAdapter();
    adapter.backend.dealings.notices.kept.put(over);
    const { element } = await mount<KvittNotice>(named('over'), { adapter });
    await reads(element, 'It was closed');
    await is(element, 'expired');
    await is(element, 'read');
    expect(adapter.backend.dealings.notices.kept.get('over').readAt).to.be.a('string');
  });

  it('takes no room where there is none of that id', async () => {
    const { element } = await mount<KvittNotice>(named('none'));
    await is(element, 'suppressed');
    expect([textOf(element), element.getBoundingClientRect().height]).to.deep.equal(['', 0]);
  });

  it('says that it could not be fetched, and is there at the next try', async () => {
    const adapter = memoryAdapter();
    adapter.backend.fail('notices.get', new KvittError('forbidden', { status: 403 }));
    const { element } = await mount<KvittNotice>(named('notice-tip'), { adapter });
    await part(element, 'failed');
    adapter.backend.fail('notices.get');
    await element.refresh();
    await part(element, 'notice');
    expect(titles(element)).to.have.length(1);
  });

  it('is found in the list where the adapter answers no single ones', async () => {
    const adapter = memoryAdapter();
    delete adapter.notices!.get;
    const { element } = await mount<KvittNotice>(named('notice-tip'), { adapter });
    await part(element, 'notice');
    expect(titles(element)).to.have.length(1);
  });
});

describe('kvitt-notice', () => {
  for (const [kind, words] of Object.entries(told) as [NoticeKind, string][]) {
    it(`says ${kind} in a word, with a symbol of its own`, async () => {
      const element = await given([noticeOf({ kind })]);
      await reads(element, `${words} New Open until eight`.replace(' New', 'New'));
      const [symbol] = icons(element);
      const others = await given(Object.keys(told).filter((other) => other !== kind).map((other) => noticeOf({ id: other, kind: other as NoticeKind })));
      await waitUntil(() => icons(others).length === 5);
      expect(icons(others)).not.to.include(symbol);
    });
  }

  it('shows its text in paragraphs, and none of it as markup', async () => {
    const element = await given([noticeOf({ text: 'First <b>thing</b>.\n\nSecond thing.\n \nThird.' })]);
    const text = await part(element, 'text');
    expect([...text.querySelectorAll('p')].map(({ textContent }) => textContent)).to.deep.equal(['First <b>thing</b>.', 'Second thing.', 'Third.']);
    expect(all(element, 'toggle')).to.deep.equal([]);
  });

  it('folds a long text after its first paragraph, and unfolds it with the keyboard', async () => {
    const long = 'It is a long story, and it goes on for a while. '.repeat(4).trim();
    const element = await given([noticeOf({ text: `In short.\n\n${long}\n\n${long}` })]);
    const toggle = await part(element, 'toggle');
    const visible = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=text] p')].filter((paragraph) => paragraph.checkVisibility()).length;
    expect([visible(), toggle.getAttribute('aria-expanded'), toggle.textContent.trim()]).to.deep.equal([1, 'false', 'Read more']);
    toggle.focus();
    toggle.click();
    await waitUntil(() => visible() === 3, 'the rest is there');
    expect([toggle.getAttribute('aria-expanded'), element.shadowRoot!.activeElement]).to.deep.equal(['true', toggle]);
  });

  it('says when it was sent, in the zone of the provider', async () => reads(await given([noticeOf({ sentAt: '2026-11-20T23:30:00Z' })]), 'Sent 21 November 2026'));

  it('says what an outage affects, since when, until when, and what the customer gets', async () => {
    const outage = { affects: 'Fibre in Granlo', since: '2026-11-19T04:10:00Z', expectedUntil: '2026-11-19T14:00:00Z', compensation: kronor('100.00') };
    const element = await given([noticeOf({ kind: 'outage', outage })]);
    await part(element, 'facts');
    expect(textOf(element)).to.match(/Affects ?Fibre in Granlo ?Since ?19 November at 05:10 ?Expected to be over ?19 November at 15:00 ?Compensation ?You get SEK 100\.00/);
  });

  it('never says when an outage will be over that nobody knows the end of', async () => {
    const element = await given([noticeOf({ kind: 'outage', outage: { since: '2026-11-19T04:10:00Z' } })]);
    await reads(element, /Expected to be over ?Not known yet/);
  });

  it('tells a price change plainly: the day, the new price, the old one, what lies between, and why', async () => {
    const element = await given([priceOf({ effectiveOn: '2099-02-01', explanation: 'The masts cost more.', name: 'Fibre 250' })]);
    await reads(element, 'From 1 February 2099 you pay SEK 449.00 per month, SEK 100.00 more than before.');
    expect(textOf(element)).to.match(/Price before ?SEK 349\.00 ?New price ?SEK 449\.00 ?Difference per month ?\+SEK 100\.00/);
    expect(textOf(element)).to.contain('Why: We change our price list. The masts cost more.');
  });

  it('says "since" of a price that holds already, and "less" of a lower one, to the öre', async () => {
    const element = await given([priceOf({ effectiveOn: '2020-02-01', old: kronor('0.30'), new: kronor('0.10') })]);
    await reads(element, 'Since 1 February 2020 you pay SEK 0.10 per month, SEK 0.20 less than before.');
    expect(textOf(element)).to.contain('−SEK 0.20');
  });

  it('says that a price stays, and nothing of a difference between two currencies', async () => {
    await reads(await given([priceOf({ new: kronor('349.00') })]), /you pay SEK 349\.00 per month, as much as before\./);
    const element = await given([priceOf({ new: { amount: '39.00', currency: 'EUR' } })]);
    await reads(element, /you pay €39\.00 per month\. /);
    expect(textOf(element)).not.to.contain('Difference');
  });

  for (const [cause, words] of [['campaign-end', 'lower for a while ends'], ['list-price', 'our price list'], ['index', 'follows an index'], ['tax', 'decided by the authorities'], ['network-fee', 'network owner']] as const) {
    it(`says why when the cause is ${cause}`, async () => reads(await given([priceOf({ cause })]), words));
  }

  it('announces that a campaign ends, before it does', async () => reads(await given([priceOf({ cause: 'campaign-end' })]), /^Your campaign ends/));

  for (const [price, words] of [['399.00', 'SEK 50.00 less than you will.'], ['499.00', 'SEK 50.00 more than you will.'], ['449.00', 'as much as you will.']] as const) {
    it(`does not hide that a new customer pays ${price}`, async () => {
      const element = await given([priceOf({ newCustomerPrice: kronor(price) })]);
      await waitUntil(() => all(element, 'new-customer').length === 1);
      expect(all(element, 'new-customer')[0]!.textContent.replace(/\s+/g, ' ')).to.equal(`Somebody who becomes a customer today pays SEK ${price} per month for the same, ${words}`);
    });
  }

  it('asks the page to do what an option does, and follows an address unless the page says no', async () => {
    const options = [
      { id: 'bind', label: 'Bind it', offerId: 'offer-1', text: 'Twelve months.' },
      { id: 'stay', label: 'Stay', text: 'Nothing to do.' },
      { id: 'leave', label: 'Leave', url: '#leave' },
    ];
    const element = await given([priceOf({ options })]);
    const asked: NoticeActionEvent[] = [];
    element.addEventListener('kvitt-notice-action', (event) => {
      asked.push(event);
      event.preventDefault();
    });
    await waitUntil(() => all(element, 'option').length === 3);
    expect(all(element, 'action').map(({ localName, textContent }) => [localName, textContent])).to.deep.equal([['button', 'Bind it'], ['a', 'Leave']]);
    for (const action of all(element, 'action')) action.click();
    expect(asked.map(({ action, notice }) => [action.id, action.offerId, notice.id])).to.deep.equal([['bind', 'offer-1', 'one'], ['leave', undefined, 'one']]);
    expect(location.hash).to.equal('');
  });

  it('has its actions as links and buttons', async () => {
    const element = await given([noticeOf({ actions: [{ id: 'read', label: 'Read', url: 'https://supplier.example/law' }, { id: 'call', label: 'Call me' }] })]);
    await part(element, 'action');
    expect(all(element, 'action').map((action) => action.getAttribute('href'))).to.deep.equal(['https://supplier.example/law', null]);
  });
});

describe('which notices are told', () => {
  const ids = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset.id);
  const shown = async (notices: readonly Notice[], more?: Partial<KvittNotice>) => {
    const element = await given(notices, more);
    await waitUntil(() => element.matches(':state(unread), :state(read), :state(suppressed)'));
    return ids(element);
  };

  it('an outage that is not over first, then the newest', async () => {
    const outage = { since: at(-9) };
    expect(await shown([
      noticeOf({ id: 'old', sentAt: at(-5) }),
      noticeOf({ id: 'over', kind: 'outage', sentAt: at(-3), outage: { ...outage, resolvedAt: at(-2) } }),
      noticeOf({ id: 'new', sentAt: at(-1) }),
      noticeOf({ id: 'on', kind: 'outage', sentAt: at(-8), outage }),
    ])).to.deep.equal(['on', 'new', 'over', 'old']);
  });

  it('what is unread, and what is read but still holds', async () => {
    const readAt = at(-1);
    expect(await shown([
      noticeOf({ id: 'unread' }), noticeOf({ id: 'read', readAt }), noticeOf({ id: 'valid', readAt, validUntil: at(3) }), { ...priceOf(), id: 'price', readAt },
      { ...priceOf({ effectiveOn: on(-3) }), id: 'past', readAt }, noticeOf({ id: 'outage', readAt, kind: 'outage', outage: { since: at(-1) } }),
    ])).to.have.members(['unread', 'valid', 'price', 'outage']);
  });

  it('nothing before its time or after it, read or not', async () => {
    expect(await shown([noticeOf({ id: 'early', validFrom: at(1) }), noticeOf({ id: 'late', validUntil: at(-1) })])).to.deep.equal([]);
  });

  it('one kind, when the page wants that', async () => {
    expect(await shown([noticeOf({ id: 'tip', kind: 'tip' }), noticeOf({ id: 'law', kind: 'law' })], { kind: 'law' })).to.deep.equal(['law']);
  });

  it('one of them whatever its state, when the page names it', async () => {
    const expired = noticeOf({ id: 'late', readAt: at(-5), validUntil: at(-1) });
    const element = await given([expired, noticeOf()], { noticeId: 'late' });
    await is(element, 'expired');
    expect(ids(element)).to.deep.equal(['late']);
  });

  it('nothing takes no room, not even the gap of a grid', async () => {
    const { box, element } = await stage(html`<div class="grid"><p>Before</p><kvitt-notice></kvitt-notice><p>After</p></div>`, 'empty');
    const notice = element.querySelector('kvitt-notice')!;
    Object.assign((element as HTMLElement).style, { display: 'grid', gap: '50px' });
    await is(notice, 'suppressed');
    const [before, after] = [...box.querySelectorAll('p')].map((paragraph) => paragraph.getBoundingClientRect());
    expect(after!.top - before!.bottom).to.be.within(45, 85);
    expect(textOf(notice)).to.equal('');
  });

  it('what is about an invoice or a contract, and what is about everything', async () => {
    const { element } = await stage(html`<kvitt-notice invoice-id="invoice-24"></kvitt-notice>`);
    await reads(element, 'Energiskatten');
    expect(titles(element)).to.deep.equal(['Vi tog ut en avgift för mycket', 'Energiskatten ändras vid årsskiftet']);
    element.contractId = 'contract-power';
    element.invoiceId = undefined;
    await reads(element, 'Månadsavgiften för el höjs');
    expect(titles(element)).not.to.include('Bredbandet låg nere');
  });

  it('shows nothing of plain data that cannot be shown, and says so', async () => {
    for (const wrong of [noticeOf({ title: '' }), priceOf({ new: { amount: 'much', currency: 'SEK' } }), priceOf({ effectiveOn: 'soon' }), noticeOf({ sentAt: 'yesterday' }), null as unknown as Notice]) {
      const element = await given([wrong]);
      await part(element, 'failed');
      expect(all(element, 'notice')).to.deep.equal([]);
    }
  });
});
