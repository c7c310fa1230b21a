/** Payments are relational, and the last guard against paying twice is an index, not code. */
export const payments = `
create table payment (
  id text primary key,
  invoice_id text not null references invoice,
  customer_id text not null references customer,
  version integer not null,
  method_id text not null,
  method_name text not null,
  scheme text not null,
  amount numeric not null,
  currency text not null,
  state text not null,
  action jsonb,
  failure jsonb,
  created_at timestamptz not null,
  expires_at timestamptz,
  settled_at timestamptz,
  reference text,
  return_url text,
  idempotency_key text,
  provider_reference text,
  callback_secret text
);
create unique index payment_in_progress on payment (invoice_id) where state in ('created', 'action-required', 'pending');
create unique index payment_intent on payment (customer_id, idempotency_key);
create index payment_newest_first on payment (invoice_id, created_at desc, id desc);
`;
