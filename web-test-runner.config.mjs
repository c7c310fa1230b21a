import { createReadStream, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { holdCommand, mediaCommand, randomCommand } from './test/support/commands.mjs';
import { engines } from './test/support/engines.mjs';
import { freePort } from './test/support/free-port.mjs';

/** Which engine the suite runs in: `KVITT_ENGINE=firefox npx wtr --files …`. */
const engine = process.env.KVITT_ENGINE ?? 'chromium';

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

/** The PDF library can also sign with a service that nobody here has installed, and PGlite can also run in Node; those imports are never reached. */
const unreached = { name: 'unreached', resolveImport: ({ source }) => (source.startsWith('@google-cloud/') || isBuiltin(source) ? source : undefined) };

/** PGlite's file system is taken for text by the runner, and would arrive changed. */
const rawFiles = (ctx, next) => {
  if (!/^\/node_modules\/.*\.data$/.test(ctx.path)) return next();
  ctx.type = 'application/octet-stream';
  ctx.body = createReadStream(fileURLToPath(new URL(`.${ctx.path}`, import.meta.url)));
};

/** query-core asks a bundler's question, which a browser cannot answer. */
const bundlersAnswer = {
  name: 'bundlers-answer',
  transform: ({ path, body }) => (path.includes('/@tanstack/') ? body.replaceAll('process.env.NODE_ENV', '"production"') : undefined),
};

/** Tells `npm test` how many tests passed and failed, in the shape of vitest's JSON report. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    if (!process.env.KVITT_RESULTS) return;
    const all = sessions.flatMap(testsIn);
    const counts = {
      numPassedTests: all.filter(({ passed }) => passed).length,
      numFailedTests: all.filter(({ passed, skipped }) => !passed && !skipped).length,
      numPendingTests: all.filter(({ skipped }) => skipped).length,
      testResults: all.filter(({ passed }) => !passed).map(({ file, name, error }) => ({ name: file, message: `${name}: ${error?.message ?? 'no word of why'} ${error?.stack ?? ''}` })),
    };
    writeFileSync(`${process.env.KVITT_RESULTS}/elements-${engine}.json`, JSON.stringify(counts));
  },
};

/** An error outside the tests is one more that failed. */
const testsIn = ({ testFile, testResults, errors }) =>
  [...testsOf(testResults), ...errors.map((error) => ({ name: 'outside its tests', passed: false, error }))].map((test) => ({ ...test, file: testFile }));

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['test/elements/**/*.test.ts', ...(engine === 'chromium' ? [] : ['!**/*.chromium.test.ts'])],
  port: await freePort(),
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 3,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  testFramework: { config: { timeout: 30_000 } },
  // the thousand worlds of CI
  testsFinishTimeout: engine === 'chromium' ? 1_200_000 : 300_000,
  browsers: [engines[engine]()],
  middleware: [rawFiles],
  plugins: [
    workspaceSources,
    unreached,
    bundlersAnswer,
    mediaCommand,
    holdCommand,
    randomCommand,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)) }),
  ],
};
