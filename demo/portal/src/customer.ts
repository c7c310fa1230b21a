/** One who can be signed in; the server's `GET /portal/customers`. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly brand: string;
  readonly lang: string;
}

/** A pass to the supplier's API. */
export interface Pass {
  readonly token: string;
  readonly expiresAt: string;
}

/** Everybody in the menu, the one who is signed in at first first. */
export async function customers(): Promise<readonly [Customer, ...Customer[]]> {
  return (await (await fetch('/portal/customers')).json()) as [Customer, ...Customer[]];
}

/** Whose page it is; `undefined` when nobody is signed in. */
export async function signedIn(): Promise<string | undefined> {
  return ((await (await fetch('/portal/me')).json()) as { readonly customerId?: string }).customerId;
}

/** Signs somebody in; the portal's cookie is the server's. */
export async function signIn(customerId: string): Promise<void> {
  await post('/portal/sign-in', { customerId });
}

/** Asks for a pass; it throws when nobody is signed in any more, which tells Kvitt that the session has expired. */
export async function getToken(): Promise<Pass> {
  const answer = await post('/portal/token');
  if (!answer.ok) throw new Error(`no pass: the portal answered ${answer.status}`);
  return (await answer.json()) as Pass;
}

/** Sends JSON to the portal's own server, with its cookie, or with a pass where one is needed. */
export function post(address: string, body?: object, held?: Pass, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const authorization = held && { authorization: `Bearer ${held.token}` };
  return fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization, ...more }, body: body && JSON.stringify(body) });
}
