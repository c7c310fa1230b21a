import type { KvittChat } from '@kvitt/elements';
import '@kvitt/elements/define/pay-button.js';
import { expect } from '@open-wc/testing';
import { part, reads } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { field, live, presses, types } from './chat-stage.js';

/** As a page shows the cards that it knows. */
function showsWaysToPay(chat: KvittChat): void {
  chat.addEventListener('kvitt-card-shown', ({ card, slot }) => {
    if (card.kind === 'payment-link') chat.append(Object.assign(document.createElement('kvitt-pay-button'), { slot, invoiceId: card.id }));
  });
}

async function asksHowToPay(chat: KvittChat): Promise<void> {
  await part(chat, 'input');
  types(chat, 'Hur betalar jag?');
  presses(field(chat), 'Enter');
}

describe('whoever asks in the chat how to pay', () => {
  it('is answered with the way to pay by name, where the page shows no cards', async () => {
    const { element } = await live();
    await asksHowToPay(element);
    expect((await part(element, 'card')).textContent).to.match(/^Invoice \S+: SEK.1,477\.00 to pay$/);
  });

  it('can pay right there, where the page puts a pay button into the message', async () => {
    const { element } = await live();
    showsWaysToPay(element);
    await asksHowToPay(element);
    await waitUntil(() => element.querySelector('kvitt-pay-button'), 'no card came');
    const button = element.querySelector('kvitt-pay-button')!;
    await reads(button, /Pay SEK.1,477\.00/);
    expect((await part(element, 'card')).getBoundingClientRect().height).to.equal(0);
    await waitUntil(() => button.getBoundingClientRect().height > 0, 'the button is not seen');
    expect(element.querySelectorAll('kvitt-pay-button')).to.have.length(1);
  });
});
