import { Hono } from 'hono';
import { fieldsApi } from './fields.js';
import { hostedApi } from './hosted.js';
import type { SimulatorOptions } from './options.js';
import { pageApi } from './page.js';
import { paths } from './paths.js';
import { phoneApi } from './phone.js';
import { swishApi } from './swish.js';

/** The payment providers of the demo. The supplier's server talks to them over HTTP only, as it would to the real ones. */
export function simulatorApp(options: SimulatorOptions): Hono {
  const app = new Hono();
  app.get('/paths', (c) => c.json(Object.keys(paths).sort()));
  app.route('/swish-cpcapi', swishApi(options));
  app.route('/phone', phoneApi(options));
  app.route('/hosted', hostedApi(options));
  app.route('/fields', fieldsApi(options));
  for (const page of ['/card', '/bank', '/app']) app.route(page, pageApi(options));
  return app;
}
