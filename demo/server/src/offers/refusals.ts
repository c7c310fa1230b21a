import type { Offer } from '@kvitt/core/model/offer.js';
import { ProblemError } from '../problem.js';

/** Something that was sent does not fit what holds; `field` names it. */
export function unfit(field: string, detail: string): ProblemError {
  return new ProblemError(422, { title: 'This is not what holds', errors: [{ pointer: `#/${field}`, detail }] });
}

/** It cannot be answered so any more; the offer tells why. */
export function tooLate(offer: Offer, title = `This offer is ${offer.state}`): ProblemError {
  return new ProblemError(409, { title, offer });
}
