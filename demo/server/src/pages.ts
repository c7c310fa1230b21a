import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const agent = join(repository, 'demo/agent');
const portal = join(repository, 'demo/portal/public');
const scripts = join(repository, 'demo/portal/dist');
const library = join(repository, 'packages/elements/cdn');
const plugins = join(repository, 'packages/elements/dist/plugins');

/** The portal's files at the root, the library's bundle below `/kvitt/`, its scripts below `/portal/js/`, the pages with an id or a token in their address, and the agent's below `/agent`. */
export function pages(): Hono {
  const app = new Hono();
  app.use(compress());
  app.get('/phone/:token', (c) => page(c, 'phone.html'));
  for (const played of ['card', 'bank', 'app']) app.get(`/simulator/${played}/:token`, (c) => page(c, 'phone.html'));
  app.get('/simulator', (c) => page(c, 'simulator.html'));
  app.use('/simulator/js/*', folder(join(scripts, 'vendors'), '/simulator/js'));
  app.get('/fakturor/:id', (c) => page(c, 'invoice.html'));
  app.get('/fakturor/:id/betala', (c) => page(c, 'pay.html'));
  app.get('/forbrukning', (c) => page(c, 'usage.html'));
  app.get('/avtal', (c) => page(c, 'contract.html'));
  app.get('/din-e-faktura', (c) => page(c, 'own-invoice.html'));
  app.get('/agent', (c) => page(c, 'index.html', join(agent, 'public')));
  app.use('/agent/js/*', folder(join(agent, 'dist/page'), '/agent/js'));
  app.use('/agent/*', folder(join(agent, 'public'), '/agent'));
  app.use('/kvitt/plugins/*', folder(plugins, '/kvitt/plugins'));
  app.use('/kvitt/*', folder(library, '/kvitt'));
  app.use('/portal/js/*', folder(scripts, '/portal/js'));
  app.use('*', folder(portal));
  return app;
}

function folder(root: string, prefix = ''): MiddlewareHandler {
  return serveStatic({ root, rewriteRequestPath: (path) => path.slice(prefix.length), onFound: revalidate });
}

async function page(c: Context, name: string, root = portal): Promise<Response> {
  revalidate('', c);
  return c.html(await readFile(join(root, name), 'utf8'));
}

/** A demo is edited while it is looked at: nothing is kept without asking. */
function revalidate(_path: string, c: Context): void {
  c.header('Cache-Control', 'no-cache');
}
