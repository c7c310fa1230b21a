import * as v from 'valibot';

/** One page of a list of such rows, as every `list` operation answers it. */
export function pageSchema<Schema extends v.GenericSchema>(row: Schema) {
  return v.object({ items: v.array(row), nextCursor: v.optional(v.string()) });
}
