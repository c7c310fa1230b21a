/** Every change of a customer's records in the order in which it became visible; \`id\` is what SSE resumes by. */
export const outbox = `
create table outbox (
  id bigint generated always as identity primary key,
  customer_id text not null,
  kind text not null,
  record_id text not null,
  version integer,
  value jsonb,
  at timestamptz not null
);
create index outbox_by_customer on outbox (customer_id, id);
`;
