import { offerSchema, type Offer } from '@kvitt/core/model/offer.js';
import { addDays } from '@kvitt/core/period.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase, type Operation, type WholeAdapter } from './case.js';
import { intent } from './context.js';
import { check, checkFails, checkRefuses, checkSame } from './expect.js';
import { accept, accepting, checkState, contractOf, offerOf, openOffer } from './offering.js';

const declining: readonly Operation[] = [...accepting, 'offers.decline'];
const snoozing: readonly Operation[] = [...accepting, 'offers.snooze'];
const withdrawing: readonly Operation[] = [...accepting, 'offers.withdraw'];

async function decline({ offers }: WholeAdapter, { id }: Offer): Promise<Offer> {
  return validate('offers.decline', offerSchema, await offers.decline({ id, reason: 'not-needed', comment: 'No, thank you' }, intent()));
}

async function snooze({ offers }: WholeAdapter, { id }: Offer, until?: string): Promise<Offer> {
  return validate('offers.snooze', offerSchema, await offers.snooze({ id, until }, intent()));
}

async function withdraw({ offers }: WholeAdapter, { id }: Offer): Promise<Offer> {
  return validate('offers.withdraw', offerSchema, await offers.withdraw({ id }, intent()));
}

/** Today by any clock that is not a day wrong. */
const now = (): string => new Date().toISOString().slice(0, 10);

const notNow = [
  contractCase('declines an offer, and declined twice it is declined once', declining, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const declined = await decline(adapter, offer);
    checkSame(declined.state, 'declined', 'the offer');
    check(declined.decidedAt !== undefined, 'nobody knows when it was declined');
    checkSame(await decline(adapter, offer), declined, 'the second answer');
    checkSame(await offerOf(adapter, offer.id), declined, 'the offer when it is asked for');
  }),

  contractCase('answers invalid, and names the reason, for one that there is not', declining, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    await checkRefuses('reason', 'offers.decline', adapter.offers.decline({ id: offer.id, reason: 'whim' as 'other' }, intent()));
    await checkState('open', adapter, offer.id);
  }),

  contractCase('accepts what was declined, and declines nothing that was accepted', declining, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const accepted = await accept(adapter, await decline(adapter, offer));
    checkSame(accepted.state, 'accepted', 'the offer');
    await checkFails('conflict', 'offers.decline', decline(adapter, offer));
    checkSame(await offerOf(adapter, offer.id), accepted, 'the offer when it is asked for');
  }),

  contractCase('puts an offer off until the day that she says, or its own', snoozing, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const own = await snooze(adapter, offer);
    check(own.state === 'snoozed' && own.decidedAt !== undefined && (own.notBefore ?? '') > own.decidedAt.slice(0, 10), `the offer is ${own.state} until ${own.notBefore ?? 'no day'}`);
    const until = addDays(own.notBefore ?? now(), 7);
    checkSame((await snooze(adapter, offer, until)).notBefore, until, 'the day');
    checkSame((await accept(adapter, offer)).state, 'accepted', 'what was put off');
    await checkFails('conflict', 'offers.snooze', snooze(adapter, offer));
  }),

  contractCase('answers invalid, and names until, for a day that is over or is none', snoozing, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    for (const until of ['2001-01-01', '2999-02-30', 'tomorrow']) await checkRefuses('until', `until ${until}`, snooze(adapter, offer, until));
    await checkState('open', adapter, offer.id);
  }),
];

const takingBack = [
  contractCase('takes back what was accepted, and the contract is as it was', [...withdrawing, 'contracts.get'], async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const before = await contractOf(adapter, offer);
    await accept(adapter, offer);
    const withdrawn = await withdraw(adapter, offer);
    checkSame([withdrawn.state, withdrawn.withdrawUntil], ['withdrawn', undefined], 'the offer');
    const contract = await contractOf(adapter, offer);
    checkSame([contract.upcoming, contract.plan], [undefined, before.plan], 'what is to come, and the plan');
    checkSame(await withdraw(adapter, offer), withdrawn, 'taken back twice');
    await checkFails('conflict', 'accepted again', accept(adapter, offer));
  }),

  contractCase('answers conflict when nothing was accepted that could be taken back', withdrawing, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    await checkFails('conflict', 'offers.withdraw', withdraw(adapter, offer));
    await checkState('open', adapter, offer.id);
  }),

  contractCase('answers conflict when the time to take it back is over', withdrawing, async (adapter, sandbox) => {
    const id = sandbox.oldAcceptance;
    if (id === undefined) return;
    await checkFails('conflict', 'offers.withdraw', adapter.offers.withdraw({ id }, intent()));
    await checkState('accepted', adapter, id);
  }),
];

/** No, later, and not after all. */
export const answeringCases = [...notNow, ...takingBack];
