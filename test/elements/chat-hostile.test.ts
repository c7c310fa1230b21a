import type { Author, Message } from '@kvitt/core/model/conversation.js';
import { expect, nextFrame } from '@open-wc/testing';
import { part, textOf } from '../support/mount.js';
import { threadOf, waits } from '../support/threads.js';
import { all, given, wordsOf } from './chat-stage.js';
import { attacks } from '../support/attacks.js';

/** A message that has the attack in every field that it has. */
function hostile(attack: string, index: number, format: 'plain' | 'markdown'): Message {
  const author: Author = { role: index % 2 ? 'agent' : 'bot', id: attack, name: attack };
  return {
    id: `${index} ${attack}`, conversationId: 'conversation-1', sequence: index + 1, author, format, text: attack, sentAt: '2026-02-16T09:41:00Z',
    inReplyTo: attack, subject: { name: attack, lineId: attack, invoiceId: attack }, card: { kind: attack || 'card', id: attack, name: attack },
    attachments: [{ id: attack, fileName: attack, mediaType: attack, size: 1, url: attack, description: attack }], quickReplies: [attack],
  };
}

/** Calls of the page's own functions, its title, its address, and what it has fetched. */
function watch(): () => readonly unknown[] {
  const calls: unknown[] = [];
  const { alert, confirm, prompt } = window as unknown as Record<string, unknown>;
  const caught = (...what: unknown[]) => void calls.push(what);
  Object.assign(window, { alert: caught, confirm: caught, prompt: caught });
  const from = performance.getEntriesByType('resource').length;
  const [title, address] = [document.title, location.href];
  return () => {
    Object.assign(window, { alert, confirm, prompt });
    const fetched = performance.getEntriesByType('resource').slice(from).map(({ name }) => name).filter((name) => !name.startsWith(location.origin));
    return [...calls, ...fetched, ...(document.title === title ? [] : [document.title]), ...(location.href === address ? [] : [location.href])];
  };
}

const brought = 'script, iframe, object, embed, form:not(.form), style, link, svg a, [onerror], [onload], [onclick], [style], img:not(.thumbnail):not([src^="blob:"])';

describe('kvitt-chat under attack', () => {
  for (const format of ['plain', 'markdown'] as const) {
    it(`runs nothing, fetches nothing and shows nothing but words, whatever stands in the fields of a ${format} message`, async () => {
      const every = await attacks();
      const end = watch();
      const { element, box } = await given(threadOf([]));
      for (let from = 0; from < every.length; from += 100) {
        const messages = every.slice(from, from + 100).map((attack, index) => hostile(attack, index, format));
        const last = messages.at(-1)!.text;
        element.thread = threadOf(messages, {
          outgoing: [waits(last, { clientId: last, state: 'failed' }), waits(last, { files: [{ clientId: last, file: new Blob(['x']), fileName: last, sent: 0 }] })],
          typing: [{ role: 'agent', name: last }],
        });
        await element.updateComplete;
        await nextFrame();
        expect([...element.shadowRoot!.querySelectorAll(brought)].filter((one) => !one.matches('textarea[part=input]')).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      }
      await nextFrame();
      expect(end()).to.deep.equal([]);
      expect(box.getBoundingClientRect().width).to.be.at.least(element.getBoundingClientRect().width);
    });
  }

  it('shows each as it was written, and lets none out of its bubble', async () => {
    const some = (await attacks()).filter((_, index) => index % 25 === 0);
    const { element } = await given(threadOf(some.map((attack, index) => ({ ...hostile(attack, index, 'plain'), author: { role: 'customer' as const } }))), { width: '320px' });
    await part(element, 'message');
    expect(wordsOf(element)).to.deep.equal(some.map((attack) => attack.trim()).slice(-all(element, 'message').length));
    const { left, right } = element.getBoundingClientRect();
    for (const bubble of all(element, 'text')) {
      const box = bubble.getBoundingClientRect();
      expect(box.left >= left - 1 && box.right <= right + 1, bubble.textContent.slice(0, 60)).to.equal(true);
    }
    expect(textOf(element)).to.contain('Messages');
  });

  it('sends what is written letter by letter', async () => {
    const { element, asked } = await given(threadOf([]));
    element.thread = threadOf([hostile('<img src=x onerror=alert(1)>', 0, 'plain')]);
    (await part(element, 'quick-reply')).click();
    expect(asked.at(-1)).to.deep.include({ type: 'kvitt-send-message' });
    expect((asked.at(-1) as Event & { draft: { text: string } }).draft.text).to.equal('<img src=x onerror=alert(1)>');
  });
});
