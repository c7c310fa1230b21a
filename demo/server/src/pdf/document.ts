/** One piece of text on a page; `x` and `y` in points from the top left corner of an A4 page. */
export interface Text {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly bold?: boolean;
  /** `x` is then the right edge; for figures only, whose widths are known here. */
  readonly alignRight?: boolean;
}

const [pageWidth, pageHeight] = [595, 842];

/** WinAnsi's characters outside Latin-1 that invoices use, and stand-ins for two that it lacks. */
const winAnsi: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '−': 0x96, '\u202f': 0x20 };

/** Helvetica's widths in thousandths of the size, as far as an amount needs them; digits are 556. */
const widths: Readonly<Record<string, number>> = { ' ': 278, '\u00a0': 278, '\u202f': 278, ',': 278, '.': 278, '-': 333, '−': 556 };

/** A PDF 1.4 file of text in Helvetica, which every reader has: nothing is embedded, nothing compressed. */
export function pdf(title: string, pages: readonly (readonly Text[])[]): Uint8Array<ArrayBuffer> {
  const firstPage = 6;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title (${literal(title)}) /Producer (Kvitt) >>`,
    ...pages.flatMap((texts, index) => page(firstPage + index * 2 + 1, texts.map(show).join('\n'))),
  ];
  return Uint8Array.from(file(objects), (letter) => letter.charCodeAt(0));
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function page(contents: number, stream: string): readonly string[] {
  const resources = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources ${resources} /Contents ${contents} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
}

/** Every character is one byte from here on, so lengths are offsets. */
function file(objects: readonly string[]): string {
  let body = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>`;
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`;
}

function show({ x, y, size, text, bold, alignRight }: Text): string {
  const left = alignRight ? x - width(text, size) : x;
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${left.toFixed(2)} ${(pageHeight - y).toFixed(2)} Td (${literal(text)}) Tj ET`;
}

function width(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (widths[character] ?? 556), 0) * (size / 1000);
}

/** Text as a PDF string of WinAnsi bytes, each as one Latin-1 character; what the encoding lacks is a question mark. */
function literal(text: string): string {
  const bytes = Array.from(text, (character) => {
    const code = winAnsi[character] ?? character.codePointAt(0) ?? 0x3f;
    return String.fromCharCode(code < 0x20 || code > 0xff ? 0x3f : code);
  });
  return bytes.join('').replace(/[\\()]/g, '\\$&');
}
