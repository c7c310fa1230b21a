/**
 * Threads and their messages. \`last_sequence\` gives the next message its place under the row's lock, so that there is never a hole nor a double.
 * Of a message that is being written \`text\` is the whole of it already: \`writing_since\` and the clock say how much is told.
 */
export const conversations = `
create table conversation (
  id text primary key,
  customer_id text not null references customer,
  supplier_id text not null references supplier,
  invoice_id text references invoice,
  subject jsonb,
  version integer not null default 1,
  state text not null default 'open',
  last_sequence integer not null default 0,
  asked_at timestamptz,
  reply_to text,
  expected_reply_by timestamptz,
  agent_id text,
  touched_at timestamptz not null
);
create unique index conversation_about on conversation (customer_id, coalesce(invoice_id, ''));
create index conversation_last_touched on conversation (supplier_id, touched_at desc, id desc);
create index conversation_asked on conversation (supplier_id, asked_at) where asked_at is not null and agent_id is null;
create table message (
  conversation_id text not null references conversation,
  sequence integer not null,
  id text not null unique,
  client_id text,
  draft_digest text,
  version integer not null default 1,
  author_role text not null,
  author_id text,
  author_name text,
  text text not null,
  sent_at timestamptz not null,
  delivery text,
  writing_since timestamptz,
  more jsonb not null default '{}',
  primary key (conversation_id, sequence),
  unique (conversation_id, client_id)
);
create index message_writing on message (writing_since) where writing_since is not null;
create index message_under_way on message (conversation_id, sequence) where delivery in ('sent', 'delivered');
create table conversation_read (
  conversation_id text not null references conversation,
  side text not null,
  up_to integer not null default 0,
  seen_at timestamptz not null,
  primary key (conversation_id, side)
);
create table conversation_file (
  id text primary key,
  conversation_id text not null references conversation,
  customer_id text not null references customer,
  side text not null,
  client_id text not null,
  message_id text,
  file_name text not null,
  media_type text not null,
  size integer not null,
  digest text not null,
  content bytea not null,
  at timestamptz not null,
  unique (conversation_id, client_id)
);
create index conversation_file_by_customer on conversation_file (customer_id, at);
create table agent_presence (
  supplier_id text not null references supplier,
  agent_id text not null,
  seen_at timestamptz not null,
  primary key (supplier_id, agent_id)
);
create table service_desk (
  supplier_id text primary key references supplier,
  by_hand text
);
`;
