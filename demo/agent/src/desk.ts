import type { Conversation } from '@kvitt/core/model/conversation.js';
import type {} from '@kvitt/elements/define/chat.js';
import type {} from '@kvitt/elements/define/invoice.js';
import { DeskInbox } from './inbox.js';
import { getToken, office, signedIn, signIn, turn, type SignedIn } from './office.js';
import { DeskTools } from './tools.js';
import { wordsIn } from './words/words.js';

customElements.define('desk-inbox', DeskInbox);
customElements.define('desk-tools', DeskTools);

const root = document.documentElement;
const desk = one('main', '.desk');
const inbox = one('desk-inbox');
const tools = one('desk-tools');
const chat = one('kvitt-chat');
const invoice = one('kvitt-invoice');

for (const name of ['supplier', 'agent']) choice(name).addEventListener('change', () => void signInAgain());
choice('hours').addEventListener('change', () => void turn(byHand(choice('hours').value)));
choice('language').addEventListener('change', () => speak(choice('language').value));
inbox.addEventListener('desk-open', ({ conversation }) => open(conversation));
tools.addEventListener('desk-reply', ({ text }) => chat.write(text));
one('button', '.back').addEventListener('click', back);
void enter();

/** Signs in whoever was here last, else the first at the first desk, and gives the provider its backend. */
async function enter(): Promise<void> {
  const [{ agents, suppliers }, known] = await Promise.all([office(), signedIn()]);
  fill(choice('supplier'), suppliers);
  fill(choice('agent'), agents);
  if (known) show(known);
  else await signIn(choice('agent').value, choice('supplier').value);
  root.dataset.brand = suppliers.find(({ id }) => id === choice('supplier').value)?.brand;
  speak(localStorage.getItem('kvitt-desk-language') ?? root.lang);
  Object.assign(one('kvitt-provider'), { auth: { getToken }, baseUrl: '/api/kvitt' });
}

function show({ supplierId, agentId, byHand }: SignedIn): void {
  choice('supplier').value = supplierId;
  choice('agent').value = agentId;
  choice('hours').value = byHand ?? 'hours';
}

/** Somebody else's desk is another page: nothing of the one before stays. */
async function signInAgain(): Promise<void> {
  await signIn(choice('agent').value, choice('supplier').value);
  location.reload();
}

function open({ id, subject }: Conversation): void {
  desk.dataset.reading = 'yes';
  inbox.conversationId = tools.conversationId = chat.conversationId = id;
  chat.hidden = false;
  one('p', '.choose').hidden = true;
  invoice.hidden = !subject?.invoiceId;
  one('p', '[data-room]').hidden = !invoice.hidden;
  if (subject?.invoiceId) invoice.invoiceId = subject.invoiceId;
  chat.focus();
}

function back(): void {
  desk.dataset.reading = 'no';
  inbox.focus();
}

function speak(lang: string): void {
  root.lang = choice('language').value = lang;
  localStorage.setItem('kvitt-desk-language', lang);
  const words = wordsIn(lang);
  document.title = words.title;
  const options = Object.fromEntries(Object.entries(words.byHand).map(([name, says]) => [`${name}-option`, says]));
  const texts: Readonly<Record<string, unknown>> = { ...words, ...options };
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const text = texts[place.dataset.say ?? ''];
    if (typeof text === 'string') place.textContent = text;
  }
}

function byHand(value: string): SignedIn['byHand'] {
  return value === 'open' || value === 'closed' ? value : null;
}

function fill(select: HTMLSelectElement, options: readonly { readonly id: string; readonly name: string }[]): void {
  select.replaceChildren(...options.map(({ id, name }) => new Option(name, id)));
}

function choice(name: string): HTMLSelectElement {
  return one('select', `[name="${name}"]`);
}

function one<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, which = ''): HTMLElementTagNameMap[Tag] {
  const found = document.querySelector<HTMLElementTagNameMap[Tag]>(tag + which);
  if (!found) throw new Error(`the page has no ${tag}${which}`);
  return found;
}
