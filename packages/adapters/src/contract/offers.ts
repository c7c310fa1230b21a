import { offerCircumstancesSchema, offerSchema } from '@kvitt/core/model/offer.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase } from './case.js';
import { allPages, context, intent } from './context.js';
import { check, checkDistinct, checkFails, checkRefuses, checkSame } from './expect.js';
import { agreementOf, offerOf, openOffer } from './offering.js';

const page = pageSchema(offerSchema);

/** What the customer is offered. */
export const offersCases = [
  contractCase('lists every offer once, and answers each by its id', ['offers.list', 'offers.get'], async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    const pages = await allPages(async (cursor) => validate('offers.list', page, await adapter.offers.list({ cursor }, context())));
    const offers = pages.flat();
    checkDistinct(offers.map(({ id }) => id), 'offers');
    check(!offer || offers.some(({ id }) => id === offer.id), `the offer ${offer?.id ?? ''} is not listed`);
    for (const { id, state } of offers.slice(0, 5)) checkSame((await offerOf(adapter, id)).state, state, `the offer ${id}`);
  }),

  contractCase('refuses a cursor of offers that it never gave', ['offers.list'], async ({ offers }) => {
    await checkFails('invalid', 'offers.list', offers.list({ cursor: 'no cursor of yours' }, context()));
  }),

  contractCase('answers what decides whether she is shown any offers', ['offers.circumstances'], async ({ offers }) => {
    validate('offers.circumstances', offerCircumstancesSchema, await offers.circumstances({}, context()));
  }),

  contractCase(
    'answers not-found for an offer that is none of the customer’s, whatever is asked of it',
    ['offers.get', 'offers.accept', 'offers.decline', 'offers.snooze', 'offers.withdraw', 'offers.record'],
    async ({ offers }, { foreignOfferId = 'no-such-offer' }) => {
      for (const id of [foreignOfferId, '..', `${foreignOfferId}/accept`]) {
        await checkFails('not-found', `offers.get of "${id}"`, offers.get({ id }, context()));
        await checkFails('not-found', `offers.accept of "${id}"`, offers.accept({ id }, intent()));
        await checkFails('not-found', `offers.decline of "${id}"`, offers.decline({ id }, intent()));
        await checkFails('not-found', `offers.snooze of "${id}"`, offers.snooze({ id }, intent()));
        await checkFails('not-found', `offers.withdraw of "${id}"`, offers.withdraw({ id }, intent()));
        await checkFails('not-found', `offers.record of "${id}"`, offers.record({ id, event: 'shown' }, context()));
      }
    },
  ),

  contractCase('counts looks and clicks, and changes nothing by it', ['offers.get', 'offers.record'], async (adapter, sandbox) => {
    const offer = await openOffer(adapter, sandbox);
    if (!offer) return;
    await adapter.offers.record({ id: offer.id, event: 'shown', placement: 'invoice' }, context());
    await adapter.offers.record({ id: offer.id, event: 'clicked' }, context());
    await checkRefuses('event', 'another event', adapter.offers.record({ id: offer.id, event: 'bought' as 'shown' }, context()));
    checkSame(agreementOf(await offerOf(adapter, offer.id)), agreementOf(offer), 'the offer');
    checkSame((await offerOf(adapter, offer.id)).version, offer.version, 'its version');
  }),
];
