import { Hono } from 'hono';
import { hostedApi, hostedPageApi } from './hosted.js';
import { phoneApi } from './phone.js';
import { swishApi, type SimulatorOptions } from './swish.js';

/** The payment providers of the demo. The supplier's server talks to them over HTTP only, as it would to the real ones. */
export function simulatorApp(options: SimulatorOptions): Hono {
  return new Hono()
    .route('/swish-cpcapi', swishApi(options))
    .route('/phone', phoneApi(options))
    .route('/hosted', hostedApi(options))
    .route('/card', hostedPageApi(options));
}
