import type { KvittChat } from '@kvitt/elements';
import '@kvitt/elements/define/chat.js';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { part } from '../support/mount.js';
import { amira, bot, elin, longThread, says } from '../support/threads.js';
import { waitUntil } from '../support/wait.js';
import { all, field, focused, none, presses, status, types, wordsOf } from './chat-stage.js';

const long = longThread(60);
const last = long.messages.at(-1)!.sequence;
const first = { ...long, typing: [amira], conversation: { id: 'early', participants: [elin, bot], state: 'open', service: { state: 'bot' } } } as const;
const next = { ...says(amira, 'I am here'), sequence: last + 1 };

/** Drawn in the task that it was made in: no module can have come meanwhile. */
async function drawn(box: HTMLElement): Promise<KvittChat> {
  const element = document.createElement('kvitt-chat');
  element.thread = first;
  box.append(element);
  for (let turn = 0; turn < 20 && none(element, 'input'); turn += 1) await Promise.resolve();
  return element;
}

describe('kvitt-chat before all of it has come', () => {
  it('shows the newest messages and sends; what is written, asked for and said meanwhile is not lost', async () => {
    const element = await drawn(await fixture<HTMLElement>(html`<div lang="en"></div>`));
    const asked: string[] = [];
    for (const name of ['kvitt-send-message', 'kvitt-request-human', 'kvitt-message-received']) element.addEventListener(name, ({ type }) => asked.push(type));
    expect(none(element, 'typing')).to.equal(true);
    expect([wordsOf(element).length, wordsOf(element).at(-1)]).to.deep.equal([40, long.messages.at(-1)!.text]);
    const log = all(element, 'log')[0]!;
    expect(log.scrollTop).to.be.above(0).and.at.least(log.scrollHeight - log.clientHeight - 1);
    types(element, 'Good day');
    presses(field(element), 'Enter');
    expect([asked, field(element).value]).to.deep.equal([['kvitt-send-message'], '']);
    const area = field(element);
    types(element, 'One more');
    all(element, 'person')[0]!.click();
    element.thread = { ...first, messages: [...first.messages, next] };
    await part(element, 'typing');
    await waitUntil(() => asked.length === 3, `only ${asked.join()}`);
    expect(asked).to.have.members(['kvitt-send-message', 'kvitt-request-human', 'kvitt-message-received']);
    expect(status(element)).to.equal('Amira Lindqvist: I am here');
    expect([field(element) === area, field(element).value, focused(element)]).to.deep.equal([true, 'One more', 'input']);
  });
});
