/** The supplier's words as Markdown that shows them as they are: nothing in them is markup, and no address becomes a link. */
export function escaped(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const inert = flat.replace(/[\\`*_[\]<>&#|~$]/g, '\\$&').replace(/:(?=\/\/)/g, '\\:').replace(/\b(www)\./gi, '$1\\.');
  return inert.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}

/** A bot's Markdown as plain text, for a list of conversations or a field that shows no markup. */
export function plain(markdown: string): string {
  return markdown.replace(/(^|[^\\])\*\*/g, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
