import { Desk } from './own/desk.js';
import { whenHanded } from './own/incoming.js';
import { deed, place } from './page.js';
import { arrive, speakWith } from './portal.js';
import { ownWordsOf, type OwnWords } from './words/own/words.js';

const desk = new Desk();
const spoken: { words?: OwnWords } = {};

const { supplierName } = await arrive();
speakWith(ownWordsOf, (words, lang) => {
  spoken.words = words;
  document.title = `${words.openOwn} · ${supplierName}`;
  desk.speak({ words, lang });
});

const input = document.querySelector<HTMLInputElement>('input[type=file]');
if (input) whenHanded(input, (incoming) => void desk.take(incoming), () => `${spoken.words?.pasted ?? 'XML'} ${new Date().toLocaleTimeString()}`);
for (const example of document.querySelectorAll<HTMLElement>('[data-example]')) example.addEventListener('click', () => void take(example.dataset.example ?? ''));
deed('remove-all').addEventListener('click', () => {
  desk.clear();
  input?.focus();
});
deed('check').addEventListener('change', ({ currentTarget }) => {
  const wanted = currentTarget instanceof HTMLInputElement && currentTarget.checked;
  for (const invoice of document.querySelectorAll('kvitt-invoice')) invoice.toggleAttribute('show-check', wanted);
});

/** An example is fetched once and then treated as any file. */
async function take(address: string): Promise<void> {
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) {
    place('status').textContent = spoken.words?.noPlace ?? '';
    return;
  }
  const modified = Date.parse(answer.headers.get('last-modified') ?? '') || 0;
  await desk.take({ files: [new File([await answer.blob()], address.split('/').at(-1) ?? '', { lastModified: modified })], emptyFolders: [] });
}
