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
  readonly status: 'CREATED' | 'CHALLENGED' | 'AUTHORISED' | 'PAID' | 'DECLINED' | 'ERROR' | 'CANCELLED' | 'PARTLY_REFUNDED' | 'REFUNDED' | 'CHARGED_BACK';
  readonly returnUrl?: string;
}

const { lang } = document.documentElement;
const words = await wordsOf(lang);
const token = location.pathname.split('/').at(-1) ?? '';
/** What is played: a page of cards, a bank, the app that its own page opens, or, from a Swish code, the app alone. */
const [, played] = /^\/simulator\/(card|bank|app)\//.exec(location.pathname) ?? [];
const address = played ? `/simulator/${played}/${token}` : `/simulator/phone/${token}`;
const asBank = played === 'card' || played === 'bank';

say(asBank ? { ...words, phoneApp: words.cardApp } : words);
document.title = asBank ? words.cardApp : words.phoneApp;
delete document.documentElement.dataset.wait;
deed('approve').addEventListener('click', () => void answer('approve'));
deed('decline').addEventListener('click', () => void answer('decline'));
deed('leave').addEventListener('click', () => void answer('decline'));
for (const card of document.querySelectorAll<HTMLElement>('[data-card]')) card.addEventListener('click', () => void handIn(card.dataset.card ?? ''));
deed('bank').addEventListener('click', () => void answer('decline', 'RF07'));
deed('identity').addEventListener('click', () => void answer('decline', 'BANKIDCL'));
room('return').addEventListener('click', () => window.close());
show(await read(await fetch(played ? `${address}/request` : address)));

async function handIn(number: string): Promise<void> {
  show(await read(await post(`${address}/card`, { number })));
  place('title').focus();
}

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
  const waits = status === 'CREATED' || status === 'CHALLENGED';
  const asksForCard = played === 'card' && status === 'CREATED';
  room('cards').hidden = !asksForCard;
  room('answers').hidden = !waits || asksForCard;
  place('outcome').textContent = asksForCard ? words.chooseCard : outcome(status);
  room('return').hidden = waits;
  if (!request) return;
  place('title').textContent = words.payTo(request.payee);
  place('amount').replaceChildren(largeMoney(request.amount, lang));
  place('message').textContent = request.message;
  room('return').setAttribute('href', request.returnUrl ?? '/');
}

function outcome(status: Request['status'] | 'GONE'): string {
  const said = {
    CREATED: '', CHALLENGED: words.proveIt, AUTHORISED: words.approved, PAID: words.paid, PARTLY_REFUNDED: words.sentBack, REFUNDED: words.sentBack, CHARGED_BACK: words.takenBack,
    DECLINED: words.declined, ERROR: words.failed, CANCELLED: words.gone, GONE: words.gone,
  };
  return said[status];
}
