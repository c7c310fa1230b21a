import { findBrowser } from './support/browser.mjs';
import { checkMachine } from './support/machine.mjs';
import { Steps } from './support/steps.mjs';

// Everything a change can break. The last line is `N passed, N failed`: tests of the runners, and one for each step that only succeeds or fails.

checkMachine();
const steps = new Steps({ CHROME_PATH: findBrowser() });

steps.run('build', ['npm', 'run', '--silent', 'build']);
steps.run('types', ['npm', 'run', '--silent', 'types']);
steps.run('lint', ['npm', 'run', '--silent', 'lint']);
steps.vitest('core, adapters, server, build', 'vitest.config.ts');
steps.elements('Chromium', 'chromium');
steps.vitest('stories', 'vitest.stories.config.ts');
steps.vitest('end to end', 'vitest.e2e.config.ts');
if (process.env.CI) {
  steps.elements('Firefox', 'firefox');
  steps.elements('WebKit', 'webkit');
  steps.run('PostgreSQL from Debian', ['bash', 'test/support/install-postgres.sh']);
  steps.vitest('server on PostgreSQL', 'vitest.config.ts', { only: ['test/server'], KVITT_TEST_DATABASE: 'postgres' });
  steps.vitest('paying on PostgreSQL', 'vitest.e2e.config.ts', { only: ['test/e2e/paying', 'test/e2e/one-payment'], KVITT_TEST_DATABASE: 'postgres' });
  steps.run('200 clients on two processes', ['env', 'CLIENTS=200', 'SECONDS=10', 'node', 'test/load/run.mjs']);
}
steps.end();
