import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page, type Route } from 'playwright';
import { onTestFinished } from 'vitest';
import { chromiumAs } from './chromium.js';

const root = join(import.meta.dirname, '../..');
const origin = 'http://localhost:9';

/** A shop that has installed the packed packages; each list of elements becomes a bundle of its own, in the answered folders. */
export async function bundledCopies(...copies: readonly (readonly string[])[]): Promise<readonly string[]> {
  const shop = await mkdtemp(join(tmpdir(), 'kvitt-shop-'));
  onTestFinished(() => rm(shop, { recursive: true, force: true }));
  const tarballs = ['core', 'adapters', 'elements'].map((name) =>
    join(shop, npm(join(root, 'packages', name), 'pack', '--silent', '--pack-destination', shop)),
  );
  await writeFile(join(shop, 'package.json'), '{ "name": "shop", "private": true, "type": "module" }');
  npm(shop, 'install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs);
  return Promise.all(copies.map((elements, index) => bundle(shop, elements, join(shop, String(index)))));
}

async function bundle(shop: string, elements: readonly string[], outdir: string): Promise<string> {
  const contents = elements.map((name) => `import '@kvitt/elements/define/${name}.js';`).join('\n');
  const stdin = { contents, resolveDir: shop, sourcefile: 'main.js' };
  await build({ stdin, outdir, entryNames: 'main', bundle: true, minify: true, format: 'esm', splitting: true, logLevel: 'error' });
  return outdir;
}

/** A page on which every copy is a script of its own; `load` fills it. */
export async function pageWith(
  copies: readonly string[],
): Promise<{ readonly page: Page; readonly load: (body: string) => Promise<void> }> {
  const browser = await chromium.launch(chromiumAs);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const scripts = copies.map((_, index) => `<script type="module" src="/${index}/main.js"></script>`).join('');
  const load = async (body: string): Promise<void> => {
    const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,">${scripts}<body>${body}</body></html>`;
    await page.route(`${origin}/**`, (route) => serve(route, html, copies));
    await page.goto(origin);
  };
  return { page, load };
}

async function serve(route: Route, html: string, copies: readonly string[]): Promise<void> {
  const [, copy, file] = /^\/(\d)\/(.+)$/.exec(new URL(route.request().url()).pathname) ?? [];
  const folder = copies[Number(copy)];
  if (folder === undefined || file === undefined) await route.fulfill({ contentType: 'text/html', body: html });
  else await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(folder, file)) });
}

function npm(cwd: string, ...words: readonly string[]): string {
  return execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
