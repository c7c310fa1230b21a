import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright';
import { reworded, type Text } from '../../packages/adapters/src/memory/text.js';

const folder = join(import.meta.dirname, '../fixtures/xss');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const parsed = (name: string): unknown => JSON.parse(read(name));

/** Every string of `test/fixtures/xss` that says anything. */
export const attacks: readonly string[] = [
  ...(parsed('blns.json') as string[]),
  ...(parsed('html5sec-vectors.json') as { readonly data: string }[]).map(({ data }) =>
    data.replace(/%js_uri_\w+%/g, 'javascript:alert(1)').replace(/%\w+%/g, 'alert(1)'),
  ),
  ...(parsed('dompurify-expect.json') as { readonly payload: string }[]).map(({ payload }) => payload),
  ...readdirSync(join(folder, 'payloadsallthethings')).flatMap((name) => read(join('payloadsallthethings', name)).split('\n')),
].filter((text) => text.trim() !== '');

/** Puts `text` into every field of free text that the backend answers a page; the address of a method's logo stays, since a page has to fetch it. */
export async function rewrite(page: Page, text: Text): Promise<void> {
  const kept: Text = (path, original) => (path.endsWith('.brand.logo') ? original : text(path, original));
  await page.route(/\/api\/kvitt\/(invoices|payments|usage|conversations|offers|contracts|notices)/, (route) => answer(route, kept));
}

async function answer(route: Route, text: Text): Promise<void> {
  const response = await route.fetch({ maxRetries: 3 });
  const said: unknown = await response.json();
  await route.fulfill({ response, json: reworded(said, '', text) });
}

/** Notes what an attack could do: run, open, change the title, ask for anything that is not the portal's. */
export async function watchAttacks(page: Page, origin: string): Promise<() => readonly string[]> {
  const done: string[] = [];
  await page.exposeFunction('tellAttack', (what: string) => done.push(`ran ${what}`));
  await page.addInitScript(layTraps);
  page.on('dialog', (dialog) => {
    done.push(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => done.push(`opened ${popup.url()}`));
  page.on('request', (request) => {
    const { origin: asked, pathname } = new URL(request.url());
    if (asked !== origin || !expected.test(pathname)) done.push(`asked for ${request.url()}`);
  });
  return () => done;
}

const expected = /^\/($|avtal$|fakturor\/\w+$|favicon\.svg$|(portal|kvitt|css|fonts|logos)\/|api\/kvitt\/(invoices|payments|changes|usage|conversations|offers|contracts|notices)(\/|$))/;

/** What the strings try to call tells instead. */
function layTraps(): void {
  const { tellAttack } = globalThis as unknown as { tellAttack: (what: string) => void };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.defineProperty(globalThis, name, { value: () => tellAttack(name), writable: false });
  }
}
