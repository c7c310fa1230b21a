/** The type codes (BT-3) of documents that are money back; the library's own list stays inside its bundle. */
const codes: readonly string[] = ['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532'];

/** Whether a document is a credit note, whose stated amounts are positive and the customer's. */
export function isCreditNote({ typeCode }: { readonly typeCode: string }): boolean {
  return codes.includes(typeCode);
}
