import * as v from 'valibot';

/** One page of a list of what `item` promises. */
export const pageSchema = <Item extends v.GenericSchema>(item: Item) => v.object({
  items: v.array(item),
  /** Absent on the last page. */
  nextCursor: v.optional(v.string()),
});
