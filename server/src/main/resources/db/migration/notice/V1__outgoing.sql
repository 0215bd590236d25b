-- Messages to people outside: written in the transaction that causes them, sent afterwards, tried again, given up with a line in the journal.

create table notice.outgoing (
    id         bigint      generated always as identity,
    district   text        not null,
    about      text        not null,
    who        text        not null,
    recipient  bytea       not null,
    masked     text        not null,
    text       text        not null check (text <> ''),
    state      text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    by_adapter text,
    tries      integer     not null default 0,
    next_try   timestamptz,
    failure    text,
    made_at    timestamptz not null,
    settled_at timestamptz,
    primary key (id),
    check ((state = 'WAITING') = (next_try is not null)),
    check ((state = 'WAITING') = (settled_at is null)),
    check (state <> 'SENT' or by_adapter is not null)
);

comment on table notice.outgoing is 'messages that go out';
comment on column notice.outgoing.about is 'the case it is about, by number';
comment on column notice.outgoing.who is 'for whom the recipient is sealed: report: and the beginning of a hash; nobody''s name';
comment on column notice.outgoing.recipient is 'a telephone number, sealed';
comment on column notice.outgoing.masked is 'the same, as it is shown';
comment on column notice.outgoing.failure is 'why the last try failed';

create index outgoing_due on notice.outgoing (next_try) where state = 'WAITING';
create index outgoing_newest on notice.outgoing (district, id desc);

alter table notice.outgoing enable row level security;
alter table notice.outgoing force row level security;
-- Whoever causes one leaves it; only the system and officers of the whole district see what is there.
create policy outgoing_left on notice.outgoing for insert with check (district = (select scope.district()));
create policy outgoing_kept on notice.outgoing
    using (district = (select scope.district()) and (select scope.everything()));

create function notice.refuse_rewriting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (old.id, old.district, old.about, old.who, old.recipient, old.masked, old.text, old.made_at)
       is distinct from
       (new.id, new.district, new.about, new.who, new.recipient, new.masked, new.text, new.made_at)
       or old.state <> 'WAITING' then
        raise exception 'a message is never written over: %', old.id using errcode = '55000';
    end if;
    return new;
end $$;

create trigger outgoing_stays before update on notice.outgoing
    for each row execute function notice.refuse_rewriting();
