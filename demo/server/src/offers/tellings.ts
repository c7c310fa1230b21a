import type { Contract } from '@kvitt/core/model/contract.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { NewChange } from '../records/outbox.js';

/** The new offer, whole, so that nobody has to ask. */
export function offerChange(value: Offer): NewChange {
  return { kind: 'offer', id: value.id, version: value.version, value };
}

export function contractChange(value: Contract): NewChange {
  return { kind: 'contract', id: value.id, version: value.version, value };
}

export function noticeChange(value: Notice): NewChange {
  return { kind: 'notice', id: value.id, version: value.version, value };
}
