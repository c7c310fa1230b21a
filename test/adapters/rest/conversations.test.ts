import { restAdapter, type RestOptions } from '@kvitt/adapters/rest.js';
import type { ConversationOperations } from '@kvitt/core/adapter.js';
import type { Conversation, Message, MessageDelta } from '@kvitt/core/model/conversation.js';
import { describe, expect, it } from 'vitest';
import { StillClock } from './clock.js';
import { change, follow, soon } from './follow.js';
import { context } from './records.js';
import { events, json, serve, silence, status, type Backend } from './server.js';

const conversation: Conversation = { id: 'c/1', participants: [{ role: 'customer' }], state: 'open', service: { state: 'bot' } };
const message: Message = { id: 'm', conversationId: 'c/1', sequence: 1, author: { role: 'customer' }, text: 'Hej', sentAt: '2026-03-01T12:00:00Z' };

const chatOf = (backend: Backend, options: Partial<RestOptions> = {}) => restAdapter({ ...backend, ...options }).conversations as Required<ConversationOperations>;
const asked = ({ seen }: Backend): string[] => seen.map(({ method, url, body }) => [method, url, body].filter(Boolean).join(' '));

async function all(words: AsyncIterable<MessageDelta>): Promise<MessageDelta[]> {
  const pieces: MessageDelta[] = [];
  for await (const piece of words) pieces.push(piece);
  return pieces;
}

const delta = (at: number, text: string): string => `data: ${JSON.stringify({ at, text })}\n\n`;
const words = { conversationId: 'c', messageId: 'm/1' };

