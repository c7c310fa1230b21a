import fc from 'fast-check';

/** How many random cases a property is tried with: ten times as many in CI. */
export const cases = (usual: number): number => (process.env.CI ? usual * 10 : usual);

fc.configureGlobal({ numRuns: cases(100) });
