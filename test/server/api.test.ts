import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer, openServer, server } from './support/shared.js';
import { watch } from './support/customer.js';

beforeAll(openServer);
afterAll(closeServer);

// one server for all of them, so they are one file
await import('./api/sign-in.js');
await import('./api/strangers.js');
await import('./api/invoices.js');
await import('./api/files.js');
await import('./api/payments.js');
await import('./api/intents.js');
await import('./api/outcomes.js');
await import('./api/ways.js');
await import('./api/later.js');
await import('./api/paths.js');
await import('./api/cards.js');
await import('./api/desk.js');
await import('./api/usage.js');
await import('./api/meters.js');
await import('./api/offers.js');
await import('./api/agreements.js');
await import('./api/changes.js');
await import('./api/outbox.js');
await import('./api/agent.js');
await import('./api/simulator.js');
await import('./api/hosted.js');
await import('./api/edges.js');
await import('./api/pages.js');
await import('./api/contract.js');

describe('all of it together', () => {
  it('has answered every path and status of the contract, but for conversations, which have a file of their own', () => {
    expect(watch.unseen.filter((path) => !path.includes(' /conversations'))).toEqual([]);
  });

  it('has written JSON lines without anything personal', () => {
    expect(server().lines.map((line) => (JSON.parse(line) as { readonly level: string }).level)).toContain('info');
    const personal = ['Tess', 'Provgatan', '499.00', 'Bearer', 'eyJ', 'customer-'];
    expect(server().lines.filter((line) => personal.some((word) => line.includes(word)))).toEqual([]);
  });
});
