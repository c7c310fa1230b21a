import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { album, leave, Photographer } from './photographer.js';
import { Portal } from './portal.js';
import { pose } from './pose.js';
import { readme, type Panel } from './table.js';

const portal = new Portal();
const photographer = new Photographer();

beforeAll(() => Promise.all([portal.open(), photographer.open()]));
afterAll(() => Promise.all([portal.close(), photographer.close()]));

it.each(readme)('the README\'s $name', async ({ name, panels }) => {
  const pictures: string[] = [];
  for (const panel of panels) pictures.push(await picture(panel));
  const height = Math.max(...panels.map((panel) => panel.height));
  const width = panels.reduce((sum, { look }) => sum + (look.width ?? 0), 0);
  const wall = await photographer.window({ width });
  await wall.setViewportSize({ width, height });
  await wall.setContent(`<style>body{display:flex;margin:0}</style>${pictures.map((base64) => `<img src="data:image/png;base64,${base64}">`).join('')}`);
  await wall.screenshot({ path: join(album, 'readme', `${name}.png`) });
  await leave(wall);
});

/** What fits on the screen, not the whole page. */
async function picture({ height, look, ...scene }: Panel): Promise<string> {
  const page = await pose(scene, look, portal, photographer);
  await page.setViewportSize({ width: look.width ?? 0, height });
  const shot = await page.screenshot({ animations: 'disabled' });
  await leave(page);
  return shot.toString('base64');
}
