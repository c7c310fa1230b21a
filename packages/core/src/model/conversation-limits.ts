/** Characters (UTF-16 units) of one message, at most. */
export const maxMessageLength = 10_000;

/** Bytes of one attachment, at most. */
export const maxAttachmentBytes = 10_000_000;

/** Attachments of one message, at most. */
export const maxAttachments = 5;

/** MIME types that a conversation takes; what a file really is decides, not what it is called: `fileType`. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'] as const;
