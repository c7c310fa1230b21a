import type { KvittChat } from '@kvitt/elements';
import type { Thread } from '@kvitt/core/session/session.js';
import { expect, nextFrame } from '@open-wc/testing';
import { part, reads } from '../support/mount.js';
import { amira, bot, longThread, says } from '../support/threads.js';
import { waitUntil } from '../support/wait.js';
import { all, given, live, none, partSays, presses, wordsOf } from './chat-stage.js';

const log = (element: KvittChat) => element.shadowRoot!.querySelector<HTMLElement>('.log')!;
const atEnd = (element: KvittChat) => log(element).scrollTop + log(element).clientHeight >= log(element).scrollHeight - 2;
const firstSeen = (element: KvittChat) => all(element, 'message').find((message) => message.getBoundingClientRect().bottom > log(element).getBoundingClientRect().top)!;
const top = (message: HTMLElement) => Math.round(message.getBoundingClientRect().top);

/** The same thread with one more message. */
function longer(thread: Thread, text: string): Thread {
  const last = thread.messages.at(-1)!;
  return { ...thread, messages: [...thread.messages, { ...says(amira, text), sequence: last.sequence + 1 }] };
}

async function scrolls(element: KvittChat, to: number): Promise<void> {
  await waitUntil(() => atEnd(element), 'never came to the end');
  log(element).scrollTop = to;
  log(element).dispatchEvent(new Event('scroll'));
  await nextFrame();
  await element.updateComplete;
}

describe('a long thread in kvitt-chat', () => {
  it('opens at its end with about forty messages and few elements, whatever its length', async () => {
    const { element } = await given(longThread(10_000));
    await waitUntil(() => atEnd(element), 'is not at the end');
    const count = all(element, 'message').length;
    expect(count).to.be.within(40, 80);
    expect(log(element).querySelectorAll('*').length / count).to.be.at.most(150 / 40);
  });

  it('never holds more than a hundred and twenty messages, however far the reader goes', async () => {
    const { element } = await given(longThread(1_000));
    for (let page = 0; page < 6; page += 1) {
      const before = wordsOf(element)[0];
      await scrolls2(element, 0);
      await waitUntil(() => wordsOf(element)[0] !== before, 'no older ones');
      expect(all(element, 'message').length).to.be.at.most(120);
    }
    (await part(element, 'latest')).click();
    await waitUntil(() => atEnd(element) && wordsOf(element).at(-1)!.startsWith('1000.'), 'not back at the end');
  });

  it('holds the message that is read in its place when older ones come above', async () => {
    const { element } = await given(longThread(500));
    await scrolls(element, 700);
    const seen = firstSeen(element);
    const before = top(seen);
    const oldest = wordsOf(element)[0];
    (await part(element, 'older')).click();
    await waitUntil(() => wordsOf(element)[0] !== oldest, 'no older ones');
    await nextFrame();
    expect(Math.abs(top(seen) - before)).to.be.at.most(1);
  });

  it('holds it too when something comes below, and says how many have come', async () => {
    const { element } = await given(longThread(200));
    await scrolls(element, 900);
    const seen = firstSeen(element);
    const before = top(seen);
    const once = longer(element.thread!, 'One more');
    element.thread = once;
    await partSays(element, 'latest', '1 new message');
    element.thread = longer(once, 'Another');
    const latest = await partSays(element, 'latest', '2 new messages');
    expect(Math.abs(top(seen) - before)).to.be.at.most(1);
    latest.click();
    await waitUntil(() => atEnd(element) && none(element, 'latest'), 'not at the end');
  });

  it('follows what comes as long as the reader is at the end', async () => {
    const { element } = await given(longThread(100));
    for (let more = 0; more < 5; more += 1) {
      element.thread = longer(element.thread!, `More ${more}`);
      await reads(element, `More ${more}`);
      await waitUntil(() => atEnd(element), 'fell behind');
    }
    expect(none(element, 'latest')).to.equal(true);
  });

  it('stays at the end when there is less room for it, also in a frame in which it was scrolled', async () => {
    const { element } = await given(longThread(100));
    await waitUntil(() => atEnd(element), 'is not at the end');
    element.style.blockSize = `${element.offsetHeight - 150}px`;
    log(element).dispatchEvent(new Event('scroll'));
    await waitUntil(() => atEnd(element), 'fell behind');
    expect(none(element, 'latest')).to.equal(true);
  });

  it('follows a message that grows at the end', async () => {
    const start = longer(longThread(100), 'x');
    const { element } = await given(start);
    const grown = { ...start.messages.at(-1)!, author: bot, writing: true, text: 'word '.repeat(300) };
    element.thread = { ...start, messages: [...start.messages.slice(0, -1), grown] };
    await reads(element, 'word word');
    await waitUntil(() => atEnd(element), 'fell behind');
  });

  it('goes on to older ones from the first message by the arrow key', async () => {
    const { element } = await given(longThread(300));
    await waitUntil(() => atEnd(element), 'is not at the end');
    const oldest = wordsOf(element)[0];
    const first = all(element, 'message')[0]!;
    first.focus();
    presses(first, 'ArrowUp');
    await waitUntil(() => wordsOf(element)[0] !== oldest, 'no older ones');
    expect(element.shadowRoot!.activeElement === first).to.equal(true);
  });

  it('draws only the message that is new', async () => {
    const { element } = await given(longThread(60));
    const changed = new Set<Node>();
    const watch = new MutationObserver((records) => records.forEach(({ target }) => changed.add((target instanceof Element ? target : target.parentElement)?.closest('.said') ?? target)));
    for (const message of all(element, 'message').slice(0, -1)) watch.observe(message, { subtree: true, childList: true, characterData: true });
    element.thread = longer(element.thread!, 'The new one');
    await reads(element, 'The new one');
    watch.disconnect();
    expect(changed.size).to.equal(0);
  });

  it('stands on paper as a whole, and is a window again afterwards', async () => {
    const { element } = await given(longThread(300));
    dispatchEvent(new Event('beforeprint'));
    expect(all(element, 'message')).to.have.length(300);
    dispatchEvent(new Event('afterprint'));
    expect(all(element, 'message').length).to.be.below(121);
  });

  it('comes from a backend page by page, and is searched there', async () => {
    const { element } = await live({ scenario: 'chat-long' });
    await waitUntil(() => all(element, 'message').length >= 40, 'nothing came');
    for (let page = 0; page < 3; page += 1) {
      const before = wordsOf(element)[0];
      await scrolls2(element, 0);
      await waitUntil(() => wordsOf(element)[0] !== before, 'no older ones');
    }
  });
});

/** Scrolls from wherever the reader is. */
async function scrolls2(element: KvittChat, to: number): Promise<void> {
  await nextFrame();
  log(element).scrollTop = to;
  log(element).dispatchEvent(new Event('scroll'));
  await nextFrame();
  await element.updateComplete;
}
