import type { MiddlewareHandler } from 'hono';
import { contentSecurityPolicy } from './pages.js';

/** The headers of every answer; the policy is for pages, and set once here so that none is forgotten. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('referrer-policy', 'no-referrer');
  c.res.headers.set('x-frame-options', 'DENY');
  const isPage = c.res.headers.get('content-type')?.startsWith('text/html') === true;
  if (isPage && !c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', contentSecurityPolicy);
};
