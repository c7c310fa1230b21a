import type { KvittProvider } from '@kvitt/elements';
import { place, room } from '../page.js';
import { showDifferences } from './differences.js';
import type { Incoming } from './incoming.js';
import { Row, type Role, type RowDeeds, type Speech } from './row.js';

/** The files that are open, which one is shown, and which lies beside it. Nothing of it outlives the page. */
export class Desk implements RowDeeds {
  #rows: readonly Row[] = [];
  #shown: Row | undefined;
  #compared: Row | undefined;
  #speech: Speech | undefined;
  #news: readonly string[] = [];
  #reading: Promise<void> = Promise.resolve();

  /** Says everything in other words. */
  speak(speech: Speech): void {
    this.#speech = speech;
    this.#news = [];
    this.#draw();
  }

  /** Lays files on the desk and reads one after the other, so that the page answers meanwhile; the first that can be read is shown. */
  take({ files, emptyFolders }: Incoming): Promise<void> {
    const fresh = files.filter((file) => !this.#rows.some((row) => isSame(row.file, file)));
    const known = files.filter((file) => !fresh.includes(file));
    const rows = fresh.map((file) => new Row(file, this));
    this.#rows = [...this.#rows, ...rows];
    const { words } = this.#speech ?? {};
    this.#news = words ? [...known.map(({ name }) => words.alreadyOpen(name)), ...emptyFolders.map((name) => words.emptyFolder(name))] : [];
    place('files').append(...rows.map(({ element }) => element));
    this.#draw();
    this.#reading = this.#reading.then(() => this.#readAll(rows));
    return this.#reading;
  }

  show(row: Row): void {
    if (this.#compared === row) this.#compared = undefined;
    this.#shown = row;
    this.#draw();
    room('shown').scrollIntoView({ block: 'nearest' });
  }

  compare(row: Row): void {
    this.#compared = this.#compared === row ? undefined : row;
    this.#draw();
    if (this.#compared) room('compared').scrollIntoView({ block: 'nearest' });
  }

  remove(row: Row): void {
    const place = this.#rows.indexOf(row);
    this.#leave([row]);
    (this.#rows[place] ?? this.#rows.at(-1))?.focus();
  }

  clear(): void {
    this.#leave(this.#rows);
  }

  async #readAll(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      if (!this.#rows.includes(row)) continue;
      await row.read();
      if (row.invoice && this.#rows.includes(row)) this.#shown ??= row;
      this.#draw();
    }
  }

  #leave(gone: readonly Row[]): void {
    for (const { element } of gone) element.remove();
    this.#rows = this.#rows.filter((row) => !gone.includes(row));
    this.#news = [];
    if (this.#compared && gone.includes(this.#compared)) this.#compared = undefined;
    if (this.#shown && gone.includes(this.#shown)) this.#shown = this.#compared ?? this.#rows.find(({ invoice }) => invoice);
    if (this.#compared === this.#shown) this.#compared = undefined;
    this.#draw();
  }

  #draw(): void {
    const speech = this.#speech;
    if (!speech) return;
    for (const row of this.#rows) row.draw(speech, this.#roleOf(row), this.#shown !== undefined);
    room('files').hidden = this.#rows.length === 0;
    document.documentElement.toggleAttribute('data-opened', this.#rows.length > 0);
    this.#lay('shown', this.#shown);
    this.#lay('compared', this.#compared);
    this.#compareWords(speech);
    place('status').textContent = [this.#outcome(speech), ...this.#news].join(' ');
  }

  /** The same file is the same document: the provider keeps what it shows. */
  #lay(name: 'shown' | 'compared', row: Row | undefined): void {
    room(name).hidden = !row;
    const provider = room(name).querySelector<KvittProvider>('kvitt-provider');
    if (provider) provider.documents = row && [row.file];
  }

  #compareWords(speech: Speech): void {
    const [first, second] = [this.#shown?.invoice, this.#compared?.invoice];
    room('differences').hidden = !first || !second;
    room('sides').toggleAttribute('data-comparing', Boolean(first && second));
    if (first && second) showDifferences(first, second, speech);
  }

  #outcome({ words }: Speech): string {
    const failed = this.#rows.filter((row) => row.failed).length;
    const read = this.#rows.filter(({ invoice }) => invoice).length;
    if (this.#rows.length === 0) return '';
    return read + failed < this.#rows.length ? words.reading : words.outcome(read, failed);
  }

  #roleOf(row: Row): Role {
    if (row === this.#shown) return 'shown';
    return row === this.#compared ? 'compared' : 'other';
  }
}

/** A file dropped again is a new object of the same bytes. */
function isSame(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
