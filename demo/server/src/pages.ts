import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { file, folder, forGood } from './files.js';
import { laidOut } from './layout.js';
import { withPieces } from './pieces.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const agent = join(repository, 'demo/agent');
const portal = join(repository, 'demo/portal');
const scripts = join(portal, 'dist');
const library = join(repository, 'packages/elements/cdn');
const plugins = join(repository, 'packages/elements/dist/plugins');

/** The portal's pages by their addresses: each file holds what is its own, the layout the rest. */
const laid = {
  '/': 'index.html',
  '/fakturor/:id': 'invoice.html',
  '/fakturor/:id/betala': 'pay.html',
  '/forbrukning': 'usage.html',
  '/avtal': 'contract.html',
  '/din-e-faktura': 'own-invoice.html',
  '/simulator': 'simulator.html',
};

/** The portal's pages, its other files at the root, the library's bundle below `/kvitt/`, its scripts below `/portal/js/`, the telephone that is played, and the agent's below `/agent`. */
export function pages(): Hono {
  const app = new Hono();
  for (const [at, name] of Object.entries(laid)) app.get(at, file(page(name), (written) => laidOut(written, at)));
  for (const at of ['/phone', '/simulator/card', '/simulator/bank', '/simulator/app']) app.get(`${at}/:token`, file(page('phone.html'), withPieces));
  app.get('/simulator/js/*', folder(join(scripts, 'vendors'), '/simulator/js'));
  for (const at of ['/agent', '/agent/']) app.get(at, file(join(agent, 'pages/index.html'), withPieces));
  app.get('/agent/js/*', folder(join(agent, 'dist/page'), '/agent/js'));
  app.get('/agent/*', folder(join(agent, 'public'), '/agent'));
  app.get('/kvitt/plugins/*', folder(plugins, '/kvitt/plugins'));
  app.get('/kvitt/chunks/*', folder(library, '/kvitt', forGood));
  app.get('/kvitt/*', folder(library, '/kvitt'));
  app.get('/portal/js/*', folder(scripts, '/portal/js'));
  app.get('*', folder(join(portal, 'public')));
  return app;
}

function page(name: string): string {
  return join(portal, 'pages', name);
}
