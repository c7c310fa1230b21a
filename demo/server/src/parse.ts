import type { Context } from 'hono';
import * as v from 'valibot';
import { ProblemError } from './problem.js';

/** Answers what the schema says of the JSON body, or ends the request with 400 and a pointer to what is wrong. */
export async function parseBody<Schema extends v.GenericSchema>(c: Context, schema: Schema): Promise<v.InferOutput<Schema>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new ProblemError(415, { title: 'The body must be application/json' });
  const text = await c.req.text();
  return parse(schema, json(text));
}

/** Answers what the schema says of the query parameters, or ends the request with 400. */
export function parseQuery<Schema extends v.GenericSchema>(c: Context, schema: Schema): v.InferOutput<Schema> {
  return parse(schema, c.req.query());
}

function parse<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const errors = result.issues.map((issue) => ({ pointer: pointerTo(v.getDotPath(issue)), detail: issue.message }));
  throw new ProblemError(400, { title: 'Malformed request', errors });
}

/** `#` alone is the whole body. */
function pointerTo(path: string | null): string {
  return path === null ? '#' : `#/${path.replaceAll('.', '/')}`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, { title: 'The body is not JSON', errors: [{ pointer: '#', detail: 'not JSON' }] });
  }
}
