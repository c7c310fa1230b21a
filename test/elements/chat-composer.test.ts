import type { RequestHumanEvent, SendMessageEvent } from '@kvitt/elements';
import { maxAttachmentBytes, maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { part, reads, textOf } from '../support/mount.js';
import { amira, at, bot, elin, says, threadOf } from '../support/threads.js';
import { waitUntil } from '../support/wait.js';
import { all, field, focused, fileOf, given, gives, none, partSays, presses, types } from './chat-stage.js';

const talk = () => threadOf([says(elin, 'Hi'), says(amira, 'Hello')]);
const drafts = (asked: readonly Event[]) => asked.filter((event): event is SendMessageEvent => event.type === 'kvitt-send-message').map(({ draft }) => draft);
const closed = () => threadOf([], { conversation: { service: { state: 'closed', opensAt: at(1440) }, participants: [elin] } });

describe('the field of kvitt-chat', () => {
  it('sends with Enter, is empty afterwards and keeps the keyboard', async () => {
    const { element, asked } = await given(talk());
    types(element, '  Thank you  ');
    presses(field(element), 'Enter');
    expect(drafts(asked)).to.deep.equal([{ text: 'Thank you' }]);
    expect(field(element).value).to.equal('');
    expect(focused(element)).to.equal('input');
  });

  it('breaks the line with Shift and Enter, and leaves Enter to an input method', async () => {
    const { element, asked } = await given(talk());
    types(element, 'にほん');
    expect(presses(field(element), 'Enter', { shiftKey: true }).defaultPrevented).to.equal(false);
    expect(presses(field(element), 'Enter', { isComposing: true }).defaultPrevented).to.equal(false);
    field(element).dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(presses(field(element), 'Enter').defaultPrevented).to.equal(false);
    expect(drafts(asked)).to.deep.equal([]);
  });

  it('sends nothing that is nothing, and once however long Enter is held', async () => {
    const { element, asked } = await given(talk());
    types(element, ' \n ');
    presses(field(element), 'Enter');
    types(element, 'One');
    presses(field(element), 'Enter');
    presses(field(element), 'Enter', { repeat: true });
    expect(drafts(asked)).to.deep.equal([{ text: 'One' }]);
  });

  it('keeps what the page does not let go', async () => {
    const { element } = await given(talk());
    element.addEventListener('kvitt-send-message', (event) => event.preventDefault());
    types(element, 'Wait');
    presses(field(element), 'Enter');
    expect(field(element).value).to.equal('Wait');
  });

  it('grows with what is written', async () => {
    const { element } = await given(talk());
    const before = field(element).getBoundingClientRect().height;
    types(element, 'One\nTwo\nThree');
    expect(field(element).getBoundingClientRect().height).to.be.above(before + 20);
  });

  it('keeps text and keyboard when something comes, the language changes, or nothing can be loaded for a while', async () => {
    const { element, box } = await given(talk());
    types(element, 'Half a sent');
    element.thread = threadOf([...talk().messages, says(amira, 'Are you there?')]);
    await reads(element, 'Are you there?');
    box.lang = 'de';
    await reads(element, 'Amira Lindqvist schreiben');
    expect([field(element).value, focused(element)]).to.deep.equal(['Half a sent', 'input']);
    element.remove();
    box.firstElementChild!.append(element);
    await element.updateComplete;
    expect(field(element).value).to.equal('Half a sent');
  });

  it('says what is too long before anything is sent, and sends it once it is shorter', async () => {
    const { element, asked } = await given(talk());
    types(element, 'x'.repeat(maxMessageLength + 1));
    presses(field(element), 'Enter');
    expect((await part(element, 'refusal')).textContent).to.contain('at most 10,000 characters');
    expect((await part(element, 'refusal')).role).to.equal('alert');
    expect(drafts(asked)).to.deep.equal([]);
    types(element, 'x'.repeat(maxMessageLength));
    await waitUntil(() => none(element, 'refusal'), 'still refused');
    presses(field(element), 'Enter');
    expect(drafts(asked)).to.have.length(1);
  });

  it('answers a message: quoted above the field, told with the draft, and not if she thinks better of it', async () => {
    const { element, asked } = await given(talk());
    const message = all(element, 'message')[1]!;
    message.focus();
    const reply = await part(element, 'reply');
    expect(reply.ariaLabel).to.equal('Reply to Amira Lindqvist');
    reply.click();
    await reads(element, 'Do not reply to this message');
    expect(focused(element)).to.equal('input');
    types(element, 'Yes');
    presses(field(element), 'Enter');
    expect(drafts(asked)).to.deep.equal([{ text: 'Yes', inReplyTo: element.thread!.messages[1]!.id }]);
    await waitUntil(() => !textOf(element).includes('Do not reply'), 'still answering');
  });

  it('asks about a line: quoted, told with the draft, also by attribute', async () => {
    const { element, asked } = await given(talk());
    const subject = { invoiceId: 'invoice-24', lineId: '3', name: 'Monthly fee', amount: { amount: '39.20', currency: 'SEK' } };
    element.ask(subject);
    await partSays(element, 'subject', 'Monthly fee');
    types(element, 'Why?');
    presses(field(element), 'Enter');
    element.invoiceId = 'invoice-24';
    element.lineId = '4';
    types(element, 'And this?');
    presses(field(element), 'Enter');
    expect(drafts(asked)).to.deep.equal([{ text: 'Why?', subject }, { text: 'And this?', subject: { invoiceId: 'invoice-24', lineId: '4' } }]);
  });

  it('asked before the thread is here, it has the focus as soon as there is a field', async () => {
    const { element } = await given(talk());
    const { thread } = element;
    element.thread = undefined;
    await element.updateComplete;
    element.blur();
    element.ask({ invoiceId: 'invoice-24' });
    expect(focused(element)).not.to.equal('input');
    element.thread = thread;
    await waitUntil(() => focused(element) === 'input', 'the field has not the focus');
  });

  it('goes from message to message by arrow keys, and back by Escape', async () => {
    const { element } = await given(talk());
    const messages = all(element, 'message');
    expect(messages.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0]);
    messages[1]!.focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(element.shadowRoot!.activeElement === messages[0]).to.equal(true);
    await element.updateComplete;
    expect(messages.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
    await sendKeys({ press: 'End' });
    expect(element.shadowRoot!.activeElement === messages[1]).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(focused(element)).to.equal('input');
  });
});

describe('files in kvitt-chat', () => {
  it('are taken by drop and by paste, named, and taken out again', async () => {
    const { element, asked } = await given(talk());
    gives(field(element), 'drop', [fileOf('meter.jpg', 1_800_000)]);
    await partSays(element, 'files', /meter\.jpg.*1\.8 MB/s);
    gives(field(element), 'paste', [fileOf('again.jpg')]);
    const files = await partSays(element, 'files', 'again.jpg');
    files.querySelector<HTMLElement>('[aria-label="Remove meter.jpg"]')!.click();
    await waitUntil(() => !files.textContent.includes('meter.jpg'), 'still there');
    presses(field(element), 'Enter');
    expect(drafts(asked).map(({ text, files }) => [text, files?.map(({ fileName }) => fileName)])).to.deep.equal([['', ['again.jpg']]]);
  });

  it('are what their bytes say, not what they are called', async () => {
    const { element } = await given(talk());
    gives(field(element), 'drop', [fileOf('page.jpg', 100, [0x3c, 0x68, 0x74, 0x6d]), fileOf('letter.pdf', 100, [0x25, 0x50, 0x44, 0x46, 0x2d])]);
    expect((await part(element, 'refusal')).textContent).to.contain('page.jpg cannot be sent');
    expect((await part(element, 'files')).textContent).to.contain('letter.pdf');
  });

  it('are refused in words when they are too large, empty, or too many', async () => {
    const { element } = await given(talk());
    gives(field(element), 'drop', [fileOf('huge.jpg', maxAttachmentBytes + 1), fileOf('nothing.jpg', 0)]);
    await partSays(element, 'refusal', 'huge.jpg is too large. A file can be at most 10 MB.');
    await partSays(element, 'refusal', 'nothing.jpg is empty.');
    gives(field(element), 'drop', [1, 2, 3, 4, 5, 6].map((each) => fileOf(`${each}.jpg`)));
    await partSays(element, 'refusal', 'You can attach 5 files to a message.');
    expect((await part(element, 'files')).children).to.have.length(5);
  });

  it('go with the words that are sent while they are still looked at', async () => {
    const { element, asked } = await given(talk());
    types(element, 'Here it is');
    gives(field(element), 'drop', [fileOf('meter.jpg')]);
    gives(field(element), 'drop', [fileOf('receipt.jpg')]);
    presses(field(element), 'Enter');
    expect(drafts(asked)).to.deep.equal([]);
    await waitUntil(() => drafts(asked).length > 0, 'nothing was sent');
    expect(drafts(asked).map(({ text, files }) => [text, files?.map(({ fileName }) => fileName)])).to.deep.equal([['Here it is', ['meter.jpg', 'receipt.jpg']]]);
    expect(field(element).value).to.equal('');
  });

  it('hold back the words that are sent meanwhile when one of them is refused', async () => {
    const { element, asked } = await given(talk());
    types(element, 'Here it is');
    gives(field(element), 'drop', [fileOf('nothing.jpg', 0)]);
    gives(field(element), 'drop', [fileOf('meter.jpg')]);
    presses(field(element), 'Enter');
    await partSays(element, 'files', 'meter.jpg');
    await partSays(element, 'refusal', 'nothing.jpg is empty.');
    expect(drafts(asked)).to.deep.equal([]);
    expect(field(element).value).to.equal('Here it is');
    presses(field(element), 'Enter');
    expect(drafts(asked).map(({ text, files }) => [text, files?.map(({ fileName }) => fileName)])).to.deep.equal([['Here it is', ['meter.jpg']]]);
  });

  it('are not asked for where the supplier takes none', async () => {
    const { element } = await given(talk());
    element.noAttachments = true;
    await waitUntil(() => none(element, 'attach'), 'still asks');
    gives(field(element), 'drop', [fileOf('meter.jpg')]);
    await element.updateComplete;
    expect(none(element, 'files')).to.equal(true);
  });

  it('leave pasted words to the field', async () => {
    const { element } = await given(talk());
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: new DataTransfer() });
    field(element).dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});

describe('a person in kvitt-chat', () => {
  it('can be asked for while a machine answers, and when nobody has yet', async () => {
    const { element, asked } = await given(threadOf([says(bot, 'Hi')], { conversation: { service: { state: 'bot' }, participants: [bot] } }));
    (await part(element, 'person')).click();
    expect(asked.at(-1)?.type).to.equal('kvitt-request-human');
    element.thread = { messages: [], outgoing: [], typing: [] };
    await part(element, 'person');
    element.thread = talk();
    await waitUntil(() => none(element, 'person'), 'a person is here');
  });

  it('is asked for at once when the desk has opened meanwhile, and not before an address is known while it is closed', async () => {
    const opens = (opensAt: string) => threadOf([says(bot, 'Hi')], { conversation: { service: { state: 'bot', opensAt }, participants: [bot] } });
    const { element, asked } = await given(opens('2020-01-01T07:00:00Z'));
    (await part(element, 'person')).click();
    expect(asked.at(-1)?.type).to.equal('kvitt-request-human');
    asked.length = 0;
    element.thread = opens('2999-01-01T07:00:00Z');
    await element.updateComplete;
    const person = await part(element, 'person');
    person.focus();
    await sendKeys({ press: 'Enter' });
    await part(element, 'form');
    expect([person.getAttribute('aria-expanded'), focused(element)]).to.deep.equal(['true', 'person']);
    await sendKeys({ press: 'Enter' });
    await part(element, 'input');
    expect([person.hasAttribute('aria-expanded'), none(element, 'form'), asked.length]).to.deep.equal([false, true, 0]);
  });

  it('can be asked for again out of hours when the matter is resolved', async () => {
    const conversation = { state: 'resolved', service: { state: 'closed', opensAt: '2999-01-01T07:00:00Z' }, expectedReplyBy: '2020-01-01T07:00:00Z', participants: [elin] } as const;
    const { element } = await given(threadOf([says(bot, 'Hi')], { conversation }));
    (await part(element, 'person')).click();
    await part(element, 'form');
  });

  it('is asked to answer later when nobody is there: question, address, and when', async () => {
    const { element, asked } = await given(closed());
    const form = await part<HTMLFormElement>(element, 'form');
    expect(form.textContent).to.match(/We open \w+day/);
    const [question, address] = [form.querySelector<HTMLTextAreaElement>('[name=question]')!, form.querySelector<HTMLInputElement>('[name=address]')!];
    const leave = await part(element, 'send-question');
    leave.click();
    await reads(element, 'Write your question first.');
    expect(focused(element)).to.equal('question');
    question.value = 'Can I pay in parts?';
    address.value = 'elin';
    leave.click();
    await reads(element, 'Write an e-mail address');
    expect(question.value).to.equal('Can I pay in parts?');
    address.value = 'elin@example.com';
    leave.click();
    await waitUntil(() => drafts(asked).length === 1, 'nothing was sent');
    expect(asked.filter((event): event is RequestHumanEvent => event.type === 'kvitt-request-human').map(({ replyTo }) => replyTo)).to.deep.equal(['elin@example.com']);
    expect(drafts(asked)).to.deep.equal([{ text: 'Can I pay in parts?' }]);
  });

  it('sees what she had begun to write in the form when it closes meanwhile', async () => {
    const { element } = await given(threadOf([]));
    types(element, 'Can I pay');
    element.thread = closed();
    const form = await part(element, 'form');
    expect(form.querySelector('textarea')!.value).to.equal('Can I pay');
  });

  it('can stop a machine that writes', async () => {
    const writing = says(bot, 'The tax is', { writing: true });
    const { element, asked } = await given(threadOf([says(elin, 'Why?'), writing], { conversation: { service: { state: 'bot' }, participants: [bot] } }));
    (await part(element, 'stop')).click();
    expect(asked.at(-1)).to.deep.include({ type: 'kvitt-stop-message' });
    expect(element.matches(':state(writing)')).to.equal(true);
  });
});
