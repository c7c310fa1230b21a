import type { Attachment } from '@kvitt/core/model/attachment.js';

/** What a customer calls a kind of file. */
export type FileKind = 'pdf' | 'image' | 'spreadsheet' | 'csv' | 'xml' | 'text' | 'archive' | 'file';

/** The kinds of file that are given to a customer under their own extension; BT-125 allows the first six, backends send the others too. */
const kinds: readonly (readonly [extension: string, kind: FileKind, ...types: readonly string[]])[] = [
  ['pdf', 'pdf', 'application/pdf'],
  ['png', 'image', 'image/png'],
  ['jpg', 'image', 'image/jpeg', 'image/jpg'],
  ['jpeg', 'image', 'image/jpeg', 'image/jpg'],
  ['csv', 'csv', 'text/csv'],
  ['xlsx', 'spreadsheet', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ods', 'spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['xml', 'xml', 'application/xml', 'text/xml'],
  ['gif', 'image', 'image/gif'],
  ['webp', 'image', 'image/webp'],
  ['tif', 'image', 'image/tiff'],
  ['xls', 'spreadsheet', 'application/vnd.ms-excel'],
  ['txt', 'text', 'text/plain'],
  ['docx', 'text', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['odt', 'text', 'application/vnd.oasis.opendocument.text'],
  ['zip', 'archive', 'application/zip'],
];

/** Control, direction and path characters, and what file systems refuse. */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu;
const longest = 100;

type Named = Pick<Attachment, 'id' | 'fileName' | 'mediaType'>;

/** The name under which a file is saved: one segment without tricks, ending as its type does; what could run ends in `.bin`. */
export function fileNameOf(attachment: Named): string {
  const name = plainName(attachment.fileName ?? '') || plainName(attachment.id) || 'file';
  const extension = rightExtension(attachment, extensionOf(name));
  const stem = extensionOf(name) === extension ? name.slice(0, -extension.length - 1) : name;
  return `${stem.slice(0, longest)}.${extension}`;
}

/** What kind of file it will be. */
export function fileKindOf(attachment: Named): FileKind {
  const extension = extensionOf(fileNameOf(attachment));
  return kinds.find(([each]) => each === extension)?.[1] ?? 'file';
}

function rightExtension({ mediaType }: Named, own: string): string {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase();
  const byType = kinds.filter(([, , ...types]) => type !== undefined && types.includes(type)).map(([extension]) => extension);
  const [first] = byType;
  if (first) return byType.includes(own) ? own : first;
  return kinds.some(([extension]) => extension === own) ? own : 'bin';
}

function plainName(text: string): string {
  const last = text.split(/[\\/]/).pop() ?? '';
  return last.replace(unwanted, '').replace(/^[.\s]+|[.\s]+$/g, '');
}

function extensionOf(name: string): string {
  return /.\.([\da-z]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
