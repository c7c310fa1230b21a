import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Suggestion } from '@kvitt/core/model/conversation.js';
import type { AskQuestionEvent, HumanRequestedEvent, KvittQuestion, QuestionSentEvent, SuggestionUsedEvent } from '@kvitt/elements';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/question.js';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../support/describe-element.js';
import { mount, part, reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { control, id, parts } from './invoice-stage.js';

const known: readonly Suggestion[] = [{ text: 'When will I get my **next** bill?', answer: 'On the first of each month, *every* month.' }, { text: 'Why more than last month?' }];

describeElement('kvitt-question', {
  live: () => html`<kvitt-question invoice-id=${id}></kvitt-question>`,
  given: () => html`<kvitt-question .suggestions=${known}></kvitt-question>`,
  shows: 'Ask a question',
  empty: { shows: 'Ask a question' },
  scenarios: ['chat', 'chat-queue', 'chat-closed'],
});

async function stage(scenario?: 'chat', content = html`<kvitt-question invoice-id=${id}></kvitt-question>`) {
  const adapter = memoryAdapter({ scenario });
  return mount<KvittQuestion>(content, { adapter });
}

const input = (element: KvittQuestion) => part<HTMLTextAreaElement>(element, 'input');
const is = (element: KvittQuestion, state: string) => waitUntil(() => element.matches(`:state(${state})`), `never :state(${state}); it says "${textOf(element)}"`);

async function write(element: KvittQuestion, text: string): Promise<void> {
  (await input(element)).focus();
  await sendKeys({ type: text });
}

describe('kvitt-question', () => {
  it('sends what was written with Enter, and shows the answer as it comes', async () => {
    const { element } = await stage();
    const events: string[] = [];
    for (const name of ['kvitt-ask-question', 'kvitt-question-sent'] as const) element.addEventListener(name, () => events.push(name));
    await is(element, 'draft');
    await write(element, 'Why is it more than last month?');
    await sendKeys({ press: 'Enter' });
    await is(element, 'answered');
    expect(textOf(element)).to.contain('Why is it more than last month?');
    expect(parts(element, 'answer')).to.have.length(1);
    expect(events).to.deep.equal(['kvitt-ask-question', 'kvitt-question-sent']);
  });

  it('leaves Enter to the field with Shift, and while a word is being chosen', async () => {
    const { element } = await stage();
    await write(element, 'One');
    const area = await input(element);
    const left = (init: KeyboardEventInit) => area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init }));
    expect([left({ shiftKey: true }), left({ isComposing: true })]).to.deep.equal([true, true]);
    expect(element.matches(':state(draft)')).to.equal(true);
    expect(left({})).to.equal(false);
    await is(element, 'answered');
  });

  it('sends nothing when nothing is written', async () => {
    const { element, adapter } = await stage();
    await part(element, 'input');
    (await part(element, 'send')).click();
    expect(adapter.backend.desk.list({}, 'customer').items).to.deep.equal([]);
    expect(element.matches(':state(draft)')).to.equal(true);
  });

  it('leaves the question in the field when the page says no', async () => {
    const { element, adapter } = await stage();
    const asked: AskQuestionEvent[] = [];
    element.addEventListener('kvitt-ask-question', (event) => {
      event.preventDefault();
      asked.push(event);
    });
    await write(element, 'Hello?');
    (await part(element, 'send')).click();
    expect(asked.map(({ draft }) => draft.text)).to.deep.equal(['Hello?']);
    expect((await input(element)).value).to.equal('Hello?');
    expect(adapter.backend.desk.list({}, 'customer').items).to.deep.equal([]);
  });

  it('asks a suggestion with one press', async () => {
    const { element } = await stage();
    const used: Suggestion[] = [];
    element.addEventListener('kvitt-suggestion-used', ({ suggestion }: SuggestionUsedEvent) => used.push(suggestion));
    const button = await part(element, 'suggestion');
    const text = button.textContent.trim();
    button.click();
    await is(element, 'answered');
    expect(parts(element, 'question')[0]!.textContent).to.equal(text);
    expect(used.map((each) => each.text)).to.deep.equal([text]);
  });

  it('shows an answer that is known at once, without a message', async () => {
    const { element, adapter } = await stage(undefined, html`<kvitt-question invoice-id=${id} .suggestions=${known}></kvitt-question>`);
    (await part(element, 'suggestion')).click();
    await reads(element, 'On the first of each month, *every* month.');
    expect(parts(element, 'question')[0]!.textContent).to.equal('When will I get my **next** bill?');
    expect(adapter.backend.desk.list({}, 'customer').items).to.deep.equal([]);
    expect(element.matches(':state(answered)')).to.equal(true);
  });

  it('is free again for something else, with the keyboard in the field', async () => {
    const { element } = await stage(undefined, html`<kvitt-question invoice-id=${id} .suggestions=${known}></kvitt-question>`);
    (await part(element, 'suggestion')).click();
    (await part(element, 'more')).click();
    const area = await input(element);
    await waitUntil(() => element.shadowRoot!.activeElement === area, 'the keyboard is in the field');
    await is(element, 'draft');
  });

  it('asks about its line, and says which', async () => {
    const { element, adapter } = await stage(undefined, html`<kvitt-question .subject=${{ invoiceId: id, lineId: 'line-x', name: 'Monthly fee', amount: { amount: '49.00', currency: 'SEK' } }}></kvitt-question>`);
    await reads(element, 'Ask about Monthly fee');
    expect(parts(element, 'subject')[0]!.textContent).to.match(/Monthly fee\s+49\.00/);
    await write(element, 'What is this?');
    await sendKeys({ press: 'Enter' });
    await is(element, 'answered');
    const [thread] = adapter.backend.desk.list({}, 'customer').items;
    const asked = adapter.backend.desk.messages({ conversationId: thread!.id }, 'customer').items.find(({ author }) => author.role === 'customer');
    expect(asked!.subject!.lineId).to.equal('line-x');
  });

  it('takes "Ask about this line" of its invoice, quotes the line, and lets it go again', async () => {
    const { box } = await stage(undefined, html`<kvitt-invoice id="bill" invoice-id=${id}></kvitt-invoice><kvitt-question for="bill" invoice-id=${id}></kvitt-question>`);
    const [invoice, question] = [box.querySelector('kvitt-invoice')!, box.querySelector('kvitt-question')!];
    await part(invoice, 'about');
    control(invoice, 'Månadsavgift').click();
    (await part(invoice, 'ask')).click();
    await reads(question, 'Ask about Månadsavgift');
    const area = await input(question);
    await waitUntil(() => question.shadowRoot!.activeElement === area, 'the keyboard is in the field');
    control(question, 'Do not ask about this line').click();
    await reads(question, 'Ask a question');
    expect(parts(question, 'subject')).to.deep.equal([]);
  });

  it('asks for a person, who is told what was asked, and says that one comes', async () => {
    const { element, adapter } = await stage(undefined, html`<kvitt-question invoice-id=${id} .suggestions=${known}></kvitt-question>`);
    const asked: HumanRequestedEvent[] = [];
    element.addEventListener('kvitt-human-requested', (event) => asked.push(event));
    (await part(element, 'suggestion')).click();
    (await part(element, 'person')).click();
    await waitUntil(() => asked.length === 1, 'a person was asked for');
    await reads(element, 'A person has been asked for');
    expect(parts(element, 'person')).to.deep.equal([]);
    const [thread] = adapter.backend.desk.list({}, 'agent').items;
    expect(adapter.backend.desk.messages({ conversationId: thread!.id }, 'agent').items.map(({ text }) => text)).to.include(known[0]!.text);
  });

  it('says what it could not send, and sends it when asked again, once', async () => {
    const { element, adapter } = await stage();
    const sent: QuestionSentEvent[] = [];
    element.addEventListener('kvitt-question-sent', (event) => sent.push(event));
    await write(element, 'Is anybody there?');
    adapter.backend.fail('conversations.send', new KvittError('invalid', { status: 422 }));
    await sendKeys({ press: 'Enter' });
    const again = await part(element, 'again');
    await reads(element, 'The question was not sent.');
    adapter.backend.fail('conversations.send');
    again.click();
    await is(element, 'answered');
    const [thread] = adapter.backend.desk.list({}, 'customer').items;
    const all = adapter.backend.desk.messages({ conversationId: thread!.id }, 'customer').items;
    expect(all.filter(({ author }) => author.role === 'customer').map(({ text }) => text)).to.deep.equal(['Is anybody there?']);
  });

  it('takes a refused question back into the field', async () => {
    const { element, adapter } = await stage();
    await write(element, 'Too hasty');
    adapter.backend.fail('conversations.send', new KvittError('invalid', { status: 422 }));
    await sendKeys({ press: 'Enter' });
    (await part(element, 'change')).click();
    await waitUntil(async () => (await input(element)).value === 'Too hasty', 'the text is in the field');
  });

  it('shows what a person answers later, as Markdown, and lets the customer ask for more', async () => {
    const { element, adapter } = await stage();
    await write(element, 'Is the meter broken?');
    await sendKeys({ press: 'Enter' });
    await is(element, 'answered');
    const [thread] = adapter.backend.desk.list({}, 'customer').items;
    adapter.backend.agentSays(thread!.id, 'No, it is **new**.', { format: 'markdown' });
    await waitUntil(() => [...element.shadowRoot!.querySelectorAll('.prose strong')].some(({ textContent }) => textContent === 'new'), 'her Markdown is read');
    expect(parts(element, 'person')).to.deep.equal([]);
    (await part(element, 'more')).click();
    await is(element, 'draft');
  });

  it('shows a question that waits for its answer when the page is opened again, and none that is answered and read', async () => {
    const { element, adapter, provider } = await stage();
    await write(element, 'When is it due?');
    await sendKeys({ press: 'Enter' });
    await is(element, 'answered');
    const [thread] = adapter.backend.desk.list({}, 'customer').items;
    await waitUntil(() => adapter.backend.desk.list({}, 'customer').items[0]!.unread === 0, 'the answer is read');
    const again = document.createElement('kvitt-question');
    again.invoiceId = id;
    provider.append(again);
    await is(again, 'draft');
    adapter.backend.agentSays(thread!.id, 'Has it come?');
    await reads(again, 'Has it come?');
    expect(again.matches(':state(answered)')).to.equal(true);
  });

  it('tells a finished answer once to those who do not see it, and nothing while it is written', async () => {
    const { element } = await stage();
    await write(element, 'When is it due?');
    const news = element.shadowRoot!.querySelector('.news')!;
    const told: string[] = [];
    const observer = new MutationObserver(() => told.push(news.textContent));
    observer.observe(news, { childList: true, characterData: true, subtree: true });
    await sendKeys({ press: 'Enter' });
    await is(element, 'answered');
    await waitUntil(() => told.length > 0, 'it is told');
    observer.disconnect();
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^The answer has come\. .{10}/);
  });
});
