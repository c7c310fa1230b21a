import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watch } from './support/customer.js';
import { closeServer, openServer, server } from './support/shared.js';

beforeAll(openServer);
afterAll(closeServer);

// one server for all of them, so they are one file
await import('./conversations/messages.js');
await import('./conversations/writing.js');
await import('./conversations/agents.js');
await import('./conversations/meeting.js');
await import('./conversations/limits.js');
await import('./conversations/files.js');
await import('./conversations/hours.js');

describe('all of it together', () => {
  it('has answered every path and status of the contract of conversations', () => {
    expect(watch.unseen.filter((path) => path.includes(' /conversations'))).toEqual([]);
  });

  it('has written JSON lines without anything personal', () => {
    expect(server().lines.map((line) => (JSON.parse(line) as { readonly event: string }).event)).toContain('reply-promised');
    const personal = ['Tess', 'Hej', 'kvitto', 'example.com', 'Bearer', 'customer-'];
    expect(server().lines.filter((line) => personal.some((word) => line.includes(word)))).toEqual([]);
  });
});
