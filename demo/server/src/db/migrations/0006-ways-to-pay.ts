/** A customer's own ways to pay and the one that she likes best; payments on a later day, in part, and what became of their money. */
export const waysToPay = `
alter table customer add column preferred_method text;
create table customer_method (
  customer_id text not null references customer,
  method_id text not null,
  method jsonb not null,
  rank serial,
  removed boolean not null default false,
  primary key (customer_id, method_id)
);
alter table payment
  add column provider text,
  add column execution_date date,
  add column wallet_token text,
  add column received_amount numeric,
  add column received_currency text,
  add column refunded_amount numeric;
`;