describe('conversations over REST', () => {
  it('are opened, listed and changed by their routes', async () => {
    const backend = await serve(json({ items: [conversation] }), json(conversation));
    const chat = chatOf(backend);
    await expect(chat.list({ invoiceId: '42', state: 'open' }, context())).resolves.toEqual({ items: [conversation] });
    await expect(chat.open({ subject: { invoiceId: '42' } }, context())).resolves.toEqual(conversation);
    await chat.open({}, context());
    await chat.get({ id: 'c/1' }, context());
    await chat.read({ id: 'c', sequence: 7 }, context());
    await chat.human({ id: 'c', replyTo: 'elin@example.com' }, context());
    await chat.take({ id: 'c' }, context());
    await chat.resolve({ id: 'c' }, context());
    expect(asked(backend)).toEqual([
      'GET /conversations?invoiceId=42&state=open', 'POST /conversations {"subject":{"invoiceId":"42"}}', 'POST /conversations {}', 'GET /conversations/c%2F1',
      'PUT /conversations/c/read {"sequence":7}', 'POST /conversations/c/human {"replyTo":"elin@example.com"}', 'POST /conversations/c/take', 'POST /conversations/c/resolve',
    ]);
  });

  it('ask for messages by place, by words and by page, and believe only what a message can be', async () => {
    const backend = await serve(json({ items: [message], nextCursor: '1' }), json({ items: [message] }), json({ items: [{ ...message, sequence: 0 }] }));
    const chat = chatOf(backend);
    await expect(chat.messages({ conversationId: 'c', after: 0, limit: 10 }, context())).resolves.toEqual({ items: [message], nextCursor: '1' });
    await chat.messages({ conversationId: 'c', search: 'el & gas', cursor: '9' }, context());
    await expect(chat.messages({ conversationId: 'c' }, context())).rejects.toMatchObject({ code: 'invalid', field: 'items.0.sequence' });
    expect(asked(backend).slice(0, 2)).toEqual(['GET /conversations/c/messages?after=0&limit=10', 'GET /conversations/c/messages?search=el+%26+gas&cursor=9']);
  });

  it('send a message under its own key, and stop the machine', async () => {
    const backend = await serve(json(message, 201));
    const chat = chatOf(backend);
    await expect(chat.send({ conversationId: 'c', clientId: 'k', text: 'Hej', attachmentIds: ['f'], inReplyTo: 'm0' }, context())).resolves.toEqual(message);
    await chat.stop({ conversationId: 'c', messageId: 'm' }, context());
    expect(backend.seen[0]).toMatchObject({ method: 'POST', url: '/conversations/c/messages', headers: { 'idempotency-key': 'k' } });
    expect(JSON.parse(backend.seen[0]!.body)).toEqual({ text: 'Hej', attachmentIds: ['f'], inReplyTo: 'm0' });
    expect(asked(backend)[1]).toBe('POST /conversations/c/messages/m/stop');
  });

  it('say for whom they ask only when it is an agent, also of the changes', async () => {
    const backend = await serve(json({ items: [] }));
    const chat = chatOf(backend);
    await chat.replies({}, context({ audience: 'agent' }));
    await chat.suggestions({ subject: { invoiceId: '42', lineId: '3' }, text: 'vad' }, context({ audience: 'customer' }));
    expect(backend.seen.map(({ headers }) => headers['kvitt-audience'])).toEqual(['agent', undefined]);
    expect(backend.seen[1]!.url).toBe('/conversations/suggestions?invoiceId=42&lineId=3&text=vad');
    const stream = await serve(events());
    const stopping = new AbortController();
    restAdapter(stream).changes!(() => undefined, { signal: stopping.signal, audience: 'agent' });
    await soon(() => expect(stream.seen[0]?.headers['kvitt-audience']).toBe('agent'));
    stopping.abort();
  });

  it('tell that she types, and are content with no answer', async () => {
    const backend = await serve(status(204), json({}, 403));
    await expect(chatOf(backend).typing({ id: 'c' }, context())).resolves.toBeUndefined();
    await expect(chatOf(backend).typing({ id: 'c' }, context())).rejects.toMatchObject({ code: 'forbidden' });
    expect(asked(backend)[0]).toBe('POST /conversations/c/typing');
  });

  it('bring a file as it is, with its name in any script', async () => {
    const backend = await serve(json({ id: 'f', fileName: 'kvitto.pdf', size: 8 }));
    const draft = { conversationId: 'c', clientId: 'k', file: new Blob(['%PDF-1.4'], { type: 'application/pdf' }), fileName: "Kvitto (1) för 'el' 😀\uD800.pdf", onProgress: () => undefined };
    await expect(chatOf(backend).attach(draft, context())).resolves.toMatchObject({ id: 'f' });
    expect(backend.seen[0]).toMatchObject({ method: 'POST', url: '/conversations/c/attachments', body: '%PDF-1.4' });
    expect(backend.seen[0]!.headers).toMatchObject({
      'content-type': 'application/pdf', 'idempotency-key': 'k',
      'content-disposition': `attachment; filename*=UTF-8''Kvitto%20%281%29%20f%C3%B6r%20%27el%27%20%F0%9F%98%80%EF%BF%BD.pdf`,
    });
  });

  it('fetch a file of a message', async () => {
    const backend = await serve((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png'));
    const file = await chatOf(backend).file({ conversationId: 'c', attachmentId: 'f' }, context());
    expect([file.type, await file.text()]).toEqual(['image/png', 'png']);
    expect(asked(backend)).toEqual(['GET /conversations/c/attachments/f']);
  });
});

describe('the words of a message over REST', () => {
  it('are told as they come, until the stream says that it has ended', async () => {
    const backend = await serve(events(`: hello\n\n${delta(0, 'Hej ')}${delta(4, 'där')}event: end\ndata:\n\n`));
    await expect(all(chatOf(backend).stream(words, context()))).resolves.toEqual([{ at: 0, text: 'Hej ' }, { at: 4, text: 'där' }]);
    expect(backend.seen[0]).toMatchObject({ url: '/conversations/c/messages/m%2F1/stream', headers: { accept: 'text/event-stream' } });
  });

  it('end with what is worth another try when the stream breaks before it has ended', async () => {
    const broken = await serve(events(delta(0, 'Hej'), { end: true }));
    await expect(all(chatOf(broken).stream(words, context()))).rejects.toMatchObject({ code: 'offline', retryable: true });
    const cut = await serve(events(delta(0, 'Hej')));
    const pieces = chatOf(cut).stream(words, context())[Symbol.asyncIterator]();
    await pieces.next();
    cut.cut();
    await expect(pieces.next()).rejects.toMatchObject({ code: 'offline', retryable: true });
  });

  it('are given up when the other end falls silent', async () => {
    const clock = new StillClock();
    const backend = await serve(silence);
    const pieces = all(chatOf(backend, { clock }).stream(words, context()));
    const over = expect(pieces).rejects.toMatchObject({ code: 'offline' });
    await soon(() => expect(backend.seen).toHaveLength(1));
    await clock.endWait(45_000);
    await over;
    expect(clock.waits).toEqual([]);
  });

  it('stop with the reason of an abort, and with whoever stops listening', async () => {
    let open = 0;
    const backend = await serve((request, response) => {
      open++;
      response.on('close', () => open--);
      events(delta(0, 'Hej'))(request, response);
    });
    const abort = new AbortController();
    const pieces = chatOf(backend).stream(words, context({ signal: abort.signal }))[Symbol.asyncIterator]();
    await pieces.next();
    abort.abort();
    await expect(pieces.next()).rejects.toBe(abort.signal.reason);
    for await (const piece of chatOf(backend).stream(words, context())) {
      expect(piece.text).toBe('Hej');
      break;
    }
    await soon(() => expect(open).toBe(0));
  });

  it('are refused where they are no stream, no piece, or nobody’s', async () => {
    const backend = await serve(json({}, 404), json({}), events('data: {"at":-1,"text":"a"}\n\n'), events('data: nonsense\n\n'));
    const codes = [];
    for (let turn = 0; turn < 4; turn++) codes.push(await all(chatOf(backend).stream(words, context())).catch((error: unknown) => (error as { code: string }).code));
    expect(codes).toEqual(['not-found', 'invalid', 'invalid', 'invalid']);
    await expect(all(chatOf(backend).stream({ conversationId: '..', messageId: 'm' }, context()))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('who types', () => {
  it('is told as it happens, and moves no place to resume from', async () => {
    const typing = `data: ${JSON.stringify({ cursor: '900', kind: 'typing', id: 'c', value: { author: { role: 'agent' }, until: '2026-03-01T12:00:06Z' } })}\n\n`;
    const backend = await serve(events(change('7') + typing, { end: true }), events());
    const { changes, clock } = follow(backend, { since: '6' });
    await soon(() => expect(changes.map(({ kind }) => kind)).toEqual(['invoice', 'typing']));
    await clock.endWait(1_000, 2_000);
    await soon(() => expect(backend.seen[1]?.headers['last-event-id']).toBe('7'));
  });
});
