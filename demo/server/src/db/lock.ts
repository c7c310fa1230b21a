import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Another process holds the data; said in words by main. */
export class FolderInUse extends Error {}

/** Keeps the data folder for this process: two processes in one embedded database destroy it. A lock left by a dead process is taken over. */
export function lockFolder(folder: string): () => void {
  const file = `${folder}/lock`;
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isAlive(holder)) throw new FolderInUse(`${folder} is in use by process ${String(holder)}: stop it first, or set KVITT_DATA to another folder.`);
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}
