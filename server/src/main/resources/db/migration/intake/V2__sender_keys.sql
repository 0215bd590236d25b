-- Keys of other systems that report: made and withdrawn by the system officer, shown once.

create table intake.sender_key (
    id         integer     generated always as identity,
    district   text        not null,
    kind       text        not null check (kind in ('OPEN311', 'ALARM')),
    sender     text        not null,
    hash       bytea       not null,
    per_minute integer     not null check (per_minute > 0),
    made_by    text        not null,
    made_at    timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    primary key (id),
    check ((revoked_by is null) = (revoked_at is null))
);

comment on table intake.sender_key is 'keys by which other systems report';
comment on column intake.sender_key.sender is 'what the system is called; two keys of one system are one sender, so that a key can be changed';
comment on column intake.sender_key.hash is 'SHA-256 of the key; the key itself is not kept';

create unique index sender_key_by_hash on intake.sender_key (hash);

alter table intake.sender_key enable row level security;
alter table intake.sender_key force row level security;
create policy sender_key_of_district on intake.sender_key
    using (district = (select scope.district()) and (select scope.everything()));

-- Who reported asks by the name that his report has.
create index report_by_who on intake.report (who, district);
