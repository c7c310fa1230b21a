import { vi } from 'vitest';

/** Looks again and again until the expectation holds; a busy machine gets ten seconds. */
export function soon<Answer>(look: () => Answer | Promise<Answer>): Promise<Answer> {
  return vi.waitFor(look, { timeout: 10_000, interval: 20 });
}
