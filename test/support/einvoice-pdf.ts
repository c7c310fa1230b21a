/** A file in a PDF, and how it is packed. */
export interface Embedded {
  readonly name: string;
  readonly data: Uint8Array<ArrayBuffer>;
  /** Already packed by who made it: `data` is taken as it is. */
  readonly packed?: boolean;
}

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A small PDF of one empty page with files in it; the objects that say so are plain, or packed as in most PDFs of today. */
export async function pdfWith(files: readonly Embedded[], objectStreams = false): Promise<Uint8Array<ArrayBuffer>> {
  const names = files.map(({ name }, at) => `(${name}) ${10 + at * 2} 0 R`).join(' ');
  const plain: (readonly [number, string])[] = [
    [1, `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${names}] >> >> >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'],
    ...files.map(({ name }, at) => [10 + at * 2, `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${11 + at * 2} 0 R >> >>`] as const),
  ];
  const streams = await Promise.all(
    files.map(async ({ data, packed }, at) => [11 + at * 2, '/Type /EmbeddedFile /Filter /FlateDecode', packed ? data : await deflated(data)] as const),
  );
  return objectStreams ? packedFile(plain, streams) : plainFile(plain, streams);
}

/** Many zeros in few bytes, as a packer makes them. */
export async function bomb(megabytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const zeros = new Uint8Array(1_000_000);
  let left = megabytes;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: (to) => (left-- > 0 ? to.enqueue(zeros) : to.close()) });
  return all(source.pipeThrough(new CompressionStream('deflate')));
}

type Stream = readonly [number, string, Uint8Array<ArrayBuffer>];

class Writer {
  readonly places = new Map<number, number>();
  length = 0;
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];

  add(part: string | Uint8Array<ArrayBuffer>): void {
    const piece = typeof part === 'string' ? bytes(part) : part;
    this.#parts.push(piece);
    this.length += piece.length;
  }

  stream([number, dictionary, data]: Stream): void {
    this.places.set(number, this.length);
    this.add(`${number} 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`);
    this.add(data);
    this.add('\nendstream\nendobj\n');
  }

  async whole(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await new Blob(this.#parts).arrayBuffer());
  }
}

async function plainFile(plain: readonly (readonly [number, string])[], streams: readonly Stream[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Writer();
  file.add('%PDF-1.7\n');
  for (const [number, text] of plain) {
    file.places.set(number, file.length);
    file.add(`${number} 0 obj\n${text}\nendobj\n`);
  }
  for (const stream of streams) file.stream(stream);
  const start = file.length;
  const rows = [...file.places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file.add(`xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return file.whole();
}

async function packedFile(plain: readonly (readonly [number, string])[], streams: readonly Stream[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Writer();
  file.add('%PDF-1.7\n');
  let at = 0;
  const index = plain.map(([number, text]) => [number, (at += text.length + 1) - text.length - 1] as const);
  const head = index.map((pair) => pair.join(' ')).join(' ');
  const packed = await deflated(bytes(`${head} ${plain.map(([, text]) => text).join(' ')}`));
  file.stream([5, `/Type /ObjStm /N ${plain.length} /First ${head.length + 1} /Filter /FlateDecode`, packed]);
  for (const stream of streams) file.stream(stream);
  const start = file.length;
  const inside = new Map(plain.map(([number], place) => [number, place]));
  const rows = Array.from({ length: 100 }, (_, number) => row(number, inside, file.places, start));
  file.stream([6, '/Type /XRef /Size 100 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode', await deflated(Uint8Array.from(rows.flat()))]);
  file.add(`startxref\n${start}\n%%EOF\n`);
  return file.whole();
}

function row(number: number, inside: ReadonlyMap<number, number>, places: ReadonlyMap<number, number>, start: number): readonly number[] {
  const place = inside.get(number);
  if (place !== undefined) return [2, 0, 0, 0, 5, place];
  const at = number === 6 ? start : places.get(number);
  return at === undefined ? [0, 0, 0, 0, 0, 0] : [1, at >>> 24, (at >>> 16) & 255, (at >>> 8) & 255, at & 255, 0];
}

function deflated(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return all(new Blob([data]).stream().pipeThrough(new CompressionStream('deflate')));
}

async function all(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
