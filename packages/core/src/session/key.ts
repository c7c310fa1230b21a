/** An idempotency key nobody else has; `randomUUID` is missing on pages without https. */
export function newKey(): string {
  const secure: Partial<Crypto> = crypto;
  return secure.randomUUID ? crypto.randomUUID() : Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
