import { execFileSync } from 'node:child_process';
import { cpus, release, type } from 'node:os';
import type { ServerProcess } from '../support/server.js';
import type { Heard } from './client.js';
import type { Told } from './load.js';
import type { Threads } from './talking.js';

/** A process's resident memory in megabytes: with its clients connected, and at the end. */
export interface Memory {
  readonly name: string;
  readonly before: number | undefined;
  /** When the clients of the process that died have come to it. */
  readonly halfway?: number;
  readonly after?: number;
}

export interface Outcome {
  readonly seconds: number;
  readonly rate: number;
  readonly clients: readonly Heard[];
  readonly told: readonly Told[];
  readonly memory: readonly Memory[];
}

export function memoryOf({ process }: ServerProcess): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process.pid)], { encoding: 'utf8' })) / 1024);
}

/** Prints the outcome as two tables; answers whether nothing was lost, nothing came twice, and there was something to lose. */
export function print({ seconds, rate, clients, told, memory }: Outcome): boolean {
  const late = told.flatMap(({ writtenAt, heardAt }) => (heardAt === undefined ? [] : [heardAt - writtenAt])).sort((a, b) => a - b);
  const lost = told.length - late.length;
  const sum = (of: (heard: Heard) => number): number => clients.reduce((total, heard) => total + of(heard), 0);
  const [duplicates, cameBack] = [sum((heard) => heard.duplicates), clients.filter((heard) => heard.cameBack > 0).length];
  // each stream begins with one, since it has no cursor yet
  const gaps = sum((heard) => heard.gaps) - clients.length;
  const [cpu] = cpus();
  console.log(`${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpu?.model ?? 'processor'} · ${type()} ${release()} · Node ${process.version}\n`);
  table(['clients', 'seconds', 'asked / s', 'written', 'lost', 'twice', 'gaps', 'came back', 'late p50, ms', 'p99', 'max'], [
    [clients.length, seconds, rate, told.length, lost, duplicates, gaps, cameBack, at(late, 0.5), at(late, 0.99), at(late, 1)],
  ]);
  table(['server process', 'MB with its clients', 'MB halfway', 'MB at the end'], memory.map(({ name, before, halfway, after }) => [name, before ?? '', halfway ?? '', after ?? '']));
  return lost === 0 && duplicates === 0 && gaps === 0 && told.length > 0 && cameBack > 0;
}

/** Prints what became of the messages; answers whether each is there once, in a thread without holes, and was heard in order. */
export function printThreads({ stored, missing, doubles, holes, repeats, clients, seconds }: Threads & { readonly repeats: number; readonly clients: readonly Heard[]; readonly seconds: number }): boolean {
  const sum = (of: (heard: Heard) => number): number => clients.reduce((total, heard) => total + of(heard), 0);
  const [delivered, outOfOrder] = [sum((heard) => heard.messages), sum((heard) => heard.outOfOrder)];
  table(['messages stored', 'delivered', 'a second', 'sent again', 'confirmed and missing', 'stored twice', 'holes', 'out of order'], [
    [stored, delivered, Math.round(delivered / seconds), repeats, missing, doubles, holes, outOfOrder],
  ]);
  return stored > 0 && delivered === stored && [missing, doubles, holes, outOfOrder].every((count) => count === 0);
}

function at(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '--:')), ...rows.map(line), ''].join('\n'));
}
