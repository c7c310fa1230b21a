import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';

// `tsc -b` has already made packages/*/dist, one module per source file: that is what npm users get.
// Rollup makes of it what a page without a bundler loads: one entry per define module, shared chunks between them; and all of it in one file.
const cdn = 'packages/elements/cdn';
const defines = 'packages/elements/dist/define';
const entries = readdirSync(defines).filter((file) => file.endsWith('.js'));

/** query-core asks a bundler's question, which a browser cannot answer. */
const bundlersAnswer = {
  name: 'bundlers-answer',
  transform: (code, id) => (id.includes('/@tanstack/') ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null } : undefined),
};

/** Kvitt writes past query-core, whose client keeps a cache of writes all the same: an empty one takes its place. */
const noMutations = {
  name: 'no-mutations',
  load: (id) => (id.endsWith('/query-core/build/modern/mutationCache.js') ? emptyMutationCache : undefined),
};
const emptyMutationCache = 'export class MutationCache { clear() {} resumePausedMutations() { return Promise.resolve(); } }';

/**
 * Terser leaves the text of templates alone; styles and markup are half of what an element weighs. Of markup only indentation goes:
 * a template is a fragment, whose first space parts two words and whose `/>` ends a shape of a drawing.
 */
const shortTemplates = {
  name: 'short-templates',
  transform: (code, id) => (id.includes('/packages/elements/') ? minifyHTMLLiterals(code, { fileName: id, html: oneSpace }) : undefined),
};
const oneSpace = (markup) => markup.replaceAll(/[ \n]+/g, ' ');

/** What Lit's decorators come to in the end; without them it needs neither their code nor tslib's. */
const plainProperties = {
  name: 'plain-properties',
  transform: (code) => {
    const plain = code.replaceAll(decorated, (_, kind, options, element, name) => `${element}.createProperty(${name}, ${kind === 'state' ? '{ state: true }' : options});`);
    return plain === code ? undefined : { code: plain, map: null };
  },
};
const decorated = /__decorate\(\[\s*(property|state)\(([^)]*)\)\s*\], (\w+)\.prototype, ("\w+"), (?:void 0|null)\);/g;

/**
 * Few chunks, for each is compressed by itself: what only some elements share, what every element stands on,
 * and the session with its schemas, which the provider fetches beside one of the adapters. The first that names a module has it.
 */
const chunks = {
  acting: ['controllers/action', 'internal/safe-url', 'core/dist/error'],
  about: ['internal/given', 'controllers/invoice-controller'],
  given: ['internal/lacking', 'core/dist/model/in-progress', 'paying/returned', 'locales/en/pay-button'],
  directives: ['lit-html/directive'],
  notes: ['internal/adopt', 'styles/note', 'styles/tones'],
  documents: ['controllers/locale-controller', 'format/date', 'format/number', 'icons/first', 'internal/heading', 'styles/shared'],
  rows: ['core/dist/model/due', 'internal/link', 'internal/status', 'locales/en/status', 'styles/badge'],
  asking: ['controllers/line-question', 'icons/talk'],
  thread: ['controllers/thread'],
  longest: ['core/dist/model/conversation-limits'],
  ground: [
    'node_modules/tslib', 'lit-element', 'lit-html/lit-html', '@lit/reactive-element', 'lib/context-re', 'lib/create-context', 'context-consumer',
    'elements/dist/contexts', 'elements/dist/controllers', 'elements/dist/define.', 'elements/dist/late-providers', 'events/kinds', 'events/trouble', 'elements/dist/styles', 'elements/dist/version',
    'format/formatters', 'format/money', 'icons/draw', 'internal/nearest-language', 'internal/room.', 'internal/rooms.', 'internal/rooms-loader', 'internal/states',
    'locales/en/common', 'locales/languages', 'locales/plural',
    'core/dist/currency', 'core/dist/model/to-pay', 'core/dist/money', 'core/dist/period',
  ],
  payments: ['core/dist/model/payment.', 'core/dist/model/payment-machine', 'session/intent', 'session/payment-', 'session/poll', 'session/progress'],
  paying: ['session/paying'],
  conversations: ['core/dist/model/conversation.', 'session/conversation-', 'session/outbox', 'session/thread', 'session/words', 'rest/conversations', 'rest/attach', 'rest/stream-words'],
  lasting: ['core/dist/model/contract-state', 'core/dist/offers/months'],
  dealings: ['core/dist/model/contract', 'core/dist/model/notice', 'core/dist/model/offer', 'core/dist/model/plan.', 'offers/answered', 'offers/best-first', 'offers/rules', 'session/accept', 'session/contract-desk', 'session/dealings.', 'session/notice-desk', 'session/offer-', 'session/row', 'rest/dealings'],
  reckoning: ['session/reckoning'],
  upload: ['rest/upload'],
  waiting: ['session/answer', 'session/in-time', 'session/lock'],
  writing: ['session/kept', 'session/key'],
  meters: ['core/dist/model/usage', 'rest/usage'],
  limits: ['core/dist/usage/limits'],
  record: ['model/attachment', 'model/invoice.', 'model/line', 'model/party', 'model/payment-instructions', 'model/tax', 'model/totals'],
  session: ['core/dist/model', 'core/dist/session', 'node_modules/@tanstack', 'node_modules/valibot'],
  rest: ['adapters/dist/rest', 'node_modules/eventsource-parser'],
  memory: ['adapters/dist/memory'],
};

