/** What the simulated providers keep beside a request: how it is paid, what really came in, what went back. */
export const simulatedPaths = `
alter table simulated_request
  add column shape text not null default 'page',
  add column received_amount numeric,
  add column received_currency text,
  add column refunded_amount numeric;
create index simulated_request_moving on simulated_request (moves_on_at) where moves_on_at is not null;
alter table simulated_request alter column moves_on_at drop not null;
`;
