-- Other cities' GeoReport servers: how far each has been read, what came of it here, and which cases of ours went there.

create table open311.peer (
    district   text        not null,
    key        text        not null,
    done_to    timestamptz,
    since      timestamptz,
    until      timestamptz,
    page       integer     not null default 1 check (page >= 1),
    taken      bigint      not null default 0,
    left_out   bigint      not null default 0,
    refused    bigint      not null default 0,
    failure    text,
    asked_at   timestamptz not null,
    primary key (district, key),
    check ((since is null) = (until is null))
);

comment on table open311.peer is 'servers that are read; a window that was begun is gone on with at its page';
comment on column open311.peer.done_to is 'requests before this have been read';
comment on column open311.peer.left_out is 'requests outside the district, without a place, or closed when they were first read';

create table open311.joined (
    id         bigint      generated always as identity,
    district   text        not null,
    peer       text        not null,
    request_id text        not null,
    who        text        not null,
    at         timestamptz not null,
    primary key (id)
);

comment on table open311.joined is 'requests of others that came in here, once each';
comment on column open311.joined.who is 'the report that it became: report: and the beginning of a hash';

create unique index joined_once on open311.joined (peer, request_id, district);
create index joined_by_report on open311.joined (who, district);

create table open311.passed (
    id         bigint      generated always as identity,
    district   text        not null,
    case_id    bigint      not null,
    number     text        not null,
    door       text        not null,
    peer       text        not null,
    service    text        not null,
    state      text        not null default 'WAITING'
               check (state in ('WAITING', 'SENT', 'OPEN', 'CLOSED', 'REFUSED', 'WITHHELD')),
    token      text,
    request_id text,
    notes      text,
    failure    text,
    tries      integer     not null default 0,
    next_try   timestamptz,
    made_at    timestamptz not null,
    changed_at timestamptz not null,
    primary key (id),
    check ((state in ('WAITING', 'SENT', 'OPEN')) = (next_try is not null)),
    check (state not in ('OPEN', 'CLOSED') or request_id is not null),
    check (state <> 'SENT' or token is not null)
);

comment on table open311.passed is 'cases of ours that go to another city''s server';
comment on column open311.passed.state is 'SENT: it has them and has not told its number yet; WITHHELD: confidential when its turn came';
comment on column open311.passed.notes is 'how it stands there, in their words';

create unique index passed_once on open311.passed (case_id, peer);
create index passed_due on open311.passed (next_try) where next_try is not null;
create index passed_number on open311.passed (peer, request_id) where request_id is not null;

alter table open311.peer enable row level security;
alter table open311.peer force row level security;
create policy peer_of_system on open311.peer
    using (district = (select scope.district()) and (select scope.self()) = 'system');

alter table open311.joined enable row level security;
alter table open311.joined force row level security;
create policy joined_of_system on open311.joined
    using (district = (select scope.district()) and (select scope.self()) = 'system');

alter table open311.passed enable row level security;
alter table open311.passed force row level security;
-- Who takes the step leaves it; how it goes on is the system's work, and told to whoever has read the case.
create policy passed_left on open311.passed for insert with check (district = (select scope.district()));
create policy passed_of_system on open311.passed
    using (district = (select scope.district()) and (select scope.self()) = 'system');
