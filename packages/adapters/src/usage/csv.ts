import { refused } from './refuse.js';

/** A line of a table with its number in the file, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table with its columns by the letters of their names. */
export interface Table {
  readonly rows: readonly Row[];
  /** The cell of a column; `undefined` where the file has no such column. */
  cell(row: Row, column: string): string | undefined;
}

/**
 * Reads a table of cells parted by semicolons. Columns are known by the ASCII letters of their names alone: files were opened and saved
 * in encodings that other letters did not survive. `columns` are those that must be there.
 */
export function tableOf(text: string, columns: readonly string[], aliases: Readonly<Record<string, string>> = {}): Table {
  const [header, ...rows] = rowsOf(text);
  if (!header) throw refused('line 1', '', 'the file is empty');
  const names = header.cells.map(lettersOf).map((name) => (Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name));
  const places = new Map(names.map((name, index) => [name, index]));
  const placeOf = (column: string): number => places.get(lettersOf(column)) ?? -1;
  const missing = columns.find((column) => placeOf(column) === -1);
  if (missing !== undefined) throw refused(`line ${header.line}`, missing, 'there is no such column');
  for (const { line, cells } of rows) {
    if (cells.length !== names.length) throw refused(`line ${line}`, '', `expected ${names.length} columns, found ${cells.length}`);
  }
  const known = new Map<string, number>();
  const cell = ({ cells }: Row, column: string): string | undefined => {
    if (!known.has(column)) known.set(column, placeOf(column));
    return cells[known.get(column) ?? -1];
  };
  return { rows, cell };
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function rowsOf(text: string): readonly Row[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((row) => row.text.trim() !== '')
    .map((row) => ({ line: row.line, cells: row.text.includes('"') ? quoted(row.text, row.line) : row.text.split(';').map((cell) => cell.trim()) }));
}

/** Cells between quotes, within which a quote is written twice. */
function quoted(text: string, line: number): readonly string[] {
  const cells: string[] = [];
  const next = /(?:"((?:[^"]|"")*)"|([^";]*))(;|$)/y;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (found[3] === '') return cells;
  }
  throw refused(`line ${line}`, '', 'a quote is not closed: the file was cut off, or is no such table');
}
