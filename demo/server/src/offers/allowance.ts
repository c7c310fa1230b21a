import type { Queries } from '../db/database.js';
import type { ContractRow } from '../records/contracts.js';
import type { NewChange } from '../records/outbox.js';
import { touchMeter } from '../records/usage.js';

/** What the contract's plan includes is from now on what its meter has as an allowance, where it has any. */
export async function includeInMeter(transaction: Queries, { document, plans }: ContractRow, at: string): Promise<readonly NewChange[]> {
  const tariff = plans.find(({ id }) => id === document.plan.id)?.tariff;
  const meterId = document.usageSeriesId;
  if (tariff?.kind !== 'allowance' || meterId === undefined) return [];
  const changed = await transaction.query(
    `update usage_meter set allowance = allowance || jsonb_build_object('limit', $2::text, 'name', replace(allowance->>'name', allowance->>'limit' || ' GB', $2::text || ' GB'))
     where id = $1 and allowance ? 'limit' and allowance->>'limit' <> $2::text returning id`,
    [meterId, tariff.included],
  );
  if (changed.length === 0) return [];
  return [{ kind: 'usage', id: meterId, version: await touchMeter(transaction, meterId, at, undefined) }];
}
