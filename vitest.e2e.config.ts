import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { sources } from './vitest.config.js';

/** What takes longest comes first, so that no long file is left for the end, when the other worker has nothing to do. */
const longest = ['/chat-exactly-once.', '/exactly-once.', '/storybook.', '/paying-methods.'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = (name: string) => ({ moduleId }: TestSpecification): boolean => moduleId.includes(name);
    const others = (await super.sort(files)).filter((file) => !longest.some((name) => isLong(name)(file)));
    return [...longest.flatMap((name) => files.filter(isLong(name))), ...others];
  }
}

/** Opens the built demo as customers do, in Chromium: `npm run build:demo` comes first. Two files at a time, each with a server of its own. */
export default defineConfig({
  resolve: { alias: sources },
  test: {
    name: 'e2e',
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/support/one-postgres.ts', 'test/support/e2e-seed.ts'],
    sequence: { sequencer: LongestFirst },
    maxWorkers: 3,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
