/** The payment providers' own memory: no table of the supplier's refers to it, and it refers to none. */
export const simulator = `
create table simulated_request (
  id text primary key,
  provider text not null,
  token text not null unique,
  status text not null,
  error_code text,
  amount numeric not null,
  currency text not null,
  payee text not null,
  scheme text not null,
  message text,
  payee_reference text,
  payment_reference text,
  return_url text,
  callback_url text not null,
  callback_identifier text,
  callback_due_at timestamptz,
  callback_attempts integer not null default 0,
  created_at timestamptz not null,
  moves_on_at timestamptz not null,
  paid_at timestamptz
);
create index simulated_request_waiting on simulated_request (moves_on_at) where status in ('CREATED', 'AUTHORISED');
create index simulated_callback_due on simulated_request (callback_due_at) where callback_due_at is not null;
`;
