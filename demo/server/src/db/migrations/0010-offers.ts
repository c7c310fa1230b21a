/**
 * Contracts, offers and notices. Each `document` is the record as the API answers it, but for its version and, of a notice, when it was read.
 * `previous` is what a contract was before an offer changed it, so that withdrawing finds the way back; `recalled_by` the offer whose acceptance
 * made this one pointless, `answer` why it was declined. A key accepts one offer once; counts of what was seen name nobody.
 */
export const offers = `
create table contract (
  id text primary key,
  customer_id text not null references customer,
  version integer not null default 1,
  document jsonb not null,
  plans jsonb not null default '[]',
  previous jsonb,
  rank serial
);
create index contract_of_customer on contract (customer_id, rank);
create table offer (
  id text primary key,
  customer_id text not null references customer,
  version integer not null default 1,
  document jsonb not null,
  service jsonb,
  answer jsonb,
  recalled_by text references offer,
  billed_on text references invoice,
  rank serial
);
create index offer_of_customer on offer (customer_id, rank);
create table offer_acceptance (
  customer_id text not null references customer,
  idempotency_key text not null,
  offer_id text not null references offer,
  agreed jsonb not null,
  primary key (customer_id, idempotency_key)
);
create table offer_count (
  supplier_id text not null references supplier,
  kind text not null,
  event text not null,
  placement text not null,
  times integer not null default 1,
  primary key (supplier_id, kind, event, placement)
);
create table notice (
  id text primary key,
  customer_id text not null references customer,
  version integer not null default 1,
  sent_at timestamptz not null,
  valid_from timestamptz,
  valid_until timestamptz,
  read_at timestamptz,
  document jsonb not null
);
create index notice_of_customer on notice (customer_id, sent_at desc, id desc);
create table next_invoice (
  customer_id text not null references customer,
  idempotency_key text not null,
  invoice_id text not null references invoice,
  primary key (customer_id, idempotency_key)
);
`;
