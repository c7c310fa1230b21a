/** What somebody has handed to the page: files, and folders in which nothing was to be found. */
export interface Incoming {
  readonly files: readonly File[];
  readonly emptyFolders: readonly string[];
}

type Take = (incoming: Incoming) => void;

const readable = /\.(xml|pdf)$/i;
const beginsAsXml = /^\uFEFF?\s*</;

/** Hears of files however they come: dropped anywhere on the page, chosen by the button, pasted as files or as XML. */
export function whenHanded(input: HTMLInputElement, take: Take, pastedName: () => string): void {
  input.addEventListener('change', () => {
    take({ files: [...(input.files ?? [])], emptyFolders: [] });
    input.value = '';
  });
  document.addEventListener('paste', ({ clipboardData }) => clipboardData && takePasted(clipboardData, take, pastedName()));
  whenDropped(take);
}

function takePasted(pasted: DataTransfer, take: Take, name: string): void {
  const text = pasted.getData('text/plain');
  if (pasted.files.length > 0) take({ files: [...pasted.files], emptyFolders: [] });
  else if (beginsAsXml.test(text)) take({ files: [new File([text], name, { type: 'application/xml' })], emptyFolders: [] });
}

/** The whole page takes a drop: a file that misses its mark would otherwise replace the page. */
function whenDropped(take: Take): void {
  const mark = (over: boolean): void => void document.documentElement.toggleAttribute('data-dragging', over);
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    mark(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && mark(false));
  document.addEventListener('drop', (event) => {
    mark(false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void unpack(event.dataTransfer).then(take);
  });
}

/** A transfer forgets its entries after the event: all are taken before anything is awaited. */
async function unpack({ items }: DataTransfer): Promise<Incoming> {
  const dropped = [...items].map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }));
  const found = await Promise.all(dropped.map(async ({ file, entry }) => (entry?.isDirectory ? filesIn(entry as FileSystemDirectoryEntry) : file ? [file] : [])));
  const emptyFolders = dropped.flatMap(({ entry }, place) => (entry?.isDirectory && found[place]?.length === 0 ? entry.name : []));
  return { files: found.flat(), emptyFolders };
}

/** What may be an e-invoice in a folder and the folders in it; the rest of a folder was not meant. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = await entriesOf(folder.createReader());
  const found = await Promise.all(entries.map((entry) => (entry.isDirectory ? filesIn(entry as FileSystemDirectoryEntry) : fileOf(entry as FileSystemFileEntry))));
  return found.flat();
}

/** A reader answers a hundred at a time, and nothing at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}

async function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return readable.test(entry.name) ? [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))] : [];
}
