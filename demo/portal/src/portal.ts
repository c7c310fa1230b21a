import type {} from '@kvitt/elements/define/provider.js';
import type { Session } from '@kvitt/core/session/session.js';
import { customers, pass, signIn, type Customer, type Pass } from './customer.js';
import { look, remember } from './look.js';
import { fillMenu, initials } from './menu.js';
import { place } from './page.js';
import { whenSession } from './session.js';
import { say, wordsOf, type Words } from './words/words.js';

/** What a page works with once it knows who is signed in. */
export interface Portal {
  readonly customer: Customer;
  readonly session: Session;
  /** Calls back with the words of the page's language, now and whenever another is chosen. */
  speak(tell: (words: Words, lang: string) => void): void;
}

/** Signs the visitor in, dresses the page in her supplier's brand and language, and gives the provider its backend. */
export async function enter(): Promise<Portal> {
  const [everybody, held] = await Promise.all([customers(), passForSomebody()]);
  const customer = everybody.find(({ id }) => id === held.customerId) ?? everybody[0];
  wear(customer);
  fillMenu(everybody, customer);
  const main = document.querySelector('main') ?? document.body;
  connect(held);
  return { customer, speak, session: await whenSession(main) };
}

/** On a first visit nobody is signed in: then it is the first of the menu. */
async function passForSomebody(): Promise<Pass> {
  const held = await pass();
  if (held) return held;
  const [first] = await customers();
  await signIn(first.id);
  return passForSomebody();
}

function wear({ id, name, supplierName, brand, lang }: Customer): void {
  const root = document.documentElement;
  remember({ customerId: id, brand });
  root.dataset['brand'] = brand;
  root.lang = look().lang ?? lang;
  place('supplier').textContent = supplierName;
  place('customer').textContent = name;
  place('initials').textContent = initials(name);
}

/** The first pass is used up before another is asked for. */
function connect(first: Pass): void {
  const provider = document.querySelector('kvitt-provider');
  let held: Pass | undefined = first;
  const getToken = async (): Promise<Pass> => {
    const next = held ?? (await pass());
    held = undefined;
    if (!next) throw new Error('nobody is signed in any more');
    return next;
  };
  if (provider) Object.assign(provider, { auth: { getToken }, baseUrl: '/api/kvitt' });
}

function speak(tell: (words: Words, lang: string) => void): void {
  const root = document.documentElement;
  const now = async (): Promise<void> => {
    const { lang } = root;
    const words = await wordsOf(lang);
    if (lang !== root.lang) return;
    say(words);
    tell(words, lang);
    delete root.dataset['wait'];
  };
  new MutationObserver(() => void now()).observe(root, { attributeFilter: ['lang'] });
  void now();
}