/** A module fetched later comes side by side with its imports, not one after the other; the ground is there already. */
const sideBySide = {
  name: 'side-by-side',
  renderDynamicImport({ getTargetChunkImports }) {
    const missing = (getTargetChunkImports() ?? []).filter(({ chunk }) => chunk.name !== 'ground');
    const imports = missing.map(({ resolvedImportPath }) => `import(${resolvedImportPath})`);
    return imports.length > 0 ? { left: 'Promise.all([import(', right: `), ${imports}]).then(([module]) => module)` } : undefined;
  },
};

/** Chunks carry their hash in their name: those of an earlier build would stay for ever. */
const fresh = {
  name: 'fresh',
  buildStart: () => rmSync(cdn, { recursive: true, force: true }),
  writeBundle: () => copyFileSync('packages/elements/kvitt.css', `${cdn}/kvitt.css`),
};

/** The PDF library weighs more than Kvitt: it is a file of its own beside both builds, fetched with the first PDF. */
const pdf = '@libpdf/core';

const common = [
  bundlersAnswer,
  noMutations,
  shortTemplates,
  plainProperties,
  nodeResolve({ mainFields: ['module', 'browser', 'main'], exportConditions: ['production', 'browser'] }),
];
/** No function without a `this` of its own is called with `new` here: each can be an arrow. */
const small = terser({ ecma: 2022, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } });

const modules = {
  external: [pdf],
  input: Object.fromEntries(entries.map((file) => [`define/${basename(file, '.js')}`, `${defines}/${file}`])),
  output: {
    dir: cdn,
    format: 'es',
    paths: { [pdf]: '../pdf.js' },
    entryFileNames: '[name].js',
    /** Whoever fetches a chunk has its name, of which the hash is what no compression shortens: 42 bits of it tell two builds apart, and Rollup numbers this many chunks with no fewer. */
    chunkFileNames: 'chunks/[name]-[hash:7].js',
    generatedCode: 'es2015',
    onlyExplicitManualChunks: true,
    manualChunks: (id) => Object.keys(chunks).find((name) => chunks[name].some((part) => id.includes(part))),
  },
  plugins: [fresh, sideBySide, ...common, small],
};

const everyElement = '\0every-element';
const elements = {
  name: 'elements',
  resolveId: (id) => (id === everyElement ? id : undefined),
  load: (id) => (id === everyElement ? entries.map((file) => `import ${JSON.stringify(resolve(defines, file))};`).join('\n') : undefined),
};

