import { checkedFetch, type TestCustomer } from './customer.js';
import { supplier } from './documents.js';
import { openStream, type TestStream } from './stream.js';

/** An agent of the tests' supplier, signed in at its desk. */
export class TestAgent {
  readonly #origin: string;
  token: string;

  private constructor(origin: string, token: string) {
    this.#origin = origin;
    this.token = token;
  }

  static async of({ origin }: { readonly origin: string }, agentId = 'kim', supplierId = supplier.id): Promise<TestAgent> {
    const cookie = await signIn(origin, { agentId, supplierId });
    const answer = await fetch(`${origin}/desk/token`, { method: 'POST', headers: { cookie } });
    return new TestAgent(origin, ((await answer.json()) as { readonly token: string }).token);
  }

  /** The same agent, who asks another process. */
  at(origin: string): TestAgent {
    return new TestAgent(origin, this.token);
  }

  readonly ask: TestCustomer['ask'] = async (method, path, options) => {
    const body = options?.body === undefined ? undefined : JSON.stringify(options.body);
    const headers = { authorization: `Bearer ${this.token}`, 'kvitt-audience': 'agent', ...(body !== undefined && { 'content-type': 'application/json' }), ...options?.headers };
    return checkedFetch(`${this.#origin}/api/kvitt${path}`, { method, headers, body });
  };

  /** Opens or closes the desk by hand; `null` leaves it to its hours. */
  async turnDesk(byHand: 'open' | 'closed' | null): Promise<void> {
    const cookie = await signIn(this.#origin, { agentId: 'kim', supplierId: supplier.id });
    await fetch(`${this.#origin}/desk/open`, { method: 'PUT', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ byHand }) });
  }

  changes(lastEventId?: string): Promise<TestStream> {
    return openStream(`${this.#origin}/api/kvitt/changes`, this.token, lastEventId, { 'kvitt-audience': 'agent' });
  }
}

async function signIn(origin: string, body: object): Promise<string> {
  const answer = await fetch(`${origin}/desk/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (answer.status !== 204) throw new Error(`the desk answered ${answer.status}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
