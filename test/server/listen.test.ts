import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from '../../demo/server/src/listen.js';
import { soon } from './support/soon.js';

/** An answer that never ends, and is told when nobody takes it any more. */
function endless() {
  const piece = new Uint8Array(64_000);
  const state = { sent: 0, letGo: false };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      state.sent += piece.length;
      controller.enqueue(piece);
    },
    cancel: () => void (state.letGo = true),
  });
  return { state, body };
}

describe('a client that does not read', () => {
  it('is let go after a while, and has cost no more than a connection holds', async () => {
    const { state, body } = endless();
    const listening = await listen('127.0.0.1', 0, 300);
    listening.serve(() => new Response(body));
    const client = connect(listening.port, '127.0.0.1').pause();
    client.on('error', () => undefined);
    client.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await soon(() => expect(state.letGo).toBe(true));
    expect(state.sent).toBeLessThan(30_000_000);
    client.destroy();
    await listening.close();
  });
});
