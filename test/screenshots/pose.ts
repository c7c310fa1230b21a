import type { Page } from 'playwright';
import type { Look } from './look.js';
import type { Photographer } from './photographer.js';
import type { Portal } from './portal.js';
import { steps } from './steps.js';
import type { Scene } from './table.js';

/** Opens a scene as its customer sees it, ready for the picture. */
export async function pose({ customer, steps: words }: Pick<Scene, 'customer' | 'steps'>, look: Look, portal: Portal, photographer: Photographer): Promise<Page> {
  const { language: lang, theme = 'light' } = look;
  const localStorage = [{ name: 'portal.look', value: JSON.stringify({ lang, theme }) }, { name: 'kvitt-desk-language', value: lang ?? 'sv' }];
  const page = await photographer.window(look, { storageState: { cookies: [], origins: [{ origin: portal.origin, localStorage }] } });
  const visitor = await portal.visitor(page, customer);
  for (const word of words) await steps[word](page, visitor, portal.origin);
  return page;
}