const onlyPdf = '\0only-pdf';
const pdfFile = {
  input: { pdf: onlyPdf },
  output: { dir: cdn, format: 'es', inlineDynamicImports: true, entryFileNames: '[name].js' },
  external: /^@google-cloud\//,
  plugins: [
    { name: 'only-pdf', resolveId: (id) => (id === onlyPdf ? id : undefined), load: (id) => (id === onlyPdf ? `export { PDF } from '${pdf}';` : undefined) },
    ...common,
    terser({ ecma: 2022, module: true, format: { comments: false } }),
  ],
};

/**
 * Files of their own beside the single file, each fetched by the pages that need it: what draws a chart, reads markup or an e-invoice, plays a backend,
 * keeps messages that have not left, asks and answers about conversations, or offers, contracts and notices; and every language but English, of which
 * a page speaks one.
 */
const beside = {
  conversations: resolve('packages/core/dist/session/conversation-desk.js'),
  'conversations-rest': resolve('packages/adapters/dist/rest/conversations.js'),
  dealings: resolve('packages/core/dist/session/dealings.js'),
  'dealings-rest': resolve('packages/adapters/dist/rest/dealings.js'),
  chart: resolve('packages/elements/dist/usage-chart/scene.js'),
  demo: '@kvitt/adapters/memory.js',
  einvoice: '@kvitt/adapters/einvoice.js',
  markdown: resolve('packages/elements/dist/chat/markdown.js'),
  outbox: resolve('packages/elements/dist/provider/outbox-database.js'),
};
const languages = Object.fromEntries(['da', 'de', 'fi', 'nb', 'sv'].flatMap((lang) => [lang, `${lang}-later`]).map((name) => [name, resolve(`packages/elements/dist/locales/${name}.js`)]));
const doors = { ...beside, ...languages };
const besideFiles = Object.entries(doors).map(([name, door]) => ({
  external: [pdf],
  input: { [name]: door },
  output: { dir: cdn, format: 'es', inlineDynamicImports: true, paths: { [pdf]: './pdf.js' }, entryFileNames: '[name].js', generatedCode: 'es2015' },
  plugins: [...common, small],
}));

/**
 * What a page must say to have exactly this build: of the single file in a script's `integrity`, of the modules in an import map's.
 * The single file's is printed too.
 */
const integrity = {
  name: 'integrity',
  writeBundle() {
    const files = readdirSync(cdn, { recursive: true }).filter((file) => file.endsWith('.js')).sort();
    const hashes = Object.fromEntries(files.map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(join(cdn, file))).digest('base64')}`]));
    writeFileSync(`${cdn}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
    const kB = gzipSync(readFileSync(`${cdn}/kvitt.js`), { level: 9 }).length / 1000;
    console.log(`${cdn}/kvitt.js: ${kB.toFixed(1)} kB gzip, integrity="${hashes['kvitt.js']}"`);
  },
};

/** A function called at once leaves no name in the page, and runs as a module and as a classic script, which is all that some portals let their editors add. */
const singleFile = {
  external: Object.values(doors),
  input: { kvitt: everyElement },
  output: { dir: cdn, format: 'iife', inlineDynamicImports: true, paths: Object.fromEntries(Object.entries(doors).map(([name, door]) => [door, `./${name}.js`])), entryFileNames: '[name].js', generatedCode: 'es2015' },
  plugins: [elements, ...common, small, integrity],
};

/** The agent's page is an application of its own; who reads it finds it as it was written. */
const agentDesk = {
  input: { desk: 'demo/agent/dist/desk.js' },
  output: { dir: 'demo/agent/dist/page', format: 'es', inlineDynamicImports: true, entryFileNames: '[name].js' },
  plugins: [bundlersAnswer, nodeResolve({ exportConditions: ['production', 'browser'] })],
};

export default [modules, pdfFile, ...besideFiles, singleFile, agentDesk];
