import { expect, fixture, html } from '@open-wc/testing';
import type { Outcome } from './markdown-page.js';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; require-trusted-types-for 'script'";

/** A page of its own under such a policy; answers what it tells. */
async function under(policy: string): Promise<Outcome> {
  const told = new Promise<Outcome>((resolve) => addEventListener('message', ({ data }: MessageEvent<Outcome>) => resolve(data), { once: true }));
  const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script type="module" src="/test/elements/markdown-page.ts"></script></body>`;
  await fixture(html`<iframe title="strict" .srcdoc=${page}></iframe>`);
  return told;
}

describe('the words of a message in a page with Trusted Types', () => {
  it('are read under the policy of the docs without one report, beside copies of the libraries that the page has changed', async () => {
    const { shown, reports, attacks } = await under(`${strict}; trusted-types lit-html dompurify kvitt-xml 'allow-duplicates'`);
    expect(shown).to.deep.equal(['bold', 'https://example.org/', '', 'own', 'bold link']);
    expect(attacks).to.be.greaterThan(800);
    expect(reports).to.deep.equal([]);
  });

  it('are shown as they were written where the page refuses the sanitiser its policy', async () => {
    const { shown } = await under(`${strict}; trusted-types lit-html`);
    expect([shown[0], shown[1], shown[4]]).to.deep.equal([undefined, undefined, '**bold** [link](https://example.org)']);
  });
});
