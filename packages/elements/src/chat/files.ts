import { maxAttachmentBytes, maxAttachments } from '@kvitt/core/model/conversation-limits.js';
import { fileType, telltaleBytes } from '@kvitt/core/model/file-type.js';
import type { DraftFile, Refusal } from './composer.js';

/** Parts the files that a message may carry from those that it may not, and says why. */
export async function sort(files: readonly File[], already: number): Promise<{ readonly taken: readonly DraftFile[]; readonly refusals: readonly Refusal[] }> {
  const checked = await Promise.all(files.map(check));
  const fit = checked.filter((each): each is DraftFile => 'file' in each);
  const refusals = checked.filter((each): each is Refusal => 'why' in each);
  const taken = fit.slice(0, Math.max(0, maxAttachments - already));
  return { taken, refusals: taken.length < fit.length ? [...refusals, { why: 'too-many' }] : refusals };
}

async function check(file: File): Promise<DraftFile | Refusal> {
  const fileName = file.name;
  if (file.size === 0) return { why: 'empty', fileName };
  if (file.size > maxAttachmentBytes) return { why: 'too-large', fileName };
  try {
    const type = fileType(new Uint8Array(await file.slice(0, telltaleBytes).arrayBuffer()));
    return type ? { file: file.type === type ? file : new File([file], fileName, { type }), fileName } : { why: 'wrong-type', fileName };
  } catch {
    return { why: 'unreadable', fileName };
  }
}
