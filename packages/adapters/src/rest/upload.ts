import type { Carrier } from './ask.js';

/** A `fetch` that tells how many bytes of its body have left, by XMLHttpRequest; what comes back is read as that of any other. */
export function uploading(onProgress: (bytes: number) => void): Carrier {
  return (address, { method = 'POST', headers, body, credentials, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, address);
      request.responseType = 'arraybuffer';
      request.withCredentials = credentials === 'include';
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
      request.addEventListener('load', () => resolve(answerOf(request, address)));
      request.addEventListener('error', () => reject(new TypeError('the upload was broken off')));
      request.addEventListener('abort', () => reject(signal?.reason as Error));
      signal?.addEventListener('abort', () => request.abort(), { once: true });
      request.send(body as XMLHttpRequestBodyInit | null);
    });
}

/** Statuses that may not have a body. */
const empty: readonly number[] = [204, 205, 304];

function answerOf(request: XMLHttpRequest, address: string): Response {
  const { status, responseURL } = request;
  const answer = new Response(empty.includes(status) ? null : (request.response as ArrayBuffer), { status, headers: headersIn(request.getAllResponseHeaders()) });
  const redirected = responseURL !== '' && responseURL !== new URL(address, document.baseURI).href.replace(/#.*/, '');
  return Object.defineProperty(answer, 'redirected', { value: redirected });
}

function headersIn(lines: string): Headers {
  const fields = lines.trim().split(/\r\n/).map((line) => line.split(/:\s*(.*)/, 2) as [string, string?]);
  return new Headers(fields.flatMap(([name, value = '']) => (name === '' ? [] : [[name, value] as [string, string]])));
}
