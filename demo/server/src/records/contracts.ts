import type { Contract } from '@kvitt/core/model/contract.js';
import type { Plan } from '@kvitt/core/model/plan.js';
import { only, type Queries } from '../db/database.js';
import { cursorAfter } from './cursor.js';

/** What of a contract an offer may change. */
export type Agreement = Pick<Contract, 'plan' | 'price' | 'bindingUntil' | 'campaign' | 'state'>;

/** A contract of this customer, with what only the server knows of it. */
export interface ContractRow {
  readonly version: number;
  readonly document: Contract;
  readonly plans: readonly Plan[];
  /** As it was before the newest offer that it followed, and which one that was. */
  readonly previous: { readonly offerId: string; readonly agreement: Agreement } | null;
}

const columns = 'version, document, plans, previous';

export function contractOf({ version, document }: ContractRow): Contract {
  return { ...document, version };
}

export interface ContractsQuery {
  /** Today in the supplier's zone. */
  readonly today: string;
  readonly after?: string;
  readonly limit: number;
}

/** Answers a page of a customer's contracts in the supplier's order, those that have ended last. */
export async function listContracts(queries: Queries, customerId: string, { today, after, limit }: ContractsQuery) {
  const place = `(case when document->>'state' = 'ended' or document->>'endDate' < $2 then 1 else 0 end, rank)`;
  const rows = await queries.query<ContractRow>(
    `select ${columns} from contract where customer_id = $1
       and ($3::text is null or ${place} > (select ${place.slice(1, -1)} from contract where customer_id = $1 and id = $3::text))
     order by ${place} limit $4::integer`,
    [customerId, today, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(contractOf);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorAfter(last.id) : undefined };
}

/** Answers a contract of this customer; another customer's is `undefined`, as if it did not exist. */
export async function findContract(queries: Queries, customerId: string, id: string): Promise<ContractRow | undefined> {
  const [row] = await queries.query<ContractRow>(`select ${columns} from contract where customer_id = $1 and id = $2`, [customerId, id]);
  return row;
}

/** The contract that a customer's next invoice is about: her first that still runs. */
export async function runningContract(queries: Queries, customerId: string, today: string): Promise<ContractRow | undefined> {
  const [row] = await queries.query<ContractRow>(
    `select ${columns} from contract where customer_id = $1 and coalesce(document->>'state', '') <> 'ended' and coalesce(document->>'endDate', $2) >= $2 order by rank limit 1`,
    [customerId, today],
  );
  return row;
}

/** Writes a contract back, one version later. */
export async function replaceContract(transaction: Queries, document: Contract, previous: ContractRow['previous']): Promise<ContractRow> {
  const rows = await transaction.query<ContractRow>(
    `update contract set document = $2::text::jsonb, previous = $3::text::jsonb, version = version + 1 where id = $1 returning ${columns}`,
    [document.id, JSON.stringify({ ...document, version: undefined }), previous ? JSON.stringify(previous) : null],
  );
  return only(rows);
}

/** Adds a contract of a customer, and what its usage may be charged by. */
export async function addContract(transaction: Queries, customerId: string, { version = 1, ...document }: Contract, plans: readonly Plan[]): Promise<void> {
  await transaction.query('insert into contract (id, customer_id, version, document, plans) values ($1, $2, $3, $4::text::jsonb, $5::text::jsonb)', [
    document.id, customerId, version, JSON.stringify(document), JSON.stringify(plans),
  ]);
}
