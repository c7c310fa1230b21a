import type { Money } from '@kvitt/core/model/primitives.js';
import { post } from './customer.js';
import { largeMoney } from './money.js';
import { deed, place, room } from './page.js';
import { say, wordsOf } from './words/words.js';

/** What the simulated provider knows of one request to pay. */
interface Request {
  readonly payee: string;
  readonly amount: Money;
  readonly message: string;
  readonly status: 'CREATED' | 'AUTHORISED' | 'PAID' | 'DECLINED' | 'ERROR' | 'CANCELLED';
  readonly returnUrl?: string;
}

const { lang } = document.documentElement;
const words = await wordsOf(lang);
const token = location.pathname.split('/').at(-1) ?? '';
const asCard = location.pathname.startsWith('/simulator/card/');
const address = asCard ? `/simulator/card/${token}` : `/simulator/phone/${token}`;

say(asCard ? { ...words, phoneApp: words.cardApp } : words);
document.title = asCard ? words.cardApp : words.phoneApp;
delete document.documentElement.dataset.wait;
deed('approve').addEventListener('click', () => void answer('approve'));
deed('decline').addEventListener('click', () => void answer('decline'));
deed('bank').addEventListener('click', () => void answer('decline', 'RF07'));
deed('identity').addEventListener('click', () => void answer('decline', 'BANKIDCL'));
room('return').addEventListener('click', () => window.close());
show(await read(await fetch(asCard ? `${address}/request` : address)));

async function answer(what: 'approve' | 'decline', errorCode?: string): Promise<void> {
  show(await read(await post(`${address}/${what}`, { errorCode })));
  place('title').focus();
}

async function read(response: Response): Promise<Request | undefined> {
  return response.ok ? ((await response.json()) as Request) : undefined;
}

function show(request: Request | undefined): void {
  const status = request?.status ?? 'GONE';
  room('device').dataset.state = status;
  room('answers').hidden = status !== 'CREATED';
  place('outcome').textContent = outcome(status);
  room('return').hidden = status === 'CREATED';
  if (!request) return;
  place('title').textContent = words.payTo(request.payee);
  place('amount').replaceChildren(largeMoney(request.amount, lang));
  place('message').textContent = request.message;
  room('return').setAttribute('href', request.returnUrl ?? '/');
}

function outcome(status: Request['status'] | 'GONE'): string {
  const said = { CREATED: '', AUTHORISED: words.approved, PAID: words.paid, DECLINED: words.declined, ERROR: words.failed, CANCELLED: words.gone, GONE: words.gone };
  return said[status];
}
