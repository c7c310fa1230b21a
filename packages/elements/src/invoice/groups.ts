import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Period } from '@kvitt/core/model/primitives.js';

/** How many lines share one `<tbody>`: as many as are laid out together when one of them changes. */
export const chunkSize = 50;

/** Up to fifty lines of one group; it keeps its identity as long as none of them changes. */
export interface Chunk {
  readonly lines: readonly InvoiceLine[];
  /** Where each line stands in the document. */
  readonly at: readonly number[];
}

/** The lines of one service, else of one meter point or other object. */
export interface Group {
  readonly key: string;
  readonly name: string | undefined;
  readonly objectId: string | undefined;
  /** The period that all its lines share; a line says its own only when this is absent. */
  readonly period: Period | undefined;
  readonly chunks: readonly Chunk[];
}

/** The lines of a document as they are shown. */
export interface Grouping {
  readonly lines: readonly InvoiceLine[];
  readonly groups: readonly Group[];
}

/** Groups lines in the document's order. Where only a few changed since `before`, everything else keeps its identity. */
export function regroup(lines: readonly InvoiceLine[], before?: Grouping): Grouping {
  if (before?.lines === lines) return before;
  const changed = before && changesInPlace(before.lines, lines);
  return before && changed ? replace(before, lines, changed) : { lines, groups: group(lines) };
}

function group(lines: readonly InvoiceLine[]): readonly Group[] {
  const found = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const key = keyOf(line);
    const at = found.get(key);
    if (at) at.push(index);
    else found.set(key, [index]);
  });
  return [...found].map(([key, at]) => groupOf(key, lines, at));
}

function groupOf(key: string, lines: readonly InvoiceLine[], at: readonly number[]): Group {
  const own = at.map((index) => lines[index]).filter((line) => line !== undefined);
  return {
    key,
    name: own.find(({ serviceName }) => serviceName)?.serviceName,
    objectId: shared(own, ({ objectId }) => objectId),
    period: shared(own, ({ period }) => period, (period) => `${period.start} ${period.end}`),
    chunks: chunksOf(own, at),
  };
}

function chunksOf(lines: readonly InvoiceLine[], at: readonly number[]): readonly Chunk[] {
  const starts = Array.from({ length: Math.ceil(lines.length / chunkSize) }, (_, index) => index * chunkSize);
  return starts.map((start) => ({ lines: lines.slice(start, start + chunkSize), at: at.slice(start, start + chunkSize) }));
}

function keyOf({ serviceId, objectId }: InvoiceLine): string {
  return serviceId ?? objectId ?? '';
}

/** Whether two periods are the same days. */
export function samePeriod(a: Period | undefined, b: Period | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** What every line says alike; nothing as soon as one says otherwise or nothing. */
function shared<Said>(lines: readonly InvoiceLine[], of: (line: InvoiceLine) => Said | undefined, text: (said: Said) => string = String): Said | undefined {
  const [first] = lines;
  const said = first && of(first);
  const same = (line: InvoiceLine) => {
    const own = of(line);
    return own !== undefined && said !== undefined && text(own) === text(said);
  };
  return lines.every(same) ? said : undefined;
}

/** The positions that changed, when no line came, went or moved to another group; otherwise nothing. A plain loop: it runs over all lines at each edit. */
function changesInPlace(before: readonly InvoiceLine[], lines: readonly InvoiceLine[]): readonly number[] | undefined {
  const changed: number[] = [];
  for (let index = 0; index < lines.length; index += 1) if (before[index] !== lines[index]) changed.push(index);
  const inPlace = before.length === lines.length && changed.every((index) => sameGroup(before[index], lines[index]));
  return inPlace ? changed : undefined;
}

function sameGroup(a: InvoiceLine | undefined, b: InvoiceLine | undefined): boolean {
  return a?.id === b?.id && a?.serviceId === b?.serviceId && a?.objectId === b?.objectId && a?.serviceName === b?.serviceName && samePeriod(a?.period, b?.period);
}

function replace({ groups }: Grouping, lines: readonly InvoiceLine[], changed: readonly number[]): Grouping {
  const renew = (chunk: Chunk): Chunk =>
    holds(chunk, changed) ? { at: chunk.at, lines: chunk.at.map((index, own) => lines[index] ?? chunk.lines[own]).filter((line) => line !== undefined) } : chunk;
  return { lines, groups: groups.map((group) => renewed(group, group.chunks.map(renew))) };
}

function renewed(group: Group, chunks: readonly Chunk[]): Group {
  return chunks.some((chunk, index) => chunk !== group.chunks[index]) ? { ...group, chunks } : group;
}

function holds({ at }: Chunk, changed: readonly number[]): boolean {
  return changed.some((index) => at.includes(index));
}
