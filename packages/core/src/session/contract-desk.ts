import * as v from 'valibot';
import type { Adapter } from '../adapter.js';
import type { Change } from '../model/change.js';
import { contractSchema, type Contract } from '../model/contract.js';
import { planSchema, type Plan } from '../model/plan.js';
import type { PagedResource, Resource } from '../resource.js';
import { pageSchema } from './page.js';
import { PagedQueryResource } from './paged-resource.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import { replaceRow } from './row.js';
import type { ContractDesk } from './session.js';
import { alreadyKnown } from './version.js';

const operations = { list: 'contracts.list', get: 'contracts.get', plans: 'contracts.plans' } as const;
const contracts = pageSchema(contractSchema);
const plans = pageSchema(planSchema);

/** The session's contracts. */
export class Contracts implements ContractDesk {
  readonly #adapter: Adapter;
  readonly #queries: Queries;

  constructor(adapter: Adapter, queries: Queries) {
    this.#adapter = adapter;
    this.#queries = queries;
  }

  list(): PagedResource<Contract> {
    const operation = operations.list;
    return new PagedQueryResource(this.#queries, {
      key: [operation],
      operation,
      ask: (signal, cursor) => this.#queries.door.ask({
        operation, schema: contracts, signal,
        ask: (context) => this.#adapter.contracts?.list?.({ ...(cursor !== undefined && { cursor }) }, context),
      }),
    });
  }

  contract(id: string): Resource<Contract> {
    const operation = operations.get;
    return new QueryResource(this.#queries, sourceOf(this.#queries, { key: [operation, id], operation, ask: (signal) => this.ask(id, signal) }));
  }

  plans(contractId: string): Resource<readonly Plan[]> {
    const operation = operations.plans;
    return new QueryResource(this.#queries, sourceOf(this.#queries, { key: [operation, contractId], operation, ask: (signal) => this.askPlans(contractId, signal) }));
  }

  ask(id: string, signal: AbortSignal): Promise<Contract> {
    return this.#queries.door.ask({ operation: operations.get, schema: contractSchema, signal, ask: (context) => this.#adapter.contracts?.get?.({ id }, context) });
  }

  async askPlans(contractId: string, signal: AbortSignal): Promise<readonly Plan[]> {
    const ask = this.#adapter.contracts;
    return (await this.#queries.door.ask({ operation: operations.plans, schema: plans, signal, ask: (context) => ask?.plans?.({ contractId }, context) })).items;
  }

  /** Heeds what the backend told: the new value is shown, an unreadable or missing one fetched. */
  changed({ id, version, value }: Change): void {
    const queries = this.#queries;
    const pushed = v.safeParse(contractSchema, value);
    queries.again([operations.plans, id]);
    if (pushed.success) {
      queries.push([operations.get, id], pushed.output);
      if (replaceRow(queries, operations.list, pushed.output).length > 0) queries.again([operations.list]);
    } else {
      queries.again([operations.list]);
      if (!alreadyKnown(version, queries.known<Contract>([operations.get, id])?.value)) queries.again([operations.get, id]);
    }
  }
}
