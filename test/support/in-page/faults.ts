import fc from 'fast-check';

/** What may happen to one request; seconds are the world's. */
export type Fault =
  | 'fine'
  /** It never arrives, and the sender is told so. */
  | 'lost'
  /** It arrives; the connection breaks before the answer. */
  | 'unanswered'
  /** It arrives; nothing ever comes back, and the sender waits. */
  | 'silence'
  /** Something on the way answers in the server's place, before or after asking it. */
  | '502 before'
  | '502 after'
  /** It arrives two times at once. */
  | 'twice'
  | { readonly lateBy: number }
  | { readonly answerLateBy: number }
  /** It arrives, and once more so much later. */
  | { readonly againAfter: number };

const seconds = fc.constantFrom(1, 4, 15, 25, 70);

/** Requests as they fare on a bad day; shrinks towards a good one. */
export const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fault>('fine') },
  { weight: 5, arbitrary: fc.constantFrom<Fault>('lost', 'unanswered', 'silence', '502 before', '502 after', 'twice') },
  { weight: 1, arbitrary: fc.record({ lateBy: seconds }) },
  { weight: 1, arbitrary: fc.record({ answerLateBy: seconds }) },
  { weight: 1, arbitrary: fc.record({ againAfter: seconds }) },
);

/** The fault in words. */
export function told(fault: Fault): string {
  if (typeof fault === 'string') return fault;
  if ('lateBy' in fault) return `${fault.lateBy} s late`;
  return 'answerLateBy' in fault ? `answered ${fault.answerLateBy} s late` : `again after ${fault.againAfter} s`;
}
