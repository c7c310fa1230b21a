import { contractSchema } from '@kvitt/core/model/contract.js';
import { planSchema } from '@kvitt/core/model/plan.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase } from './case.js';
import { allPages, context } from './context.js';
import { check, checkDistinct, checkFails, checkSame } from './expect.js';

const page = pageSchema(contractSchema);
const planPage = pageSchema(planSchema);

/** What the customer has agreed to. */
export const contractsCases = [
  contractCase('lists every contract once, those that have ended last, and answers each by its id', ['contracts.list', 'contracts.get'], async ({ contracts }) => {
    const pages = await allPages(async (cursor) => validate('contracts.list', page, await contracts.list({ cursor }, context())));
    const all = pages.flat();
    checkDistinct(all.map(({ id }) => id), 'contracts');
    const over = all.map(({ state }) => state === 'ended');
    checkSame(over, [...over].sort((one, other) => Number(one) - Number(other)), 'which have ended');
    for (const contract of all.slice(0, 5)) checkSame(validate('contracts.get', contractSchema, await contracts.get({ id: contract.id }, context())), contract, `the contract ${contract.id}`);
  }),

  contractCase('refuses a cursor of contracts that it never gave', ['contracts.list'], async ({ contracts }) => {
    await checkFails('invalid', 'contracts.list', contracts.list({ cursor: 'no cursor of yours' }, context()));
  }),

  contractCase('answers what a contract may be charged by, the present plan among it', ['contracts.list', 'contracts.plans'], async ({ contracts }) => {
    const { items } = await contracts.list({}, context());
    for (const { id, plan, usageSeriesId } of items) {
      const plans = validate('contracts.plans', planPage, await contracts.plans({ contractId: id }, context())).items;
      checkDistinct(plans.map((each) => each.id), 'plans');
      const isPresent = usageSeriesId === undefined || plans.length === 0 || plans.some((each) => each.id === plan.id);
      check(isPresent, `the plan ${plan.id ?? plan.name} of ${id} is not among its plans`);
    }
  }),

  contractCase('answers not-found for a contract that is none of the customer’s', ['contracts.get', 'contracts.plans'], async ({ contracts }, { foreignContractId = 'no-such-contract' }) => {
    for (const id of [foreignContractId, '..', `${foreignContractId}/plans`]) {
      await checkFails('not-found', `contracts.get of "${id}"`, contracts.get({ id }, context()));
      await checkFails('not-found', `contracts.plans of "${id}"`, contracts.plans({ contractId: id }, context()));
    }
  }),
];
