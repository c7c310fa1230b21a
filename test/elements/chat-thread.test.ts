import type { CardShownEvent, DiscardMessageEvent, MessageReceivedEvent, RetryMessageEvent } from '@kvitt/elements';
import { expect } from '@open-wc/testing';
import { part, reads, textOf } from '../support/mount.js';
import { amira, at, bot, elin, nobody, says, threadOf, waits } from '../support/threads.js';
import { waitUntil } from '../support/wait.js';
import { all, given, none, partSays, status, wordsOf } from './chat-stage.js';

const withBot = { conversation: { service: { state: 'bot' }, participants: [elin, bot] } } as const;

describe('kvitt-chat shows a thread', () => {
  it('with people, machines and events apart: a machine says that it is one, an event is said by nobody', async () => {
    const { element } = await given(threadOf([says(elin, 'Hello'), says(bot, 'Good day'), says(nobody, 'Amira has joined'), says(amira, 'Hi Elin')]));
    await reads(element, 'Norrsken assistant · automatic');
    await reads(element, 'Amira Lindqvist · customer service');
    expect((await part(element, 'event')).textContent).to.contain('Amira has joined');
    expect(all(element, 'message').map(({ className }) => /mine|machine|theirs/.exec(className)?.[0])).to.deep.equal(['mine', 'theirs', 'theirs']);
    expect(all(element, 'message')[1]!.className).to.contain('machine');
  });

  it('with what one person says in a row below one name, until ten minutes have passed', async () => {
    const { element } = await given(threadOf([says(amira, 'Hi'), says(amira, 'I look'), says(amira, 'Found it', { sentAt: at(30) })]));
    expect(element.shadowRoot!.querySelectorAll('.who')).to.have.length(2);
  });

  it('with a day above the first message of each', async () => {
    const { element } = await given(threadOf([says(elin, 'Before', { sentAt: at(-1440) }), says(elin, 'Now')]));
    const days = all(element, 'day').map(({ textContent }) => textContent);
    expect(days[0]).to.match(/^Yesterday, /);
    expect(days[1]).to.match(/^Today, /);
  });

  it('with who answers in the head, and whether she is there', async () => {
    const away = await given(threadOf([says(amira, 'Hi')], { conversation: { participants: [{ ...amira, presence: 'away' }] } }));
    expect((await part(away.element, 'heading')).textContent).to.equal('Amira Lindqvist');
    expect((await part(away.element, 'presence')).textContent).to.equal('Away');
    const machine = await given(threadOf([says(bot, 'Hi')], withBot));
    expect((await part(machine.element, 'presence')).textContent).to.equal('Automatic answers');
    expect(machine.element.shadowRoot!.querySelector('.avatar')!.getAttribute('data-kind')).to.equal('machine');
  });

  it('with the hour and how far it came below her own, and nothing of it below those of others', async () => {
    const { element } = await given(threadOf([says(elin, 'One', { delivery: 'delivered' }), says(amira, 'Two', { delivery: 'read' })]));
    const metas = [...element.shadowRoot!.querySelectorAll('.meta')].map(({ textContent }) => textContent);
    expect(metas).to.have.length(1);
    expect(metas[0]).to.match(/^\d\d:\d\d · Delivered$/);
  });

  it('with the line that is asked about above the question', async () => {
    const { element } = await given(threadOf([says(elin, 'Why?', { subject: { name: 'Monthly fee', amount: { amount: '39.20', currency: 'SEK' } } })]));
    expect((await part(element, 'subject')).textContent.replace(/\s+/g, ' ').trim()).to.equal('Monthly fee 39.20');
  });

  it('with the message that is answered above the answer; one that is not known here is called so', async () => {
    const question = says(elin, 'When is it due?');
    const { element } = await given(threadOf([question, says(amira, 'On Friday', { inReplyTo: question.id }), says(amira, 'And?', { inReplyTo: 'gone' })]));
    await part(element, 'quote');
    const quotes = all(element, 'quote').map(({ textContent }) => textContent.trim());
    expect(quotes).to.deep.equal(['You When is it due?', 'An earlier message']);
  });

  it('with a card by name until the page shows it, and tells the page which slot', async () => {
    const message = says(amira, 'See here', { card: { kind: 'adjustment', id: 'a-1', name: 'SEK 49.00 off' } });
    const { element, provider } = await given(threadOf([says(elin, 'Hi')]));
    const heard: CardShownEvent[] = [];
    provider.addEventListener('kvitt-card-shown', (event) => heard.push(event));
    element.thread = threadOf([says(elin, 'Hi'), message]);
    expect((await part(element, 'card')).textContent).to.equal('SEK 49.00 off');
    expect(heard.map(({ card, slot }) => [card.id, slot])).to.deep.equal([['a-1', `card-${message.id}`]]);
    const card = document.createElement('p');
    card.slot = heard[0]!.slot;
    card.textContent = 'An adjustment';
    element.append(card);
    await waitUntil(() => card.getBoundingClientRect().height > 0, 'the card is not seen');
    expect((await part(element, 'card')).getBoundingClientRect().height).to.equal(0);
    element.thread = threadOf([says(elin, 'Hi'), message, says(elin, 'Thanks')]);
    await element.updateComplete;
    expect(heard).to.have.length(1);
  });

  it('with quick replies below the last message only, and sends the chosen one', async () => {
    const first = says(bot, 'Which?', { quickReplies: ['The fee', 'The tax'] });
    const { element, asked } = await given(threadOf([first], withBot));
    (await partSays(element, 'quick-reply', 'The tax')).click();
    expect(asked.at(-1)).to.deep.include({ type: 'kvitt-send-message', draft: { text: 'The tax', inReplyTo: first.id } });
    element.thread = threadOf([first, says(elin, 'The tax')], withBot);
    await waitUntil(() => none(element, 'quick-reply'), 'still there');
  });

  it('with a mark above what was unread when it was opened, which stays while it is read', async () => {
    const messages = [says(elin, 'Hi'), says(amira, 'Seen'), says(amira, 'Unseen'), says(amira, 'Unseen too')];
    const { element } = await given(threadOf(messages, { conversation: { readUpTo: 2 } }));
    const rows = () => [...element.shadowRoot!.querySelectorAll('.rows > :is(.said, .unread)')].map((row) => row.textContent.trim());
    expect(rows()[2]).to.equal('New');
    element.thread = threadOf([...messages, says(amira, 'Newer')], { conversation: { readUpTo: 5 } });
    await reads(element, 'Newer');
    expect(rows()[2]).to.equal('New');
  });

  it('with what waits and what was refused, which can be sent again or taken back', async () => {
    const { element, asked } = await given(threadOf([says(amira, 'And?')], { outgoing: [waits('Refused', { clientId: 'r', state: 'failed' }), waits('Waiting')] }));
    await reads(element, 'Not sent.');
    await reads(element, 'Waiting to be sent');
    (await part(element, 'retry-message')).click();
    (await part(element, 'discard')).click();
    expect(asked.map((event) => [event.type, (event as RetryMessageEvent | DiscardMessageEvent).clientId])).to.deep.equal([['kvitt-retry-message', 'r'], ['kvitt-discard-message', 'r']]);
  });

  it('with her message at one place from the outbox to the thread', async () => {
    const leaving = waits('On its way', { clientId: 'same' });
    const { element } = await given(threadOf([says(amira, 'Hi')], { outgoing: [leaving] }));
    const before = (await partSays(element, 'message', 'On its way'));
    element.thread = threadOf([says(amira, 'Hi'), says(elin, 'On its way', { clientId: 'same' })], { outgoing: [leaving] });
    await reads(element, 'Read');
    expect(wordsOf(element)).to.deep.equal(['Hi', 'On its way']);
    expect(all(element, 'message')[1] === before).to.equal(true);
  });

  it('with who is writing', async () => {
    const { element } = await given(threadOf([says(elin, 'Hi')], { typing: [amira] }));
    expect((await part(element, 'typing')).textContent).to.contain('Amira Lindqvist is writing');
  });

  it('with the place in the queue and how long it takes', async () => {
    const { element } = await given(threadOf([says(elin, 'Hi')], { conversation: { service: { state: 'queued', queuePlace: 3, expectedWait: 'PT4M', closesAt: at(500) } } }));
    await reads(element, 'Number 3 in the queue, about 4 minutes');
    expect((await part(element, 'presence')).textContent).to.match(/^Open until \d\d:\d\d$/);
    expect(element.matches(':state(queued)')).to.equal(true);
    expect(none(element, 'person')).to.equal(true);
  });

  it('with a wait of hours, and without one that nobody knows', async () => {
    const queued = (expectedWait?: string) => threadOf([says(elin, 'Hi')], { conversation: { service: { state: 'queued', ...(expectedWait && { expectedWait }) } } });
    const { element } = await given(queued('PT2H30M'));
    await reads(element, 'You are in the queue, about 3 hours');
    element.thread = queued();
    await waitUntil(() => !textOf(element).includes('about'), 'still says how long');
  });

  it('with the promised answer when nobody is there, and that a matter is closed', async () => {
    const { element } = await given(threadOf([says(elin, 'Hi')], { conversation: { service: { state: 'closed', opensAt: at(1440) }, expectedReplyBy: at(1500) } }));
    await reads(element, /We answer by \w+day,? \d+ \w+/);
    element.thread = threadOf([says(elin, 'Hi')], { conversation: { state: 'resolved' } });
    await reads(element, 'This matter is closed');
    expect(element.matches(':state(resolved)')).to.equal(true);
  });

  it('with the direction of each message by its own words', async () => {
    const { element } = await given(threadOf([says(amira, 'مرحبا كيف حالك'), says(elin, 'I am well')]));
    expect(all(element, 'text').map((text) => getComputedStyle(text).direction)).to.deep.equal(['rtl', 'ltr']);
  });

  it('and says each finished message of others once, never what is being written, never her own, never what was there', async () => {
    const old = says(amira, 'Old words');
    const { element, asked } = await given(threadOf([old], withBot));
    const writing = says(bot, 'The tax is', { writing: true });
    expect(status(element)).to.equal('');
    element.thread = threadOf([old, says(elin, 'Why?'), writing], withBot);
    await element.updateComplete;
    element.thread = threadOf([old, says(elin, 'Why?'), { ...writing, text: 'The tax is lower' }], withBot);
    await element.updateComplete;
    expect(status(element)).to.equal('');
    element.thread = threadOf([old, says(elin, 'Why?'), { ...writing, text: 'The tax is lower now.', writing: false }], withBot);
    await element.updateComplete;
    expect(status(element)).to.equal('Norrsken assistant: The tax is lower now.');
    const received = asked.filter((event): event is MessageReceivedEvent => event.type === 'kvitt-message-received');
    expect(received.map(({ message }) => message.id)).to.deep.equal([writing.id]);
  });

  it('as a log with a name that is not read out as a whole', async () => {
    const { element } = await given(threadOf([says(amira, 'Hi')]));
    const log = await part(element, 'log');
    expect([log.role, log.ariaLabel, log.ariaLive]).to.deep.equal(['log', 'Messages', 'off']);
    const message = await part(element, 'message');
    expect(message.ariaLabel).to.match(/^Amira Lindqvist, customer service, \d\d:\d\d$/);
    expect(element.shadowRoot!.getElementById(message.getAttribute('aria-describedby')!)!.textContent).to.equal('Hi');
  });

  it('and tells the page to put it away, that page only', async () => {
    const { element, asked, box } = await given(threadOf([says(amira, 'Hi')]));
    let bubbled = 0;
    box.addEventListener('kvitt-close', () => (bubbled += 1));
    (await part(element, 'close')).click();
    expect(asked.at(-1)?.type).to.equal('kvitt-close');
    expect(bubbled).to.equal(0);
  });
});
