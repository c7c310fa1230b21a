import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

/** Workspace packages are tested from their sources; their exports point to a build that may be old. */
const workspaceSources = {
  name: 'workspace-sources',
  resolveImport({ source }) {
    const [, name, path] = /^@kvitt\/(core|adapters|elements)(?:\/(.+)\.js)?$/.exec(source) ?? [];
    if (!name) return undefined;
    if (name === 'adapters') return `/packages/adapters/src/${path}/index.ts`;
    return `/packages/${name}/src/${path ?? 'index'}.ts`;
  },
};

/** `emulateMedia` of the launcher knows no forced colours: this command goes through Chromium's protocol. */
const mediaCommand = {
  name: 'kvitt-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'kvitt:media') return undefined;
    const cdp = await session.browser.getPage(session.id).createCDPSession();
    const { media = '', ...features } = payload;
    await cdp.send('Emulation.setEmulatedMedia', { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
    return true;
  },
};

/** query-core asks a bundler's question, which a browser cannot answer. */
const bundlersAnswer = {
  name: 'bundlers-answer',
  transform: ({ path, body }) => (path.includes('/@tanstack/') ? body.replaceAll('process.env.NODE_ENV', '"production"') : undefined),
};

/** A tab that is not in front is throttled, and axe never ends in it; emulated focus prevents that. */
async function createFocusedPage({ context }) {
  const page = await context.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** Tells `npm test` how many tests passed and failed, in the shape of vitest's JSON report. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    if (!process.env.KVITT_RESULTS) return;
    const all = sessions.flatMap(({ testResults, errors }) => [...testsOf(testResults), ...errors.map(() => ({ passed: false }))]);
    const counts = {
      numPassedTests: all.filter(({ passed }) => passed).length,
      numFailedTests: all.filter(({ passed, skipped }) => !passed && !skipped).length,
      numPendingTests: all.filter(({ skipped }) => skipped).length,
    };
    writeFileSync(`${process.env.KVITT_RESULTS}/elements.json`, JSON.stringify(counts));
  },
};

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: 'test/elements/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 120_000,
  browsers: [
    chromeLauncher({
      createPage: createFocusedPage,
      launchOptions: {
        executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
        args: [
          '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
          '--disable-component-update', '--disable-sync', '--force-renderer-accessibility',
        ],
      },
    }),
  ],
  plugins: [
    workspaceSources,
    bundlersAnswer,
    mediaCommand,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)) }),
  ],
};
