import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bundlesOf } from './bundle.mjs';
import { loadPage, waitingPage } from './pages.mjs';

/** Isolation makes the page's clock fine; nothing is kept, for each sample loads anew. */
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' };

const html = 'text/html;charset=utf-8';
const script = 'text/javascript;charset=utf-8';

/** Kvitt's files as they are published; `KVITT_CDN` names another build, to measure what has changed. */
const cdn = process.env.KVITT_CDN ?? 'packages/elements/cdn';

const routes = {
  '/kvitt/:path{.+}': ({ path }) => [script, readFile(inside(cdn, path))],
  '/page/:path{.+}': ({ path }) => [script, readFile(inside('bench/page', path))],
  '/suites/:path{.+}': ({ path }) => [script, readFile(inside('bench/suites', path))],
  '/:suite/:contender/': (which) => [html, waitingPage(which)],
  '/:suite/:contender/load': (which, { size }) => [html, loadPage({ ...which, size })],
  '/:suite/:contender/:file': ({ suite, contender, file }, _, bundles) => [script, bundles.get(`${suite}/${contender}`).get(file)],
};

/** Serves the pages of these suites and what they load, gzip -9. */
export async function openServer(suites) {
  const bundles = new Map((await Promise.all(suites.map(bundlesOf))).flatMap((those) => [...those]));
  const packed = new Map();
  const app = new Hono();
  for (const [route, make] of Object.entries(routes)) {
    app.get(route, async ({ req, body }) => {
      const [type, text] = make(req.param(), req.query(), bundles);
      if (!packed.has(req.url)) packed.set(req.url, gzipSync(await text, { level: 9 }));
      return body(packed.get(req.url), 200, { ...headers, 'content-type': type, 'content-encoding': 'gzip' });
    });
  }
  const server = await new Promise((ready) => {
    const opened = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => ready(opened));
  });
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function inside(folder, path) {
  return join(folder, normalize(`/${path}`));
}
