import { describe, expect, it } from 'vitest';
import { server } from '../support/shared.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html dompurify kvitt-xml 'allow-duplicates'";

describe('the pages of the portal', () => {
  it.each(['/', '/fakturor/any', '/fakturor/any/betala', '/phone/any', '/simulator/card/any', '/simulator/bank/any', '/simulator/app/any', '/simulator'])('come under the strict policy: %s', async (path) => {
    const answer = await fetch(`${server().origin}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    expect(answer.headers.get('content-security-policy')).toBe(policy);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<!doctype html>');
  });

  it('come with their styles, in the right type and compressed where that helps', async () => {
    const answer = await fetch(`${server().origin}/css/base.css`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-type')).toMatch(/^text\/css/);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('content-security-policy')).toBeNull();
  });
});
