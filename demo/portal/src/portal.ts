import type { KvittProvider } from '@kvitt/elements';
import type { Session } from '@kvitt/core/session/session.js';
import { customers, getToken, signedIn, signIn, type Customer } from './customer.js';
import { plugins } from './fields.js';
import { look, remember } from './look.js';
import { fillMenu, initials } from './menu.js';
import { offerPhone } from './play-phone.js';
import { place } from './page.js';
import { whenSession } from './session.js';
import { say, wordsOf, type Words } from './words/words.js';

/** What a page works with once it knows who is signed in. */
export interface Portal {
  readonly customer: Customer;
  /** Comes when Kvitt's code has: what the page says of its own does not wait for it. */
  readonly session: Promise<Session>;
  readonly speak: typeof speak;
}

/** Dresses the page in the signed-in customer's brand and language, and gives the provider its backend. */
export async function enter(): Promise<Portal> {
  const customer = await arrive();
  connect();
  if (document.querySelector('kvitt-pay-button')) offerPhone();
  return { customer, speak, session: whenSession(document.querySelector('main') ?? document.body) };
}

/** Dresses a page that asks no backend; its print button, where it has one, works at once. */
export async function arrive(): Promise<Customer> {
  document.querySelector('.print')?.addEventListener('click', () => window.print());
  const [everybody, signedInId] = await reached(() => Promise.all([customers(), signedIn()]));
  const customer = everybody.find(({ id }) => id === signedInId) ?? (await welcome(everybody));
  wear(customer);
  fillMenu(everybody, customer);
  return customer;
}

/** Asks until the server answers; meanwhile the page shows what is written in it. */
async function reached<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch {
      delete document.documentElement.dataset.wait;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}

/** Nobody is signed in: then it is who was here last, else the first of the menu. */
async function welcome(everybody: Awaited<ReturnType<typeof customers>>): Promise<Customer> {
  const customer = everybody.find(({ id }) => id === look().customerId) ?? everybody[0];
  await signIn(customer.id);
  return customer;
}

function wear({ id, name, supplierName, brand, lang }: Customer): void {
  const root = document.documentElement;
  const known = look();
  root.dataset.brand = brand;
  root.lang = (known.customerId ?? id) === id ? (known.lang ?? lang) : lang;
  remember({ customerId: id, brand, lang: root.lang });
  place('supplier').textContent = supplierName;
  place('customer').textContent = name;
  place('initials').textContent = initials(name);
}

function connect(): void {
  const provider = document.querySelector<KvittProvider>('kvitt-provider');
  if (provider) Object.assign(provider, { auth: { getToken }, baseUrl: '/api/kvitt' });
  for (const button of document.querySelectorAll('kvitt-pay-button')) Object.assign(button, { plugins });
}

/** Calls back with the words of the page's language, now and whenever another is chosen. */
function speak(tell: (words: Words, lang: string) => void): void {
  speakWith(wordsOf, tell);
}

/** The same for a page with more words than the others. */
export function speakWith<Spoken extends Words>(spoken: (lang: string) => Promise<Spoken>, tell: (words: Spoken, lang: string) => void): void {
  const root = document.documentElement;
  const now = async (): Promise<void> => {
    const { lang } = root;
    const words = await spoken(lang);
    if (lang !== root.lang) return;
    say(words);
    tell(words, lang);
    delete root.dataset.wait;
  };
  new MutationObserver(() => void now()).observe(root, { attributeFilter: ['lang'] });
  void now();
}
