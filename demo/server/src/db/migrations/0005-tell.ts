/**
 * Writes changes into the outbox in one round trip. One transaction at a time from here until it commits, so that ids become visible in their
 * order: the lock comes before the numbers are given, and everybody waits for it.
 */
export const tell = `
create function tell(whom text, changes jsonb, told_at timestamptz) returns void language plpgsql as $$
declare change jsonb;
begin
  perform pg_advisory_xact_lock(814700042);
  for change in select jsonb_array_elements(changes) loop
    insert into outbox (customer_id, kind, record_id, version, value, at)
    values (whom, change->>'kind', change->>'id', (change->>'version')::integer, change->'value', told_at);
  end loop;
  perform pg_notify('kvitt_outbox', '');
end $$;
`;
