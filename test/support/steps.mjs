import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentFor } from './browser.mjs';

/** Steps that are waited for or run side by side: one that fails does not hide another, and the last line counts them all. */
export class Steps {
  #total = { passed: 0, failed: 0 };
  #failures = [];
  #results = mkdtempSync(join(tmpdir(), 'kvitt-test-'));
  #env;

  constructor(environment = {}) {
    this.#env = { ...process.env, KVITT_RESULTS: this.#results, FORCE_COLOR: '0', STORYBOOK_DISABLE_TELEMETRY: '1', ...environment };
  }

  /** A command that only succeeds or fails, as one test. */
  run(name, command) {
    return this.#step(name, async () => tally(await this.#spawn(command)));
  }

  /** A run of vitest, counted by its tests. */
  vitest(name, config, { only = [], ...environment } = {}) {
    const report = join(this.#results, `${name}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return this.#step(name, async () => counted(await this.#spawn(['npx', 'vitest', 'run', '--config', config, ...reporters, ...only], environment), report));
  }

  /** The element suite in one engine, counted by its tests; a missing engine fails, it is not skipped. */
  elements(name, engine) {
    return this.#step(`elements in ${name}`, async () => {
      const succeeded = await this.#spawn(['npx', 'wtr'], { KVITT_ENGINE: engine, ...environmentFor(engine) });
      return counted(succeeded, join(this.#results, `elements-${engine}.json`));
    });
  }

  /** Prints what failed once more, for whoever sees the end of a long log only, and the last line. */
  end() {
    rmSync(this.#results, { recursive: true });
    for (const { step, failures } of this.#failures) console.log([`\n── failed in ${step}`, ...failures].join('\n'));
    console.log(`\n${this.#total.passed} passed, ${this.#total.failed} failed`);
    process.exitCode = this.#total.failed === 0 ? 0 : 1;
  }

  async #step(name, act) {
    const started = Date.now();
    console.log(`\n── ${name}`);
    const { passed, failed, failures = [] } = await attempt(act);
    this.#total.passed += passed;
    this.#total.failed += failed;
    if (failed > 0) this.#failures.push({ step: name, failures });
    console.log(`── ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  }

  async #spawn([command, ...args], environment = {}) {
    const [code] = await once(spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...this.#env, ...environment } }), 'close');
    return code === 0;
  }
}

async function attempt(act) {
  try {
    return await act();
  } catch (error) {
    console.error(error.message);
    return tally(false);
  }
}

function tally(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
}

/** A runner that broke before or after its tests counts as one more failure, a test that was skipped as a failed one. */
function counted(succeeded, report) {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0, testResults = [] } = read(report);
  return { passed, failed: failed + skipped || (succeeded && passed > 0 ? 0 : 1), failures: testResults.flatMap(failuresOf) };
}

/** A file that did not run says so itself; else its tests do. */
function failuresOf({ name, message, assertionResults = [] }) {
  const failed = assertionResults.filter(({ status }) => status !== 'passed');
  if (failed.length === 0) return message ? [`${name}: ${message}`] : [];
  return failed.map(({ fullName, status, failureMessages = [] }) => `${name}: ${fullName}: ${failureMessages.join('\n').slice(0, 1500) || status}`);
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
