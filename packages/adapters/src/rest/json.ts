import type { Context } from '@kvitt/core/adapter.js';
import { validate } from '@kvitt/core/session/validate.js';
import type { Ask } from './ask.js';
import { readJson } from './body.js';
import type { Backend } from './request.js';

type Schema = Parameters<typeof validate>[1];

/** Asks for JSON that must look as the schema says; the schema may come while the answer does. */
export async function json<Answer extends Schema>(
  backend: Backend,
  operation: string,
  schema: Answer | (() => Promise<Answer>),
  ask: Omit<Ask, 'accept'>,
  context: Context,
  patience = 1,
) {
  const asked = backend.request({ ...ask, accept: 'application/json' }, context, readJson, patience);
  const [expected, answer] = await Promise.all([typeof schema === 'function' ? schema() : schema, asked]);
  return validate(operation, expected, answer);
}
