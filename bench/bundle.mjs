import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

/**
 * The contenders of a suite as their users ship them: bundled, minified, for production; what they fetch later stays a file of its own.
 * Kvitt's own files are not among them: a page without a bundler loads those as they are.
 */
export async function bundlesOf(suite) {
  const folder = `bench/suites/${suite}/contenders`;
  const names = readdirSync(folder).filter((file) => file.endsWith('.js')).map((file) => basename(file, '.js'));
  const bundles = await Promise.all(names.map(async (name) => [`${suite}/${name}`, await filesOf(`${folder}/${name}.js`)]));
  return new Map(bundles);
}

async function filesOf(entry) {
  const { outputFiles } = await build({
    entryPoints: { main: entry },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['/kvitt/*'],
    loader: { '.css': 'text' },
    outdir: 'bench',
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}
