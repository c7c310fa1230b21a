import type { FileDraft } from '@kvitt/core/adapter.js';
import { Later } from '@kvitt/core/session/later.js';
import type { Ask } from './ask.js';

/** `fetch` cannot tell how much of a body has left. */
const uploadModule = new Later(() => import('./upload.js'));

/** Asks for a file to be taken, its bytes as they are. */
export async function attach(path: string, { file, fileName, onProgress }: FileDraft): Promise<Omit<Ask, 'accept'>> {
  const upload = onProgress && 'XMLHttpRequest' in globalThis ? await uploadModule.come() : undefined;
  return {
    path,
    method: 'POST',
    body: file,
    headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${coded(fileName)}` },
    ...(upload && onProgress && { fetch: upload.uploading(onProgress) }),
  };
}

/** RFC 8187; half a character is none. */
function coded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
