import { findBrowser } from './support/browser.mjs';
import { checkMachine } from './support/machine.mjs';
import { Steps } from './support/steps.mjs';

// Everything a change can break. The last line is `N passed, N failed`: tests of the runners, and one for each step that only succeeds or fails.

checkMachine();
const steps = new Steps({ CHROME_PATH: findBrowser() });

await steps.run('build', ['npm', 'run', '--silent', 'build']);
await Promise.all([reading(), steps.vitest('core, adapters, server, build', 'vitest.config.ts')]);
await steps.elements('Chromium', 'chromium');
await steps.vitest('stories', 'vitest.stories.config.ts');
await steps.vitest('end to end', 'vitest.e2e.config.ts');
if (process.env.CI) {
  // either shows one page at a time
  await Promise.all([steps.elements('Firefox', 'firefox'), steps.elements('WebKit', 'webkit')]);
  await steps.run('PostgreSQL from Debian', ['bash', 'test/support/install-postgres.sh']);
  await steps.vitest('server on PostgreSQL', 'vitest.config.ts', { only: ['test/server'], KVITT_TEST_DATABASE: 'postgres' });
  await steps.vitest('paying on PostgreSQL', 'vitest.e2e.config.ts', { only: ['test/e2e/paying', 'test/e2e/one-payment'], KVITT_TEST_DATABASE: 'postgres' });
  await steps.run('200 clients on two processes', ['env', 'CLIENTS=200', 'SECONDS=10', 'node', 'test/load/run.mjs']);
  await steps.run('200 clients in conversations', ['env', 'CLIENTS=200', 'SECONDS=10', 'node', 'test/load/run.mjs', 'chat']);
}
steps.end();

/** What reads the code takes one core; what runs beside it leaves one. */
async function reading() {
  await steps.run('types', ['npm', 'run', '--silent', 'types']);
  await steps.run('lint', ['npm', 'run', '--silent', 'lint']);
}
