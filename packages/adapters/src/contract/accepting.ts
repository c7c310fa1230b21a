import type { OfferAcceptance } from '@kvitt/core/adapter.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { contractCase, type WholeAdapter } from './case.js';
import { allPages, context, intent } from './context.js';
import { check, checkFails, checkRefuses, checkSame } from './expect.js';
import { accept, accepting, agreementOf, checkState, contractOf, offerOf, openOffer } from './offering.js';

const another: Money = { amount: '0.01', currency: 'XTS' };

/** Every field of an agreement as it was not offered. */
const misunderstandings = {
  price: (agreed) => ({ ...agreed, price: agreed.price && { ...agreed.price, amount: '0.01' } }),
  oneOff: (agreed) => ({ ...agreed, oneOff: another }),
  bindingMonths: (agreed) => ({ ...agreed, bindingMonths: (agreed.bindingMonths ?? 0) + 1 }),
} satisfies Partial<Record<keyof OfferAcceptance, (agreed: OfferAcceptance) => OfferAcceptance>>;

/** How often the timeline of the newest document says that something was accepted. */
async function acceptancesTold({ invoices, timeline }: WholeAdapter): Promise<number> {
  const [newest] = (await invoices.list({}, context())).items;
  if (!newest) return 0;
  const pages = await allPages((cursor) => timeline.list({ invoiceId: newest.id, cursor }, context()));
  return pages.flat().filter(({ kind }) => kind === 'offer-accepted').length;
}

/** Accepting, once and only once. */
export const acceptingCases = [
  contractCase('accepts an offer, and says until when it can be taken back', [...accepting, 'offers.list'], async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const accepted = await accept(adapter, offer);
    checkSame([accepted.id, accepted.state], [offer.id, 'accepted'], 'the offer');
    check(accepted.decidedAt !== undefined, 'nobody knows when it was accepted');
    check(accepted.withdrawUntil !== undefined && Date.parse(accepted.withdrawUntil) > Date.parse(accepted.decidedAt), 'it cannot be taken back');
    check((accepted.version ?? 1) > (offer.version ?? 0), 'the version has not grown');
    checkSame(await offerOf(adapter, offer.id), accepted, 'the offer when it is asked for');
    const pages = await allPages((cursor) => adapter.offers.list({ cursor }, context()));
    checkSame(pages.flat().find(({ id }) => id === offer.id)?.state, 'accepted', 'the offer in the list');
  }),

  contractCase('answers the same acceptance for the same key, also at the same time', accepting, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const { idempotencyKey } = intent();
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => accept(adapter, offer, idempotencyKey)));
    for (const answer of [...others, await accept(adapter, offer, idempotencyKey), await offerOf(adapter, offer.id)]) checkSame(answer, first, 'the acceptance');
  }),

  contractCase('lets one key accept where several do at the same time, and answers conflict to the others', accepting, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const answers = await Promise.allSettled([1, 2, 3].map(() => accept(adapter, offer)));
    checkSame(answers.filter(({ status }) => status === 'fulfilled').length, 1, 'acceptances');
    for (const answer of answers) if (answer.status === 'rejected') await checkFails('conflict', 'offers.accept', Promise.reject(answer.reason as Error));
    await checkFails('conflict', 'another key later', accept(adapter, offer));
    await checkState('accepted', adapter, offer.id);
  }),

  contractCase('changes the contract from a day to come on, once', [...accepting, 'contracts.get'], async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const before = await contractOf(adapter, offer);
    const { idempotencyKey } = intent();
    const accepted = await accept(adapter, offer, idempotencyKey);
    const contract = await contractOf(adapter, offer);
    checkSame(contract.upcoming?.offerId, offer.id, 'what is to come');
    checkSame([contract.upcoming?.price?.amount, contract.upcoming?.startsOn], [offer.price?.amount, accepted.startsOn], 'its price and first day');
    checkSame([contract.plan, contract.price], [before.plan, before.price], 'what holds until then');
    await accept(adapter, offer, idempotencyKey);
    checkSame((await contractOf(adapter, offer)).version, contract.version, 'the version of the contract');
  }),

  contractCase('tells an acceptance once in the timeline of the newest document', [...accepting, 'invoices.list', 'timeline.list'], async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const before = await acceptancesTold(adapter);
    const { idempotencyKey } = intent();
    await Promise.all([1, 2].map(() => accept(adapter, offer, idempotencyKey)));
    checkSame(await acceptancesTold(adapter), before + 1, 'acceptances in the timeline');
  }),

  ...Object.entries(misunderstandings).map(([field, misunderstood]) =>
    contractCase(`answers invalid, and names ${field}, when another one was agreed to than is offered`, accepting, async (adapter, sandbox) => {
      const offer = await openOffer(adapter, sandbox);
      if (!offer) return;
      await checkRefuses(field, 'offers.accept', adapter.offers.accept(misunderstood(agreementOf(offer)), intent()));
      await checkState('open', adapter, offer.id);
    }),
  ),

  contractCase('answers invalid, and names the price, when none was agreed to', accepting, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    await checkRefuses('price', 'offers.accept', adapter.offers.accept({ ...agreementOf(offer), price: undefined }, intent()));
    await checkState('open', adapter, offer.id);
  }),

  contractCase('answers invalid for the same key with another agreement', accepting, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    const { idempotencyKey } = intent();
    const accepted = await accept(adapter, offer, idempotencyKey);
    await checkRefuses('price', 'offers.accept', adapter.offers.accept(misunderstandings.price(agreementOf(offer)), intent(idempotencyKey)));
    checkSame(await offerOf(adapter, offer.id), accepted, 'the offer');
  }),

  contractCase('answers invalid for an acceptance without a key', accepting, async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    await checkFails('invalid', 'offers.accept', adapter.offers.accept(agreementOf(offer), context()));
    await checkState('open', adapter, offer.id);
  }),

  contractCase('answers conflict for an offer that the supplier has taken back', accepting, async (adapter, sandbox) => {
    if (!sandbox.recallOffer) return;
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    await sandbox.recallOffer(offer.id);
    await checkFails('conflict', 'offers.accept', accept(adapter, offer));
    await checkState('recalled', adapter, offer.id);
  }),
];
