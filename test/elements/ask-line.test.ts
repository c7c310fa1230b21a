import type { LineQuestionEvent } from '@kvitt/elements';
import '@kvitt/elements/define/chat.js';
import '@kvitt/elements/define/invoice.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { Subject } from '@kvitt/core/model/conversation.js';
import { LitElement } from 'lit';
import { LineQuestionController } from '../../packages/elements/src/controllers/line-question-controller.js';
import { mount, part, reads } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { control, id, parts, sample } from './invoice-stage.js';

/** The smallest element that takes questions. */
class TestTaker extends LitElement {
  static override properties = { for: {} };
  declare for?: string;
  readonly taken: Subject[] = [];

  constructor() {
    super();
    new LineQuestionController(this, (subject) => this.taken.push(subject));
  }
}
customElements.define('test-taker', TestTaker);

async function stage(content = html`<kvitt-invoice id="bill" .invoice=${sample()}></kvitt-invoice><test-taker for="bill"></test-taker>`) {
  const box = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const [invoice, taker] = [box.querySelector('kvitt-invoice')!, box.querySelector<TestTaker>('test-taker')];
  await part(invoice, 'amount');
  await waitUntil(() => parts(invoice, 'about').length > 0, 'the rest of the invoice never came');
  const unfold = async () => {
    control(invoice, 'Månadsavgift').click();
    await part(invoice, 'explanation');
    await invoice.updateComplete;
  };
  await unfold();
  return { box, invoice, taker, unfold };
}

const line = () => sample().lines.find(({ item }) => item.name.includes('Månadsavgift'))!;

describe('asking about a line of kvitt-invoice', () => {
  it('is not offered where nobody takes the question', async () => {
    const { invoice } = await stage(html`<kvitt-invoice .invoice=${sample()}></kvitt-invoice>`);
    expect(parts(invoice, 'ask')).to.deep.equal([]);
  });

  it('brings the line to the element that names the invoice', async () => {
    const { invoice, taker } = await stage();
    (await part(invoice, 'ask')).click();
    expect(taker!.taken).to.deep.equal([{ invoiceId: sample().id, lineId: line().id, name: line().item.name, amount: line().netAmount }]);
  });

  it('brings it to the element that lies in the invoice', async () => {
    const { invoice, taker } = await stage(html`<kvitt-invoice .invoice=${sample()}><test-taker slot="chat"></test-taker></kvitt-invoice>`);
    (await part(invoice, 'ask')).click();
    expect(taker!.taken).to.have.length(1);
  });

  it('brings the amount that is shown', async () => {
    const { invoice, taker } = await stage(html`<kvitt-invoice id="bill" tax-display="including" .invoice=${sample()}></kvitt-invoice><test-taker for="bill"></test-taker>`);
    (await part(invoice, 'ask')).click();
    expect(taker!.taken[0]!.amount).to.deep.equal(line().taxInclusiveAmount);
  });

  it('is not offered by another invoice of the page, nor after the element has gone', async () => {
    const { box, invoice, taker, unfold } = await stage(html`<kvitt-invoice .invoice=${sample()}></kvitt-invoice><test-taker for="bill"></test-taker>`);
    expect(parts(invoice, 'ask')).to.deep.equal([]);
    invoice.id = 'bill';
    control(invoice, 'Månadsavgift').click();
    await waitUntil(() => parts(invoice, 'explanation').length === 0);
    await unfold();
    expect(parts(invoice, 'ask')).to.have.length(1);
    taker!.remove();
    parts(invoice, 'ask')[0]!.click();
    expect(taker!.taken).to.deep.equal([]);
    expect(box.querySelector('test-taker')).to.equal(null);
  });

  it('goes to the first of two elements, and to none when the page takes it', async () => {
    const { box, invoice } = await stage(html`<kvitt-invoice id="bill" .invoice=${sample()}></kvitt-invoice><test-taker for="bill"></test-taker><test-taker for="bill"></test-taker>`);
    const all = [...box.querySelectorAll<TestTaker>('test-taker')];
    (await part(invoice, 'ask')).click();
    expect(all.map(({ taken }) => taken.length)).to.deep.equal([1, 0]);
    const asked: LineQuestionEvent[] = [];
    invoice.addEventListener('kvitt-line-question', (event) => {
      event.preventDefault();
      asked.push(event);
    });
    (await part(invoice, 'ask')).click();
    expect(all.map(({ taken }) => taken.length)).to.deep.equal([1, 0]);
    expect(asked.map(({ subject }) => subject.lineId)).to.deep.equal([line().id]);
  });

  it('is quoted above the field of a chat in the invoice', async () => {
    const { element } = await mount(html`<kvitt-invoice invoice-id=${id}><kvitt-chat slot="chat" invoice-id=${id}></kvitt-chat></kvitt-invoice>`);
    const chat = element.querySelector('kvitt-chat')!;
    await part(chat, 'input');
    await part(element, 'about');
    control(element, 'Månadsavgift').click();
    (await part(element, 'ask')).click();
    await reads(chat, 'Månadsavgift');
    await waitUntil(() => chat.shadowRoot!.activeElement?.localName === 'textarea', 'the keyboard is in the field');
  });

  it('is offered to a page that takes questions itself', async () => {
    const taken: string[] = [];
    const { invoice } = await stage(html`<div @kvitt-line-question-offer=${(event: Event) => event.preventDefault()} @kvitt-line-question=${(event: LineQuestionEvent) => taken.push(event.subject.name!)}>
      <kvitt-invoice .invoice=${sample()}></kvitt-invoice>
    </div>`);
    (await part(invoice, 'ask')).click();
    expect(taken).to.deep.equal([line().item.name]);
  });
});
