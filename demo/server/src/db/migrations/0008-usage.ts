/**
 * Meters and what they counted. `document` is the meter as the API answers it; `allowance` what the contract includes and since when,
 * `context` the annotations and comparisons of its series. Readings are exact decimals between two instants, `[starts_at, ends_at)`.
 */
export const usage = `
create table usage_meter (
  id text primary key,
  customer_id text not null references customer,
  version integer not null,
  complete_until timestamptz,
  document jsonb not null,
  allowance jsonb,
  context jsonb not null,
  rank serial
);
create index usage_meter_of_customer on usage_meter (customer_id, rank);
create table usage_reading (
  meter_id text not null references usage_meter,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  value numeric,
  quality text not null,
  cost numeric,
  primary key (meter_id, starts_at),
  check (starts_at < ends_at),
  check (quality in ('measured', 'estimated', 'corrected', 'missing')),
  check ((value is null) = (quality = 'missing'))
);
`;
