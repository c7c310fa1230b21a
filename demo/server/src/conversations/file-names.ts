/** What a file of each type may be called; another name is given the first of them. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg'], 'image/png': ['.png'], 'image/webp': ['.webp'], 'image/gif': ['.gif'], 'application/pdf': ['.pdf'],
};
const longest = 120;

/** A name that is only a name: no folder, nothing invisible, nothing that turns the reading direction, and an ending that says what the file is. */
export function safeName(name: string, mediaType: string): string {
  const [usual = '', ...others] = endings[mediaType] ?? [];
  const bare = (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const ending = [usual, ...others].find((each) => bare.toLowerCase().endsWith(each));
  const stem = (ending ? bare.slice(0, -ending.length) : bare).slice(0, longest).replace(/[\p{Surrogate}]$/u, '').replace(/[. ]+$/, '');
  return `${stem || 'file'}${ending ? bare.slice(-ending.length) : usual}`;
}

/** The name that a request's `Content-Disposition` gives (RFC 6266); '' where it gives none that can be read. */
export function nameIn(disposition: string): string {
  const [, coded] = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
  const [, quoted] = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition) ?? [];
  if (coded === undefined) return quoted?.replace(/\\(.)/g, '$1') ?? '';
  try {
    return decodeURIComponent(coded);
  } catch {
    return '';
  }
}

/** Has a file saved under its name, never shown where it comes from (RFC 8187). */
export function savedAs(fileName: string): string {
  const coded = encodeURIComponent(fileName).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${coded}`;
}
