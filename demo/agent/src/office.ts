/** Who can sign in at which desk; the server's `GET /desk/agents`. */
export interface Office {
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  readonly suppliers: readonly { readonly id: string; readonly name: string; readonly brand: string }[];
}

/** Who is signed in, and whether her desk is open. */
export interface SignedIn {
  readonly agentId: string;
  readonly supplierId: string;
  readonly byHand: 'open' | 'closed' | null;
}

export async function office(): Promise<Office> {
  return (await (await fetch('/desk/agents')).json()) as Office;
}

/** Nobody is `undefined`. */
export async function signedIn(): Promise<SignedIn | undefined> {
  const agent = (await (await fetch('/desk/me')).json()) as Partial<SignedIn>;
  return agent.agentId === undefined ? undefined : (agent as SignedIn);
}

/** Signs an agent in; the desk's cookie is the server's. */
export async function signIn(agentId: string, supplierId: string): Promise<void> {
  await ask('POST', '/desk/sign-in', { agentId, supplierId });
}

/** Asks for a pass; it throws when nobody is signed in any more, which tells Kvitt that the session has expired. */
export async function getToken(): Promise<{ readonly token: string; readonly expiresAt: string }> {
  return (await (await ask('POST', '/desk/token')).json()) as { readonly token: string; readonly expiresAt: string };
}

/** Opens or closes the desk whatever the hour; `null` leaves it to its hours. */
export async function turn(byHand: SignedIn['byHand']): Promise<void> {
  await ask('PUT', '/desk/open', { byHand });
}

async function ask(method: string, address: string, body?: object): Promise<Response> {
  const answer = await fetch(address, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}
