// As tutorials of React write a chat: keyed messages, each memoised, each read by react-markdown.

import { createElement as h, memo, useLayoutEffect, useRef } from 'react';
import Markdown from 'react-markdown';
import { contenderOf } from '../react-messages.js';

const Row = memo(({ message }) => h('div', { className: 'message' }, h(Markdown, null, message.text)));

function List({ messages }) {
  const log = useRef(null);
  useLayoutEffect(() => {
    log.current.scrollTop = log.current.scrollHeight;
  }, [messages]);
  return h('div', { ref: log, style: { blockSize: '100%', overflow: 'auto' } }, messages.map((message) => h(Row, { key: message.id, message })));
}

export const { mount, edit, stream, unmount } = contenderOf(List);
