import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

// `tsc -b` has already made packages/*/dist, one module per source file: that is what npm users get.
// Rollup makes of it what a page without a bundler loads: one entry per define module, shared chunks between them.
const defines = 'packages/elements/dist/define';
const entries = readdirSync(defines).filter((file) => file.endsWith('.js'));

/** query-core asks a bundler's question, which a browser cannot answer. */
const bundlersAnswer = {
  name: 'bundlers-answer',
  transform: (code, id) => (id.includes('/@tanstack/') ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null } : undefined),
};

export default {
  input: Object.fromEntries(entries.map((file) => [`define/${basename(file, '.js')}`, `${defines}/${file}`])),
  output: {
    dir: 'packages/elements/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    generatedCode: 'es2015',
    manualChunks: (id) => (/node_modules\/(@lit|lit|lit-html|lit-element|tslib)\//.test(id) ? 'lit' : undefined),
  },
  plugins: [
    bundlersAnswer,
    nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }),
    terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: false } }),
  ],
};
