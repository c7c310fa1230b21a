import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folder } from '../../../demo/server/src/files.js';
import { server } from '../support/shared.js';

const asked = (path: string, headers: Readonly<Record<string, string>>) => fetch(`${server().origin}${path}`, { headers });
const written = (path: string) => readFile(join('demo/portal/public', path), 'utf8');

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html dompurify kvitt-xml 'allow-duplicates'";

describe('the pages of the portal', () => {
  it.each(['/', '/fakturor/any', '/fakturor/any/betala', '/forbrukning', '/avtal', '/din-e-faktura', '/document.html', '/agent', '/phone/any', '/simulator/card/any', '/simulator/bank/any', '/simulator/app/any', '/simulator'])('come under the strict policy: %s', async (path) => {
    const answer = await fetch(`${server().origin}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    expect(answer.headers.get('content-security-policy')).toBe(policy);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<!doctype html>');
  });

  it('come with their styles, in the right type and compressed where that helps', async () => {
    const answer = await asked('/css/base.css', { 'accept-encoding': 'br, gzip;q=0.8' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/css/);
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
    expect(answer.headers.get('content-security-policy')).toBeNull();
    expect(await answer.text()).toBe(await written('css/base.css'));
  });

  it.each(['identity', 'gzip;q=0', 'br'])('are sent as they are to who takes only %s', async (encoding) => {
    const answer = await asked('/css/base.css', { 'accept-encoding': encoding });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([null, 'Accept-Encoding']);
    expect(await answer.text()).toBe(await written('css/base.css'));
  });

  it('are not compressed where it gains nothing', async () => {
    const answer = await asked('/fonts/hanken-grotesk.woff2', { 'accept-encoding': 'gzip' });
    expect([answer.headers.get('content-type'), answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual(['font/woff2', null, null]);
  });

  it('are sent once to a browser that keeps them, under a name for each form', async () => {
    const zipped = await asked('/', { 'accept-encoding': 'gzip' });
    const plain = await asked('/', { 'accept-encoding': 'identity' });
    const name = zipped.headers.get('etag') ?? '';
    expect(name).toMatch(/^"[^"]+"$/);
    expect(plain.headers.get('etag')).not.toBe(name);
    const again = await asked('/', { 'accept-encoding': 'gzip', 'if-none-match': `"other", ${name}` });
    expect([again.status, again.headers.get('etag'), again.headers.get('cache-control'), await again.text()]).toEqual([304, name, 'no-cache', '']);
    expect((await asked('/', { 'accept-encoding': 'identity', 'if-none-match': name })).status).toBe(200);
  });

  it('are asked for each time, but for the chunks of the library, whose names tell what is in them', async () => {
    const [chunk = ''] = await readdir('packages/elements/cdn/chunks');
    const caching = async (path: string) => (await asked(path, {})).headers.get('cache-control');
    expect(await Promise.all(['/css/base.css', '/kvitt/define/invoice.js', `/kvitt/chunks/${chunk}`].map(caching))).toEqual(['no-cache', 'no-cache', 'public, max-age=31536000, immutable']);
  });
});

const laid = ['/', '/fakturor/any', '/fakturor/any/betala', '/forbrukning', '/avtal', '/din-e-faktura', '/simulator'];

describe('a page of the portal', () => {
  it.each(laid)('has one head, one bar with a way past it, one main part and one foot: %s', async (path) => {
    const page = await (await asked(path, {})).text();
    const once = [
      '<html lang="sv"', '<head>', '<meta charset="utf-8" />', '<meta name="viewport"', '/first-paint.js"', '/css/page.css"', '<title>', '</head>',
      '<body>', '<header class="bar">', 'class="skip" href="#page"', '<nav ', 'id="menu"', '<main class="page" id="page" tabindex="-1">', '<h1', '<footer class="foot">', '</body>',
    ];
    expect(once.filter((part) => page.split(part).length !== 2)).toEqual([]);
    const order = once.map((part) => page.indexOf(part));
    expect(order.filter((at, index) => at < (order[index - 1] ?? 0))).toEqual([]);
  });

  it.each(laid)('loads nothing twice: %s', async (path) => {
    const loaded = [...(await (await asked(path, {})).text()).matchAll(/<(?:link|script) [^>]*(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    expect(loaded.length).toBe(new Set(loaded).size);
  });

  it('says in the bar where it is, and that an invoice is one of the list', async () => {
    const marked = async (path: string) => [...(await (await asked(path, {})).text()).matchAll(/<a href="([^"]+)" aria-current="([^"]+)"/g)].map(([, to, how]) => `${to} ${how}`);
    expect(await Promise.all(laid.map(marked))).toEqual([['/ page'], ['/ true'], ['/ true'], ['/forbrukning page'], ['/avtal page'], ['/din-e-faktura page'], []]);
  });

  it('is not the desk of the agents, whose bar can be passed too', async () => {
    const desk = await (await asked('/agent', {})).text();
    expect(desk.indexOf('class="skip" href="#desk"')).toBeGreaterThan(desk.indexOf('<body>'));
    expect(desk).toMatch(/<main [^>]*id="desk" tabindex="-1"/);
    expect(desk).not.toContain('data-fill="customers"');
  });

  it('can be had at its address only, whole', async () => {
    for (const name of ['index.html', 'invoice.html', 'usage.html']) expect((await asked(`/${name}`, {})).status).toBe(404);
  });
});

describe('a file that is served', () => {
  it('is read and compressed once for as long as it stays as it is', async () => {
    const root = await mkdtemp(join(tmpdir(), 'kvitt-files-'));
    onTestFinished(() => rm(root, { recursive: true }));
    const served = new Hono().get('/shop/*', folder(root, '/shop'));
    const answer = () => served.request('/shop/a.css', { headers: { 'accept-encoding': 'gzip' } });
    const unzipped = async () => gunzipSync(await (await answer()).arrayBuffer()).toString();
    const write = async (text: string, day: string) => {
      await writeFile(join(root, 'a.css'), text);
      await utimes(join(root, 'a.css'), new Date(day), new Date(day));
    };
    await write('a'.repeat(2_000), '2026-11-01');
    expect(await Promise.all([unzipped(), unzipped()])).toEqual(Array.from({ length: 2 }, () => 'a'.repeat(2_000)));
    await write('b'.repeat(2_000), '2026-11-01');
    expect(await unzipped()).toBe('a'.repeat(2_000));
    await write('b'.repeat(2_000), '2026-11-02');
    expect(await unzipped()).toBe('b'.repeat(2_000));
    await rm(join(root, 'a.css'));
    expect((await answer()).status).toBe(404);
  });
});
