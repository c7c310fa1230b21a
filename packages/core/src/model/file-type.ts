import { attachmentTypes } from './conversation-limits.js';

type AttachmentType = (typeof attachmentTypes)[number];

/** The bytes with which a file of each type begins; `.` is any byte. */
const beginnings: Readonly<Record<AttachmentType, RegExp>> = {
  'image/jpeg': /^ffd8ff/,
  'image/png': /^89504e470d0a1a0a/,
  'image/webp': /^52494646.{8}57454250/,
  'image/gif': /^47494638(37|39)61/,
  'application/pdf': /^255044462d/,
};

/** How many bytes tell what a file is. */
export const telltaleBytes = 12;

/** What a file really is by its first bytes; `undefined` for anything that a conversation does not take. */
export function fileType(bytes: Uint8Array): AttachmentType | undefined {
  const begins = [...bytes.subarray(0, telltaleBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return attachmentTypes.find((type) => beginnings[type].test(begins));
}
