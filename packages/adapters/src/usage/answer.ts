import * as v from 'valibot';
import { refused } from './refuse.js';
import { decimalOfNumber } from './values.js';

/** A quantity in somebody's JSON, as an exact decimal string. */
export const quantitySchema = v.pipe(v.number(), v.finite(), v.transform(decimalOfNumber));

/** Answers what the schema promises, or says where the answer is otherwise; never a value of it. */
export function answered<Schema extends v.GenericSchema>(schema: Schema, answer: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw refused('', v.getDotPath(issue) ?? 'answer', issue.message.startsWith('expected') ? issue.message : `expected ${issue.expected ?? 'something else'}`);
}
