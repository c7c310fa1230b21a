import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Log } from './log.js';

/** One line for each request, by its route: addresses hold tokens and ids of persons' records. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'file';
    const ms = Math.round(performance.now() - began);
    log.info('request', { method: c.req.method, route, status: c.res.status, ms });
  };
}
