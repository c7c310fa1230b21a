import type { MiddlewareHandler } from 'hono';

/** The strict policy under which everything of Kvitt works without an exception; `font-src` is for the portal's own fonts. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html dompurify kvitt-xml 'allow-duplicates'";

/** The headers of every answer; the policy is for pages, and set once here so that none is forgotten. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('referrer-policy', 'no-referrer');
  c.res.headers.set('x-frame-options', 'DENY');
  const isPage = c.res.headers.get('content-type')?.startsWith('text/html') === true;
  if (isPage && !c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', contentSecurityPolicy);
};
