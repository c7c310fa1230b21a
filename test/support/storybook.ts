import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { preview, type PreviewServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');

/** What the toolbars choose, by their names: `{ theme: 'dark', backend: 'slow' }`. */
export type Choices = Readonly<Record<string, string>>;

/** The built Storybook, served on a port of its own. */
export class Storybook {
  #folder = '';
  #server: PreviewServer | undefined;

  async open(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'kvitt-storybook-'));
    await promisify(execFile)(process.execPath, [storybook, 'build', '--quiet', '--disable-telemetry', '-o', this.#folder], { cwd: root });
    this.#server = await preview({
      root: dirname(this.#folder),
      configFile: false,
      logLevel: 'error',
      build: { outDir: basename(this.#folder) },
      preview: { port: 0 },
    });
  }

  async close(): Promise<void> {
    await this.#server?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Every story's id, `invoice-list--ready`, in the order of the sidebar. */
  async stories(): Promise<readonly string[]> {
    const { entries } = JSON.parse(await readFile(join(this.#folder, 'index.json'), 'utf8')) as { readonly entries: Readonly<Record<string, { readonly type: string }>> };
    return Object.entries(entries).flatMap(([id, { type }]) => (type === 'story' ? [id] : []));
  }

  /** The story alone, without Storybook around it. */
  story(id: string, choices: Choices = {}): string {
    return this.#address('iframe.html', { id, viewMode: 'story', globals: pairs(choices) });
  }

  /** An element's page: its words, its first story and its table. */
  docs(element: string): string {
    return this.#address('iframe.html', { id: `${element}--docs`, viewMode: 'docs' });
  }

  /** The story with the sidebar and the toolbars. */
  workshop(id: string): string {
    return this.#address('', { path: `/story/${id}` });
  }

  #address(page: string, query: Readonly<Record<string, string>>): string {
    const { port } = this.#server?.httpServer.address() as { readonly port: number };
    return `http://localhost:${port}/${page}?${new URLSearchParams(query).toString()}`;
  }
}

function pairs(choices: Choices): string {
  return Object.entries(choices).map(([name, value]) => `${name}:${value}`).join(';');
}
