// What the contenders with React share: the messages as state, and what is done to them.

import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { place } from './content.js';

/** A contender that shows its messages with this component. */
export function contenderOf(List) {
  let root;
  let set;

  function Thread({ first }) {
    const [messages, setMessages] = useState(first);
    set = setMessages;
    return h(List, { messages });
  }

  return {
    mount(box, messages) {
      root = createRoot(place(box));
      flushSync(() => root.render(h(Thread, { first: messages })));
    },
    edit(_box, message) {
      flushSync(() => set((messages) => [...messages, message]));
    },
    stream: {
      begin: () => flushSync(() => set((messages) => [...messages, { id: 'streamed', mine: false, text: '' }])),
      token: (_box, text) => set((messages) => messages.with(-1, { ...messages.at(-1), text: messages.at(-1).text + text })),
      end: () => undefined,
    },
    unmount(box) {
      root.unmount();
      box.replaceChildren();
      root = set = undefined;
    },
  };
}
