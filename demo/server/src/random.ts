/** So many random bytes in hexadecimal digits, by the platform's own cryptography: Node's and a page's are one. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
