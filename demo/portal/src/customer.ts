/** One who can be signed in; the server's `GET /portal/customers`. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly brand: string;
  readonly lang: string;
}

/** A pass to the supplier's API, and whose it is. */
export interface Pass {
  readonly token: string;
  readonly expiresAt: string;
  readonly customerId: string;
}

/** Everybody in the menu, the one who is signed in at first first. */
export async function customers(): Promise<readonly [Customer, ...Customer[]]> {
  return (await (await fetch('/portal/customers')).json()) as [Customer, ...Customer[]];
}

/** Signs somebody in; the portal's cookie is the server's. */
export async function signIn(customerId: string): Promise<void> {
  await post('/portal/sign-in', { customerId });
}

/** Asks for a pass; `undefined` when nobody is signed in. */
export async function pass(): Promise<Pass | undefined> {
  const answer = await post('/portal/token');
  return answer.ok ? ((await answer.json()) as Pass) : undefined;
}

/** Sends JSON to the portal's own server, with its cookie. */
export function post(address: string, body?: object): Promise<Response> {
  return fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
}
