import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono, type MiddlewareHandler } from 'hono';
import { file, folder } from './files.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const agent = join(repository, 'demo/agent');
const portal = join(repository, 'demo/portal/public');
const scripts = join(repository, 'demo/portal/dist');
const library = join(repository, 'packages/elements/cdn');
const plugins = join(repository, 'packages/elements/dist/plugins');

/** The portal's files at the root, the library's bundle below `/kvitt/`, its scripts below `/portal/js/`, the pages with an id or a token in their address, and the agent's below `/agent`. */
export function pages(): Hono {
  const app = new Hono();
  app.get('/phone/:token', page('phone.html'));
  for (const played of ['card', 'bank', 'app']) app.get(`/simulator/${played}/:token`, page('phone.html'));
  app.get('/simulator', page('simulator.html'));
  app.get('/simulator/js/*', folder(join(scripts, 'vendors'), '/simulator/js'));
  app.get('/fakturor/:id', page('invoice.html'));
  app.get('/fakturor/:id/betala', page('pay.html'));
  app.get('/forbrukning', page('usage.html'));
  app.get('/avtal', page('contract.html'));
  app.get('/din-e-faktura', page('own-invoice.html'));
  app.get('/agent', file(join(agent, 'public/index.html')));
  app.get('/agent/js/*', folder(join(agent, 'dist/page'), '/agent/js'));
  app.get('/agent/*', folder(join(agent, 'public'), '/agent'));
  app.get('/kvitt/plugins/*', folder(plugins, '/kvitt/plugins'));
  app.get('/kvitt/*', folder(library, '/kvitt'));
  app.get('/portal/js/*', folder(scripts, '/portal/js'));
  app.get('*', folder(portal));
  return app;
}

function page(name: string): MiddlewareHandler {
  return file(join(portal, name));
}
