/** More than any real invoice or meter has, and little enough for a telephone to hold. */
export const limits = {
  /** Bytes of a document, its attachments included. */
  bytes: 20_000_000,
  /** Elements within elements. */
  depth: 100,
  /** Elements in all; ten thousand lines have some four hundred thousand. */
  elements: 1_000_000,
  /** Attributes of one element, declarations of namespaces included. */
  attributes: 100,
  /** Characters of one field that is no attachment. */
  field: 200_000,
  /** Packed parts of a PDF. */
  streams: 20_000,
  /** Bytes that a PDF may unpack to, its pictures included. */
  inflated: 200_000_000,
} as const;
