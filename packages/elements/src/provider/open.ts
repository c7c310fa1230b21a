import type { Auth } from '@kvitt/adapters/rest.js';
import type { Adapter } from '@kvitt/core/adapter.js';
import type { Session } from '@kvitt/core/session/session.js';
import { fetchAhead } from './ahead.js';
import { browserOutbox } from './browser-outbox.js';
import { browserStore } from './browser-store.js';
import { mistaken, type Wish } from './wish.js';

/** Opens the session of a wish. Session and adapter are fetched side by side, while elements already paint their skeletons. */
export async function open(wish: Wish, auth?: Auth): Promise<Session> {
  fetchAhead();
  const [{ openSession }, adapter] = await Promise.all([import('@kvitt/core/session/open.js'), adapterOf(wish, auth)]);
  const { scope = 'adapter' } = adapter;
  const kept = scope ? { store: browserStore(), outbox: browserOutbox } : {};
  return openSession({ adapter, scope, clock: wish.clock, audience: wish.audience, ...kept });
}

async function adapterOf(wish: Wish, auth?: Auth): Promise<Adapter> {
  if (wish.kind === 'adapter') return wish.adapter;
  if (wish.kind === 'demo') return demo(wish.scenario, wish);
  if (wish.kind === 'document') return (await import('@kvitt/adapters/einvoice.js')).einvoiceAdapter(wish);
  const { restAdapter } = await import('@kvitt/adapters/rest.js');
  return restAdapter({ baseUrl: wish.baseUrl, auth, clock: wish.clock });
}

async function demo(wanted: string, { clock }: Wish): Promise<Adapter> {
  const { memoryAdapter, scenarioNames } = await import('@kvitt/adapters/memory.js');
  const scenario = scenarioNames.find((name) => name === wanted);
  if (!scenario) throw mistaken('scenario', wanted, `one of ${scenarioNames.join(', ')} is expected`);
  return memoryAdapter({ scenario, clock });
}
