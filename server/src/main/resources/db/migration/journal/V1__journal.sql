-- The record of every change (design §4.2): one hash chain per subject, seals over all of them.
-- txid_current() and its kin, rather than xid8: they give bigint and also exist in openGauss and Kingbase.

create table journal.event (
    district     text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    seq          integer     not null check (seq > 0),
    position     bigint      not null generated always as identity,
    txid         bigint      not null default txid_current(),
    at           timestamptz not null,
    who          text        not null,
    action       text        not null,
    before       jsonb,
    after        jsonb,
    pack_version text,
    prev_hash    bytea       not null,
    hash         bytea       not null,
    primary key (district, subject_type, subject_id, seq)
);

create unique index event_in_order on journal.event (position);
create index event_by_transaction on journal.event (txid, position);

comment on column journal.event.position is 'order of appending; within one subject the order of seq';
comment on column journal.event.txid is 'the transaction: a follower reads only below the oldest one in flight';

-- The end of each chain: locked while an event is appended, so that a subject has one next number.
create table journal.chain (
    district     text    not null,
    subject_type text    not null,
    subject_id   text    not null,
    seq          integer not null,
    hash         bytea   not null,
    primary key (district, subject_type, subject_id)
);

create table journal.seal_key (
    id         text        primary key,
    public_key bytea       not null,
    made_at    timestamptz not null
);

-- One seal signs the Merkle root of all events whose transactions lie in [from_txid, upto_txid).
create table journal.seal (
    no         integer     primary key check (no > 0),
    from_txid  bigint      not null,
    upto_txid  bigint      not null check (upto_txid > from_txid),
    events     integer     not null check (events > 0),
    root       bytea       not null,
    heads      bytea       not null,
    at         timestamptz not null,
    key_id     text        not null references journal.seal_key,
    prev_hash  bytea       not null,
    hash       bytea       not null,
    signature  bytea       not null
);

-- The ends of the chains a seal touched, so that a finding can name what is missing.
create table journal.seal_head (
    seal         integer not null references journal.seal,
    district     text    not null,
    subject_type text    not null,
    subject_id   text    not null,
    seq          integer not null,
    hash         bytea   not null,
    primary key (seal, district, subject_type, subject_id)
);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = '55000';
end
$$;

create trigger event_append_only before update or delete or truncate on journal.event
    for each statement execute function journal.refuse_change();
create trigger seal_append_only before update or delete or truncate on journal.seal
    for each statement execute function journal.refuse_change();
create trigger seal_head_append_only before update or delete or truncate on journal.seal_head
    for each statement execute function journal.refuse_change();
create trigger seal_key_append_only before update or delete or truncate on journal.seal_key
    for each statement execute function journal.refuse_change();
