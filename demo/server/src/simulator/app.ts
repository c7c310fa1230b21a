import { Hono } from 'hono';
import { hostedApi, hostedPageApi } from './hosted.js';
import { phoneApi } from './phone.js';
import { swishApi, type SimulatorOptions } from './swish.js';

/** The payment providers of the demo. The supplier's server talks to them over HTTP only, as it would to the real ones. */
export function simulatorApp(options: SimulatorOptions): Hono {
  const app = new Hono();
  app.route('/swish-cpcapi', swishApi(options));
  app.route('/phone', phoneApi(options));
  app.route('/hosted', hostedApi(options));
  app.route('/card', hostedPageApi(options));
  return app;
}
