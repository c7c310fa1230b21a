import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('./packages/', import.meta.url));

/** Public subpaths of the packages, read from their sources so that a test never sees an old build. */
export const sources = [
  { find: /^@kvitt\/core$/, replacement: `${packages}core/src/index.ts` },
  { find: /^@kvitt\/core\/(.+)\.js$/, replacement: `${packages}core/src/$1.ts` },
  { find: /^@kvitt\/adapters\/(memory|rest|einvoice|usage|contract|bot)\.js$/, replacement: `${packages}adapters/src/$1/index.ts` },
  { find: /^@kvitt\/elements$/, replacement: `${packages}elements/src/index.ts` },
  { find: /^@kvitt\/elements\/(.+)\.js$/, replacement: `${packages}elements/src/$1.ts` },
];

const stateful = ['test/core/session/**/*.test.ts', 'test/{server,build}/**/*.test.ts'];
const stateless = ['test/{core,adapters}/**/*.test.ts'];

export default defineConfig({
  resolve: { alias: sources },
  test: {
    projects: [
      // no session and no server is left over here: what one file has loaded serves the next
      { extends: true, test: { name: 'stateless', include: stateless, exclude: stateful, isolate: false } },
      {
        extends: true,
        test: {
          name: 'stateful',
          include: stateful,
          exclude: process.env.KVITT_TEST_DATABASE === 'postgres' ? [] : ['test/**/*.postgres.test.ts'],
          globalSetup: 'test/support/one-postgres.ts',
        },
      },
    ],
    setupFiles: ['test/support/random-cases.ts'],
    // on two cores vitest would leave one idle
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
