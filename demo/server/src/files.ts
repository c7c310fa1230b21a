import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { getMimeType } from 'hono/utils/mime';

/** What is smaller gains nothing: it fits a packet as it is. */
const worthCompressing = 1_024;

const compressed = promisify(gzip);

type Bytes = Uint8Array<ArrayBuffer>;

/** What is sent of a file: the body and the name of exactly these bytes. */
interface Form {
  readonly body: Bytes;
  readonly etag: string;
}

/** A file as it is answered: read, named and compressed once for as long as it stays as it is. */
interface Kept {
  readonly type: string;
  readonly changed: string;
  readonly plain: Form;
  /** Absent where compressing gains nothing. */
  readonly zipped?: Form;
}

/** Makes what is sent of what is written; a file is dressed one way. */
export type Dress = (text: string) => string;

const kept = new Map<string, { readonly stamp: string; readonly file: Promise<Kept> }>();

/** Nothing is used without asking. */
const asked = 'no-cache';
/** For files whose name tells what is in them: what is written anew has another name. */
export const forGood = 'public, max-age=31536000, immutable';

/** The files of a folder at the paths below `prefix`; whatever else is asked for goes on to the next handler. */
export function folder(root: string, prefix = '', caching = asked): MiddlewareHandler {
  return async (c, next) => {
    const path = join(root, c.req.path.slice(prefix.length));
    const file = path.startsWith(root + sep) ? await keep(path) : undefined;
    return file ? sent(c, file, caching) : next();
  };
}

/** One file, whatever the path it is asked for at, as `dress` makes it of what is written there. */
export function file(path: string, dress?: Dress): MiddlewareHandler {
  return async (c, next) => {
    const found = await keep(path, dress);
    return found ? sent(c, found, asked) : next();
  };
}

/** A demo is edited while it is looked at: a changed file is read anew. */
async function keep(path: string, dress?: Dress): Promise<Kept | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) return keep(join(path, 'index.html'));
  if (!stats?.isFile()) return undefined;
  const stamp = `${stats.mtimeMs} ${stats.size}`;
  const known = kept.get(path);
  if (known?.stamp === stamp) return known.file;
  const file = read(path, stats.mtime.toUTCString(), dress);
  kept.set(path, { stamp, file });
  file.catch(() => kept.delete(path));
  return file;
}

async function read(path: string, changed: string, dress?: Dress): Promise<Kept> {
  const written = await readFile(path);
  const body = new Uint8Array(dress ? Buffer.from(dress(written.toString())) : written);
  const type = getMimeType(path) ?? 'application/octet-stream';
  const plain = named(body);
  if (body.length < worthCompressing || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return { type, changed, plain };
  return { type, changed, plain, zipped: named(new Uint8Array(await compressed(body))) };
}

function named(body: Bytes): Form {
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** What a browser has is not sent again. */
function sent(c: Context, { type, changed, plain, zipped }: Kept, caching: string): Response {
  const { body, etag } = zipped && takesGzip(c) ? zipped : plain;
  c.header('Cache-Control', caching);
  c.header('ETag', etag);
  c.header('Last-Modified', changed);
  if (zipped) c.header('Vary', 'Accept-Encoding');
  if (has(c, etag)) return c.body(null, 304);
  c.header('Content-Type', type);
  if (zipped?.body === body) c.header('Content-Encoding', 'gzip');
  return c.body(body);
}

function takesGzip(c: Context): boolean {
  return parseAccept(c.req.header('Accept-Encoding') ?? '').some(({ type, q }) => type === 'gzip' && q > 0);
}

function has(c: Context, etag: string): boolean {
  const names = c.req.header('If-None-Match')?.split(',') ?? [];
  return names.some((name) => [etag, `W/${etag}`, '*'].includes(name.trim()));
}
