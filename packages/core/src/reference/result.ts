/** The arithmetic that a reference or an account number may carry. */
export type CheckName = 'luhn' | 'lengthDigit' | 'mod10' | 'mod11' | 'mod97' | 'finnish731';

/** What can be said of a reference from its own digits. */
export interface ReferenceCheck {
  /** Whether its form and its check digit are right; a bank may still know nothing of it. */
  readonly ok: boolean;
  /** As a bank's form takes it; empty when the text has not the form at all. */
  readonly normalized: string;
  /** As an eye reads it; empty when the text has not the form at all. */
  readonly formatted: string;
  /** Every check that the scheme has, by name. */
  readonly checks: Readonly<Partial<Record<CheckName, boolean>>>;
}

/** The answer for a text that is no such thing: none of the named checks holds. */
export function formless(...names: readonly CheckName[]): ReferenceCheck {
  return { ok: false, normalized: '', formatted: '', checks: Object.fromEntries(names.map((name) => [name, false])) };
}
