/** Suppliers, customers and their documents. `document` is the record as the API answers it; the columns beside it are what SQL filters by. */
export const documents = `
create table setting (
  name text primary key,
  value text not null
);
create table supplier (
  id text primary key,
  name text not null,
  brand text not null,
  time_zone text not null,
  payment_methods jsonb not null
);
create table customer (
  id text primary key,
  supplier_id text not null references supplier,
  name text not null,
  lang text not null,
  rank serial
);
create table invoice (
  id text primary key,
  customer_id text not null references customer,
  version integer not null,
  issue_date date not null,
  due_date date,
  settlement text not null,
  is_credit boolean not null,
  to_pay numeric not null,
  currency text not null,
  document jsonb not null
);
create index invoice_newest_first on invoice (customer_id, issue_date desc, id desc);
create table attachment (
  invoice_id text not null references invoice,
  id text not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  primary key (invoice_id, id)
);
create table timeline_event (
  id text primary key,
  invoice_id text not null references invoice,
  at timestamptz not null,
  event jsonb not null
);
create index timeline_newest_first on timeline_event (invoice_id, at desc, id desc);
`;
