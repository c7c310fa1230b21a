import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './support/browser.mjs';

// Everything a change can break, one step after the other; a step that fails does not hide the next one.
// The last line is `N passed, N failed`: tests of the runners, and one for each step that only succeeds or fails.

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kvitt needs Node 20.19 or later; this is ${process.version}.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const results = mkdtempSync(join(tmpdir(), 'kvitt-test-'));
const env = { ...process.env, CHROME_PATH: findBrowser(), KVITT_RESULTS: results, FORCE_COLOR: '0', STORYBOOK_DISABLE_TELEMETRY: '1' };
const total = { passed: 0, failed: 0 };

step('build', ['npm', 'run', '--silent', 'build']);
step('types', ['npm', 'run', '--silent', 'types']);
step('lint', ['npm', 'run', '--silent', 'lint']);
step('core, adapters, server, build', vitest('vitest.config.ts', 'node'), 'node.json');
step('elements in Chromium', ['npx', 'wtr'], 'elements.json');
step('stories', vitest('vitest.stories.config.ts', 'stories'), 'stories.json');
step('end to end', vitest('vitest.e2e.config.ts', 'e2e'), 'e2e.json');
if (process.env.CI) {
  step('PostgreSQL from Debian', ['bash', 'test/support/install-postgres.sh']);
  step('server on PostgreSQL', [...vitest('vitest.config.ts', 'postgres'), 'test/server'], 'postgres.json', { KVITT_TEST_DATABASE: 'postgres' });
}

rmSync(results, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function vitest(config, name) {
  return ['npx', 'vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, `${name}.json`)}`];
}

function step(name, [command, ...args], report, more = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...more } });
  const { passed, failed } = count(status === 0, report);
  total.passed += passed;
  total.failed += failed;
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
}

/** A runner that broke before or after its tests counts as one more failure. */
function count(succeeded, report) {
  if (!report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = read(join(results, report));
  return { passed, failed: failed + skipped || (succeeded && passed > 0 ? 0 : 1) };
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
