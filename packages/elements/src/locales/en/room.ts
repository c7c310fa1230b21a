import type { ErrorCode } from '@kvitt/core/error.js';

/** What the rooms of every element say: failed, unsupported, stale. Fetched when one is first needed. */
export const room = {
  retry: 'Try again',
  update: 'Update',
  /** The last value is shown because it could not be refreshed. */
  staleAt: (time: string) => `Shown as of ${time}.`,
  /** Why something failed, for the customer, and what now. */
  failed: {
    offline: 'The connection was lost. Check your network and try again.',
    timeout: 'It took too long to get an answer. Please try again in a moment.',
    unauthenticated: 'You have been signed out. Sign in again to continue.',
    forbidden: 'You do not have access to this.',
    'not-found': 'We could not find what you are looking for.',
    invalid: 'We could not read what we received. If it happens again, please contact your supplier.',
    conflict: 'Something has changed in the meantime. Update and look again.',
    declined: 'The payment was declined. Nothing has been charged.',
    'rate-limited': 'There have been many requests at once. Please wait a moment and try again.',
    unsupported: 'This is not available here.',
    unexpected: 'Something went wrong on our side. Please try again in a moment.',
  } satisfies Record<ErrorCode, string> as Readonly<Record<ErrorCode, string>>,
  unsupportedTitle: 'Not available here',
  unsupportedText: 'Your supplier does not offer this on this page.',
};
