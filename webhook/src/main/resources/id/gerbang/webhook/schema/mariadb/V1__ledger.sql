-- Gerbang's tables. Moments are milliseconds since 1970-01-01T00:00:00Z, amounts are whole rupiah.

create table gerbang_schema (
  version integer not null primary key
);

create table gerbang_payment (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  account varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  mode varchar(16) not null,
  reference varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin,
  merchant_ref varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin,
  -- the merchant_ref of what was asked for here; null for what came into an open payment
  created_ref varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin,
  status varchar(16) not null,
  amount bigint not null,
  snapshot mediumtext character set utf8mb4 not null,
  snapshot_version integer not null,
  -- set while a create may have reached the gateway and has not been answered
  sent_at bigint,
  -- the gateway said yes to a create, in an answer that does not fit: it is never sent again
  made boolean not null,
  paid_told boolean not null,
  event_number integer not null,
  created_at bigint not null,
  updated_at bigint not null,
  -- until when it can be paid
  expires_at bigint,
  -- when the gateway is to be asked about it next; null if never again
  next_check_at bigint,
  checked_at bigint,
  -- set while it is being asked about, to when somebody else may
  check_until bigint,
  -- when somebody who proves nothing said last that there is news
  hinted_at bigint,
  -- who comes first of those that are due: 0 never asked about, and a hint came; 1 never asked about; 2 the others
  turn integer not null,
  constraint gerbang_payment_reference unique (account, reference),
  constraint gerbang_payment_created_ref unique (account, created_ref)
);

create table gerbang_account (
  account varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null primary key,
  -- by when the calls so far are spread over time as they may be
  calls_until bigint not null,
  -- set while the gateway does not answer: since when, and when it is tried again
  trouble_since bigint,
  paused_until bigint
);

create table gerbang_open_payment (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  account varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  mode varchar(16) not null,
  -- null until the gateway has answered
  uuid varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin,
  merchant_ref varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin,
  created_at bigint not null,
  -- what was paid by then is stored
  listed_until bigint not null,
  -- when something was paid into it last
  news_at bigint not null,
  -- when the gateway is to be asked what came in; null until it has answered
  next_look_at bigint,
  constraint gerbang_open_payment_uuid unique (account, uuid)
);

create table gerbang_sweep (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  account varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  mode varchar(16) not null,
  -- what the gateway made before is not missed here
  known_since bigint not null,
  -- when the last sweep that came to its end began
  swept_until bigint,
  -- when the sweep that is under way began, what it lists and which page comes next
  begun_at bigint,
  listing varchar(16) not null,
  page integer not null,
  -- how often that page could not be had
  failures integer not null,
  -- when somebody may go on
  next_at bigint not null,
  constraint gerbang_sweep_account unique (account, mode)
);

create table gerbang_callback (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  account varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  digest varchar(80) not null,
  payment_id varchar(36) character set ascii collate ascii_bin,
  outcome varchar(32) not null,
  body mediumblob not null,
  received_at bigint not null,
  constraint gerbang_callback_digest unique (account, digest)
);

create table gerbang_unreadable_callback (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  account varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  digest varchar(80) not null,
  -- why it cannot be read
  reason varchar(1000) character set utf8mb4 not null,
  body mediumblob not null,
  received_at bigint not null,
  -- when a person was done with it; null until then
  resolved_at bigint,
  constraint gerbang_unreadable_callback_digest unique (account, digest)
);

create table gerbang_mismatch (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  fingerprint varchar(64) not null,
  account varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  reference varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  payment_id varchar(36) character set ascii collate ascii_bin,
  reason varchar(16) not null,
  notice mediumtext character set utf8mb4 not null,
  created_at bigint not null,
  resolved_at bigint,
  constraint gerbang_mismatch_fingerprint unique (fingerprint)
);

create table gerbang_event (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  payment_id varchar(36) character set ascii collate ascii_bin,
  number_in_payment integer not null,
  type varchar(32) not null,
  version integer not null,
  body mediumtext character set utf8mb4 not null,
  created_at bigint not null,
  attempts integer not null,
  next_attempt_at bigint not null,
  -- done with: told, or skipped if it was parked then
  delivered_at bigint,
  parked_at bigint,
  last_error varchar(1000) character set utf8mb4
);

create table gerbang_act (
  id varchar(36) character set ascii collate ascii_bin not null primary key,
  subject varchar(36) character set ascii collate ascii_bin not null,
  what varchar(16) not null,
  who varchar(100) character set utf8mb4 not null,
  why varchar(1000) character set utf8mb4 not null,
  acted_at bigint not null
);

create index gerbang_payment_due on gerbang_payment (account, mode, turn, next_check_at);
create index gerbang_payment_overdue on gerbang_payment (status, expires_at);
create index gerbang_open_payment_merchant_ref on gerbang_open_payment (account, merchant_ref);
create index gerbang_open_payment_due on gerbang_open_payment (account, next_look_at);
create index gerbang_unreadable_callback_open on gerbang_unreadable_callback (resolved_at);
create index gerbang_mismatch_reference on gerbang_mismatch (account, reference);
create index gerbang_mismatch_open on gerbang_mismatch (resolved_at);
-- also finds those that were told long ago, to be pruned
create index gerbang_event_due on gerbang_event (delivered_at, parked_at, next_attempt_at);
create index gerbang_event_order on gerbang_event (payment_id, number_in_payment);

insert into gerbang_schema (version) values (1);
