const schemes = ['https:', 'http:', 'mailto:', 'tel:', 'swish:', 'vipps:', 'mobilepay:', 'bankid:'];

/** An address from data, if following it can run nothing: absolute or relative to the page; `undefined` for `javascript:` and its like. */
export function safeUrl(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text, document.baseURI)) return undefined;
  return schemes.includes(new URL(text, document.baseURI).protocol) ? text : undefined;
}
