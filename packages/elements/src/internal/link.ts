import { html, type TemplateResult } from 'lit';

/** What opens a document: a real link where the page gives an address with `{id}`, else a button that only asks. */
export function linkFor(href: string | undefined, id: string, words: unknown, open: (event: MouseEvent) => void): TemplateResult {
  const address = href?.replaceAll('{id}', encodeURIComponent(id));
  return address
    ? html`<a part="link" href=${address} @click=${open}>${words}</a>`
    : html`<button class="link" part="link" type="button" @click=${open}>${words}</button>`;
}
