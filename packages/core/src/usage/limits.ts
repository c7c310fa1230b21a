/** Readings that a series may have: almost three years of quarter hours. */
export const maxReadings = 100_000;
/** Steps that a range may be cut into. */
export const maxBuckets = 100_000;
