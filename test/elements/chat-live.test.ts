import { memoryAdapter } from '@kvitt/adapters/memory.js';
import type { Adapter } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { MessageDelta } from '@kvitt/core/model/conversation.js';
import { LineQuestionEvent, LineQuestionOfferEvent, type KvittChat, type KvittErrorEvent } from '@kvitt/elements';
import '@kvitt/elements/define/invoice.js';
import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import { mount, part, reads, textOf } from '../support/mount.js';
import { bot, conversation, elin, says, threadOf } from '../support/threads.js';
import { waitUntil } from '../support/wait.js';
import { all, field, focused, fileOf, gives, live, none, partSays, presses, status, types, wordsOf } from './chat-stage.js';

const outage = new KvittError('unexpected', { status: 503, retryAfterMs: 0 });

async function writes(element: KvittChat, text: string): Promise<void> {
  await part(element, 'input');
  types(element, text);
  presses(field(element), 'Enter');
}

/** The facts a page hears, in order. */
function facts(element: KvittChat): string[] {
  const heard: string[] = [];
  for (const name of ['kvitt-message-sent', 'kvitt-message-received', 'kvitt-human-requested', 'kvitt-error']) element.addEventListener(name, ({ type }) => heard.push(type));
  return heard;
}

describe('kvitt-chat over a backend', () => {
  it('begins the conversation with the first message, and a machine answers word by word', async () => {
    const { element, adapter } = await live();
    const heard = facts(element);
    await writes(element, 'När ska jag betala?');
    await partSays(element, 'message', 'När ska jag betala?');
    await reads(element, 'automatic');
    await waitUntil(() => heard.includes('kvitt-message-received'), 'no answer came');
    expect(heard.slice(0, 2)).to.deep.equal(['kvitt-message-sent', 'kvitt-message-received']);
    expect(adapter.backend.desk.folder(adapter.backend.thread()).messages.filter(({ text }) => text === 'När ska jag betala?')).to.have.length(1);
    expect(status(element)).to.match(/^\S+ assistent: /);
  });

  it('shows the words of a machine as they come by drawing that bubble alone', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    await part(element, 'message');
    adapter.backend.botSays(adapter.backend.thread(), 'ord '.repeat(400));
    const bubble = () => element.shadowRoot!.querySelector('.writing .bubble');
    await waitUntil(bubble, 'nobody writes');
    await waitUntil(() => bubble()?.textContent.includes('ord ord'), 'no words');
    let drawn = 0;
    let elsewhere = 0;
    const watch = new MutationObserver((records) => records.forEach(({ target }) => (bubble()?.contains(target) ? (drawn += 1) : (elsewhere += 1))));
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    const before = bubble()?.textContent.length ?? 0;
    await waitUntil(() => (bubble()?.textContent.length ?? 0) > before + 40, 'the words stopped');
    watch.disconnect();
    expect(drawn).to.be.above(0);
    expect(elsewhere).to.equal(0);
    expect(status(element)).to.equal('');
  });

  it('draws five hundred words of one message without drawing another, and listens no longer than it is on the page', async () => {
    const stream = new WordStream();
    const messages = threadOf([...Array.from({ length: 30 }, (_, index) => says(elin, `Before ${index}`)), says(bot, '', { writing: true, format: 'markdown' })]).messages;
    const adapter: Adapter = { conversations: { get: () => Promise.resolve(conversation), messages: () => Promise.resolve({ items: messages }), stream: (_, { signal }) => stream.read(signal) } };
    const { provider } = await mount(html``);
    const element = document.createElement('kvitt-chat');
    element.conversationId = conversation.id;
    provider.adapter = adapter;
    provider.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('.writing'), 'nobody writes');
    await element.updateComplete;
    let elsewhere = 0;
    const inside = (target: Node) => element.shadowRoot!.querySelector('.writing')?.contains(target);
    const watch = new MutationObserver((records) => records.forEach(({ target }) => (elsewhere += inside(target) ? 0 : 1)));
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    for (let word = 1; word <= 500; word += 1) {
      stream.say(`word${word} `);
      if (word % 50 === 0) await nextFrame();
    }
    await waitUntil(() => element.shadowRoot!.querySelector('.writing')!.textContent.includes('word500'), 'not all words');
    watch.disconnect();
    expect(elsewhere).to.equal(0);
    element.remove();
    await waitUntil(() => stream.left, 'the stream is still read');
  });

  it('stops the machine when told to, and keeps what it wrote', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    await part(element, 'message');
    adapter.backend.botSays(adapter.backend.thread(), 'mycket '.repeat(400));
    (await part(element, 'stop')).click();
    await waitUntil(() => none(element, 'stop'), 'still writing');
    expect(element.shadowRoot!.querySelectorAll('.writing')).to.have.length(0);
  });

  it('asks for a person, and shows the queue and then her', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    const heard = facts(element);
    (await part(element, 'person')).click();
    await reads(element, 'in the queue');
    expect(heard).to.include('kvitt-human-requested');
    const thread = adapter.backend.thread();
    adapter.backend.agentSays(thread, 'Hej Elin, jag är här.');
    await partSays(element, 'text', 'Hej Elin, jag är här.');
    await waitUntil(() => !textOf(element).includes('in the queue'), 'still queued');
    adapter.backend.agentTypes(thread);
    await part(element, 'typing');
  });

  it('takes a question and an address when nobody is there, and says when the answer comes', async () => {
    const adapter = memoryAdapter({ scenario: 'chat' });
    adapter.backend.closeDesk();
    const { element } = await live({ adapter });
    await writes(element, 'Kan jag dela upp');
    await reads(element, 'automatic');
    const person = await part(element, 'person');
    person.click();
    const form = await part(element, 'form');
    expect(person.getAttribute('aria-expanded')).to.equal('true');
    await reads(element, 'Leave your question. We open');
    await expect(element).to.be.accessible();
    form.querySelector<HTMLTextAreaElement>('[name=question]')!.value = 'Kan jag dela upp fakturan?';
    form.querySelector<HTMLInputElement>('[name=address]')!.value = 'elin@example.se';
    (await part(element, 'send-question')).click();
    await reads(element, 'We answer by');
    await partSays(element, 'message', 'Kan jag dela upp fakturan?');
    expect(none(element, 'form')).to.equal(true);
    const { desk } = adapter.backend;
    expect(desk.folder(adapter.backend.thread()).now).to.include({ replyTo: 'elin@example.se', state: 'waiting-provider' });
  });

  it('keeps what is written without a connection, says so, and sends it once when it is back', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    await part(element, 'message');
    adapter.backend.offline(true);
    await writes(element, 'Skrivet i tunneln');
    await partSays(element, 'message', /Skrivet i tunneln.*(Sending|Waiting)/s);
    await part(element, 'lost');
    adapter.backend.offline(false);
    await partSays(element, 'message', /Skrivet i tunneln.*(Sent|Delivered|Read)/s);
    await waitUntil(() => none(element, 'lost'), 'still lost');
    expect(wordsOf(element).filter((text) => text === 'Skrivet i tunneln')).to.have.length(1);
  });

  it('shows why a message was refused, and sends it again as the same one', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    const heard: KvittErrorEvent[] = [];
    element.addEventListener('kvitt-error', (event) => heard.push(event));
    await part(element, 'message');
    adapter.backend.fail('conversations.send', new KvittError('forbidden', { status: 403 }));
    await writes(element, 'Hör ni mig?');
    await partSays(element, 'message', /Hör ni mig.*Not sent/s);
    await waitUntil(() => heard.length > 0, 'the page heard nothing');
    expect(heard[0]!.during).to.equal('conversations.send');
    adapter.backend.fail('conversations.send');
    (await part(element, 'retry-message')).click();
    await waitUntil(() => none(element, 'retry-message'), 'still refused');
    await partSays(element, 'message', /Hör ni mig\?.*(Sent|Delivered|Read)/s);
  });

  it('puts back in the field what was taken back', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    await part(element, 'message');
    adapter.backend.fail('conversations.send', new KvittError('forbidden', { status: 403 }));
    await writes(element, 'Fel ord');
    (await part(element, 'discard')).click();
    await waitUntil(() => field(element).value === 'Fel ord', 'the words are gone');
    expect(wordsOf(element)).not.to.include('Fel ord');
  });

  it('sends files with what is left of them, which can be cancelled', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    await part(element, 'message');
    adapter.backend.slowUploads(60_000);
    gives(field(element), 'drop', [fileOf('matare.jpg')]);
    await part(element, 'files');
    await writes(element, 'Så här ser den ut');
    const progress = await part<HTMLProgressElement>(element, 'progress');
    expect(progress.ariaLabel).to.equal('Sending matare.jpg');
    (await part(element, 'cancel')).click();
    await waitUntil(() => none(element, 'progress'), 'still sending');
    expect(field(element).value).to.equal('Så här ser den ut');
    await partSays(element, 'files', 'matare.jpg');
    adapter.backend.slowUploads(0);
    presses(field(element), 'Enter');
    await partSays(element, 'attachments', 'matare.jpg');
    await waitUntil(() => none(element, 'progress') && none(element, 'files'), 'still on its way');
  });

  it('shows a picture that comes through the session, and forgets it with the chat', async () => {
    const { element } = await live({ scenario: 'chat' });
    await part(element, 'message');
    gives(field(element), 'drop', [await picture()]);
    await part(element, 'files');
    presses(field(element), 'Enter');
    const image = await part<HTMLImageElement>(element, 'picture');
    expect(image.src).to.match(/^blob:/);
    expect(image.alt).to.equal('Picture: point.png');
    const address = image.src;
    element.remove();
    let gone = false;
    await fetch(address).catch(() => (gone = true));
    expect(gone).to.equal(true);
  });

  it('finds what was said, and goes there', async () => {
    const { element } = await live({ scenario: 'chat' });
    await part(element, 'message');
    (await part(element, 'search-toggle')).click();
    const input = await part<HTMLInputElement>(element, 'search-input');
    expect(focused(element)).to.equal('search-input');
    input.value = 'kampanjen';
    input.dispatchEvent(new InputEvent('input'));
    const found = await partSays(element, 'found', /kampanjen/i);
    expect(found.querySelector('mark')?.textContent.toLowerCase()).to.equal('kampanjen');
    found.click();
    await waitUntil(() => (element.shadowRoot!.activeElement as HTMLElement | null)?.matches('.said'), 'did not go there');
    input.value = 'finns inte';
    input.dispatchEvent(new InputEvent('input'));
    await reads(element, 'Nothing found');
    presses(input, 'Escape');
    await waitUntil(() => none(element, 'search'), 'still searching');
    expect(focused(element)).to.equal('search-toggle');
  });

  it('tells the backend what was read once it was on screen', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    await part(element, 'message');
    const thread = adapter.backend.thread();
    const { sequence } = adapter.backend.agentSays(thread, 'Läser du det här?');
    await partSays(element, 'text', 'Läser du det här?');
    await waitUntil(() => adapter.backend.desk.folder(thread).now.readUpTo.customer >= sequence, 'not read');
  });

  it('takes questions about lines of the invoice that it names, or lies in, and of no other', async () => {
    const { provider } = await mount(html`
      <kvitt-invoice id="mine" invoice-id="invoice-24"><kvitt-chat slot="chat" invoice-id="invoice-24"></kvitt-chat></kvitt-invoice>
      <kvitt-invoice id="other" invoice-id="invoice-23"></kvitt-invoice>
      <kvitt-chat for="other" invoice-id="invoice-23"></kvitt-chat>
    `);
    const [mine, other] = [provider.querySelector('#mine')!, provider.querySelector('#other')!];
    const [inside, beside] = [...provider.querySelectorAll('kvitt-chat')] as [KvittChat, KvittChat];
    await Promise.all([part(inside, 'input'), part(beside, 'input')]);
    await waitUntil(() => inside.getBoundingClientRect().height > 0, 'the invoice does not show its chat');
    const offer = new LineQuestionOfferEvent({ invoiceId: 'invoice-24' });
    mine.dispatchEvent(offer);
    expect(offer.defaultPrevented).to.equal(true);
    mine.dispatchEvent(new LineQuestionEvent({ invoiceId: 'invoice-24', lineId: '3', name: 'Månadsavgift' }));
    await partSays(inside, 'subject', 'Månadsavgift');
    expect(focused(inside)).to.equal('input');
    expect(none(beside, 'subject')).to.equal(true);
    other.dispatchEvent(new LineQuestionEvent({ invoiceId: 'invoice-23', lineId: '1', name: 'Elöverföring' }));
    await partSays(beside, 'subject', 'Elöverföring');
    await writes(inside, 'Vad är det?');
    await partSays(inside, 'message', /Månadsavgift.*Vad är det\?/s);
  });

  it('shows an agent the customer, her own words at the end, and no way to a person', async () => {
    const adapter = memoryAdapter({ scenario: 'chat' });
    const thread = adapter.backend.thread();
    const { provider } = await mount(html``, { adapter });
    provider.audience = 'agent';
    const element = document.createElement('kvitt-chat');
    element.conversationId = thread;
    provider.append(element);
    await partSays(element, 'heading', 'Elin Sandberg');
    adapter.backend.agentSays(thread, 'Jag tittar på det.');
    const said = await partSays(element, 'message', 'Jag tittar på det.');
    expect(said.className).to.contain('mine');
    await partSays(element, 'message', 'Elin Sandberg');
    expect(none(element, 'person')).to.equal(true);
  });

  it('says what went wrong with what was asked for', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    adapter.backend.fail('conversations.human', outage);
    (await part(element, 'person')).click();
    expect((await part(element, 'trouble')).role).to.equal('alert');
    adapter.backend.fail('conversations.human');
    (await part(element, 'person')).click();
    await waitUntil(() => none(element, 'trouble'), 'still says so');
  });

  it('keeps the thread on screen when it cannot be refreshed', async () => {
    const { element, adapter } = await live({ scenario: 'chat' });
    await part(element, 'message');
    const before = wordsOf(element);
    adapter.backend.fail('*', outage);
    await element.refresh();
    await reads(element, 'Shown as of');
    expect(wordsOf(element)).to.deep.equal(before);
    expect(all(element, 'input')).to.have.length(1);
  });
});

/** Words that come as fast as a test says them. */
class WordStream {
  readonly #words: MessageDelta[] = [];
  #length = 0;
  #wake: () => void = () => undefined;
  left = false;

  say(text: string): void {
    this.#words.push({ at: this.#length, text });
    this.#length += text.length;
    this.#wake();
  }

  async *read(signal: AbortSignal): AsyncIterable<MessageDelta> {
    signal.addEventListener('abort', () => this.#wake());
    for (let next = 0; !signal.aborted; next += 1) {
      if (next >= this.#words.length) await new Promise<void>((wake) => (this.#wake = wake));
      const word = this.#words[next];
      if (word) yield word;
    }
    this.left = true;
  }
}

async function picture(): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 4;
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return new File([blob!], 'point.png', { type: 'image/png' });
}
