import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { album } from './photographer.js';

/** Empties the album before the first picture, unless only some are taken anew (`-t`), and after the last writes `index.html`: one subject a row. */
export default async function contactSheet({ config }: TestProject): Promise<() => Promise<void>> {
  if (!config.testNamePattern) await rm(album, { recursive: true, force: true });
  await mkdir(album, { recursive: true });
  return async () => {
    const pictures = (await readdir(album, { recursive: true })).filter((path) => path.endsWith('.png')).sort();
    await writeFile(join(album, 'index.html'), page(pictures));
    console.log(`${pictures.length} pictures: ${join(album, 'index.html')}`);
  };
}

function page(pictures: readonly string[]): string {
  const subjects = [...new Set(pictures.map(subjectOf))];
  const rows = subjects.map((subject) => `<section><h2>${subject}</h2>${pictures.filter((path) => subjectOf(path) === subject).map(figure).join('')}</section>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kvitt, looked at</title><style>${style}</style><h1>Kvitt, looked at</h1>${rows.join('\n')}</html>`;
}

function subjectOf(path: string): string {
  return path.split('.')[0] ?? '';
}

function figure(path: string): string {
  const [, ...look] = path.replace(/\.png$/, '').split('.');
  return `<figure><a href="${path}"><img src="${path}" alt="" loading="lazy"></a><figcaption>${look.join(' · ')}</figcaption></figure>`;
}

const style = `
  body { margin: 2rem; font: 0.875rem/1.4 system-ui, sans-serif; background: #8a8f8c; }
  section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
  h2 { flex: 0 0 100%; margin: 2rem 0 0; }
  figure { margin: 0; }
  img { display: block; max-width: 22rem; max-height: 32rem; }
`;
