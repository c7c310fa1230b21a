import type { KvittProvider } from '@kvitt/elements';
import { signIn, type Customer } from './customer.js';
import { look, remember } from './look.js';
import { icon, make, place } from './page.js';

const check = 'M4.5 10.5 8 14l7.5-7.5';

/** Fills the menu that changes customer, supplier, language and appearance; each choice holds on every page. */
export function fillMenu(everybody: readonly Customer[], current: Customer): void {
  const suppliers = [...new Set(everybody.map(({ supplierId }) => supplierId))];
  place('customers').replaceChildren(...suppliers.map((id) => supplierGroup(everybody.filter(({ supplierId }) => supplierId === id), current)));
  languageChoice();
  themeChoice();
}

function supplierGroup(customers: readonly Customer[], current: Customer): HTMLElement {
  const [{ supplierName, brand } = current] = customers;
  const mark = make('span', { class: 'logo-mark', 'aria-hidden': 'true' });
  const title = make('h2', { class: 'menu-supplier' }, mark, supplierName);
  return make('section', { 'data-brand': brand }, title, ...customers.map((customer) => customerButton(customer, customer.id === current.id)));
}

function customerButton(customer: Customer, signedIn: boolean): HTMLElement {
  const avatar = make('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(customer.name));
  const button = make('button', { class: 'menu-customer', type: 'button', 'data-customer': customer.id }, avatar, customer.name);
  if (signedIn) {
    button.setAttribute('aria-current', 'true');
    button.append(icon(check));
  }
  button.addEventListener('click', () => void become(customer));
  return button;
}

/** Somebody else signs in: nothing of the page before stays, so a fresh one is loaded, whoever's it is if that was not heard. */
async function become({ id, brand, lang }: Customer): Promise<void> {
  document.querySelector<KvittProvider>('kvitt-provider')?.session?.end();
  await signIn(id).then(() => remember({ customerId: id, brand, lang }), () => undefined);
  location.assign('/');
}

function languageChoice(): void {
  const select = document.querySelector<HTMLSelectElement>('#language');
  if (!select) return;
  select.value = document.documentElement.lang;
  select.addEventListener('change', () => {
    remember({ lang: select.value });
    document.documentElement.lang = select.value;
  });
}

function themeChoice(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=theme]')) {
    input.checked = input.value === (look().theme ?? 'auto');
    input.addEventListener('change', () => {
      remember({ theme: input.value });
      document.documentElement.dataset.theme = input.value;
    });
  }
}

/** "ES" for Elin Sandberg. */
export function initials(name: string): string {
  return name.split(' ').map((word) => word.slice(0, 1)).join('');
}
