import * as v from 'valibot';
import { KvittError } from '../error.js';

/** What was believed, by the schema it was held against: an adapter may validate at its own edge, and ten thousand lines are read once. */
const believed = new WeakMap<object, v.GenericSchema>();

/** Answers what the schema promises, without unknown keys; throws `invalid` that names operation, path and what was expected. */
export function validate<Schema extends v.GenericSchema>(operation: string, schema: Schema, answer: unknown): v.InferOutput<Schema> {
  if (isObject(answer) && believed.get(answer) === schema) return answer;
  const result = v.safeParse(schema, answer, { abortEarly: true });
  if (!result.success) throw wrongAnswer(operation, result.issues[0]);
  if (isObject(result.output)) believed.set(result.output, schema);
  return result.output;
}

function isObject(thing: unknown): thing is object {
  return typeof thing === 'object' && thing !== null;
}

/** Whether an error says that an answer came but could not be believed, also to another copy of this module: what was asked for may have been done. */
export function isWrongAnswer(error: KvittError): boolean {
  const succeeded = error.status !== undefined && error.status >= 200 && error.status < 300;
  return (error.cause instanceof Error && error.cause.name === wrongAnswerName) || (error.code === 'invalid' && succeeded);
}

const wrongAnswerName = 'KvittWrongAnswer';

function wrongAnswer(operation: string, issue: v.BaseIssue<unknown>): KvittError {
  const field = v.getDotPath(issue) ?? '';
  const message = `${operation}: ${field || 'the answer'}: ${expectation(issue)}`;
  return new KvittError('invalid', { message, field: field || undefined, retryable: false, cause: Object.assign(new Error(message), { name: wrongAnswerName }) });
}

/** Tells the type of what came, never the value: it may be personal. */
function expectation(issue: v.BaseIssue<unknown>): string {
  const custom = issue.message.startsWith('expected');
  const expected = custom ? issue.message : `expected ${issue.expected ?? 'something else'}`;
  return `${expected}, got ${issue.input === null ? 'null' : typeof issue.input}`;
}
