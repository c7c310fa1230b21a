import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const names = ['core', 'adapters', 'elements'];
const run = (cwd: string, command: string, ...args: string[]) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

interface Manifest {
  readonly exports: Record<string, string | { readonly default?: string }>;
  readonly files: string[];
}

const manifestOf = (name: string) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;

/** The public specifiers of a package, patterns filled in from what was built. */
function specifiers(name: string): string[] {
  return Object.entries(manifestOf(name).exports).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : target.default;
    if (!file?.endsWith('.js')) return [];
    if (!path.includes('*')) return [`@kvitt/${name}${path.slice(1)}`];
    const [folder] = file.split('*') as [string];
    const built = readdirSync(join(root, 'packages', name, folder)).filter((entry) => entry.endsWith('.js'));
    return built.map((entry) => `@kvitt/${name}${path.slice(1).replace('*.js', entry).replace('*', entry)}`);
  });
}

describe('the packed packages', () => {
  let stranger: string;

  beforeAll(() => {
    stranger = mkdtempSync(join(tmpdir(), 'kvitt-stranger-'));
    const tarballs = names.map((name) => join(stranger, run(join(root, 'packages', name), 'npm', 'pack', '--silent', '--pack-destination', stranger).trim()));
    writeFileSync(join(stranger, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }');
    run(stranger, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs);
  }, 120_000);

  afterAll(() => rmSync(stranger, { recursive: true, force: true }));

  it.each(names)('%s shows no build folder in a public path', (name) => {
    expect(Object.keys(manifestOf(name).exports).filter((path) => path.includes('dist'))).toEqual([]);
  });

  it.each(names)('%s pleases publint', async (name) => {
    const { messages } = await publint({ pkgDir: join(root, 'packages', name), strict: true });
    expect(messages.map(({ code, args }) => ({ code, args }))).toEqual([]);
  });

  it.each(names)('%s installs in an empty folder, and every module of it is safe to import in plain Node', (name) => {
    const all = specifiers(name);
    expect(all.length).toBeGreaterThan(2);
    writeFileSync(join(stranger, `${name}.mjs`), `${all.map((specifier) => `await import('${specifier}');`).join('\n')}\nconsole.log('imported');\n`);
    expect(run(stranger, process.execPath, `${name}.mjs`).trim()).toBe('imported');
  });

  it('carries the manifest of the elements and the contract of the wire', () => {
    expect(readFileSync(join(stranger, 'node_modules/@kvitt/elements/custom-elements.json'), 'utf8')).toContain('kvitt-invoice');
    expect(readFileSync(join(stranger, 'node_modules/@kvitt/adapters/dist/rest/openapi.yaml'), 'utf8')).toContain('openapi: 3.1');
  });
});
