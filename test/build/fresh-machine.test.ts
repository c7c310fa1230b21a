import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs a script of package.json on a machine that differs in some variables, or says that it is another Node. */
function on(machine: Readonly<Record<string, string>>, script: string, node = process.version) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: Record<string, string> };
  const pretend = `--import "data:text/javascript,Object.defineProperty(process,'version',{value:'${node}'})"`;
  const env = { ...process.env, NODE_OPTIONS: pretend, ...machine };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', scripts[script] ?? ''], { cwd: root, encoding: 'utf8', env, timeout: 15_000 });
  return { status, words: stderr.trim(), last: stdout.trim().split('\n').at(-1) };
}

describe('a machine on which something is missing', () => {
  it.each(['v18.20.8', 'v20.18.3', 'v21.7.3', 'v22.12.0', 'v23.11.0'])('is told which Node is needed instead of %s', (node) => {
    const { status, words, last } = on({}, 'test', node);
    expect(words).toBe(`Kvitt needs Node 20 from 20.19, 22 from 22.13 or 24 and later; this is ${node}.`);
    expect(last).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('is told so by the demo too, before anything is built', () => {
    const { status, words, last } = on({}, 'start', 'v18.20.8');
    expect(words).toContain('this is v18.20.8');
    expect(last).toBe('');
    expect(status).toBe(1);
  });

  it('is told where no browser is', () => {
    const { status, words, last } = on({ CHROME_PATH: '/nope/chrome' }, 'test');
    expect(words).toBe('CHROME_PATH is /nope/chrome, and no program can be run there.');
    expect(last).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('is told of every engine that is missing, and each counts as failed', () => {
    const { status, words, last } = on({ FIREFOX_PATH: '/nope/firefox', WEBKIT_DRIVER_PATH: '/nope/webkit' }, 'test:engines');
    expect(words).toBe('FIREFOX_PATH is /nope/firefox, and no program can be run there.\nWEBKIT_DRIVER_PATH is /nope/webkit, and no program can be run there.');
    expect(last).toBe('0 passed, 2 failed');
    expect(status).toBe(1);
  });
});
