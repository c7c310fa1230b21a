import '@kvitt/elements/define/chat.js';
import { html } from 'lit';
import { describeElement } from '../support/describe-element.js';
import { amira, elin, says, threadOf } from '../support/threads.js';

const given = threadOf([says(elin, 'Hur läser jag av mätaren?'), says(amira, 'Tryck på knappen under displayen.')]);

describeElement('kvitt-chat', {
  live: () => html`<kvitt-chat invoice-id="invoice-24"></kvitt-chat>`,
  given: () => html`<kvitt-chat .thread=${given}></kvitt-chat>`,
  shows: /Ask your question|Tryck på knappen/,
  empty: { shows: 'No messages yet' },
  except: /Period:?/g,
  scenarios: ['chat', 'chat-queue', 'chat-closed'],
});


