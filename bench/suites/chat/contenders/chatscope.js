// chatscope's kit for React, with react-markdown in its messages, each memoised.

import { ChatContainer, MainContainer, Message, MessageInput, MessageList } from '@chatscope/chat-ui-kit-react';
import css from '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { createElement as h, memo } from 'react';
import Markdown from 'react-markdown';
import { contenderOf } from '../react-messages.js';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);

const Words = memo(({ text }) => h(Markdown, null, text));

/** The list looks at its children's types: a message is one of them itself. */
function messageOf({ id, mine, text }) {
  return h(Message, { key: id, model: { direction: mine ? 'outgoing' : 'incoming', position: 'single', type: 'custom' } }, h(Message.CustomContent, null, h(Words, { text })));
}

function List({ messages }) {
  return h(MainContainer, { style: { height: '100%' } }, h(ChatContainer, null,
    h(MessageList, { autoScrollToBottom: true, scrollBehavior: 'auto' }, messages.map(messageOf)), h(MessageInput, { placeholder: 'Skriv' })));
}

export const { mount, edit, stream, unmount } = contenderOf(List);
