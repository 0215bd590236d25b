-- Accounts apart from what proves them, grants with a place and a time, sessions that survive a restart.
-- What an account is called every officer of the district may read; what proves it, its sessions and its codes only the
-- account itself and whoever keeps accounts (row level security: everything, or one's own).

alter table identity.account
    add column person     integer,
    add column closed_at  timestamptz,
    add column closed_why text,
    add column signed_in_at timestamptz;

create table identity.credential (
    district      text        not null,
    username      text        not null,
    password_hash text        not null,
    changed_at    timestamptz not null,
    must_change   boolean     not null,
    primary key (district, username),
    foreign key (district, username) references identity.account on delete cascade
);

insert into identity.credential (district, username, password_hash, changed_at, must_change)
select district, username, password_hash, changed_at, false from identity.account;

-- Passwords an account had, so that none of the last comes back.
create table identity.past_password (
    district      text        not null,
    username      text        not null,
    password_hash text        not null,
    replaced_at   timestamptz not null,
    foreign key (district, username) references identity.account on delete cascade
);

create index past_password_of_account on identity.past_password (district, username, replaced_at);

-- Who holds which role, where and when. A row is ended, never deleted or changed.
create table identity.role_grant (
    id             integer     primary key generated always as identity,
    district       text        not null,
    username       text        not null,
    role           text        not null,
    duty           text        not null check (duty in ('DAILY', 'SYSTEM', 'SECURITY', 'AUDIT')),
    reach          text        not null check (reach in ('DISTRICT', 'UNITS', 'AREAS', 'OWN')),
    unit           integer     check ((reach = 'UNITS') = (unit is not null)),
    area           integer     check ((reach = 'AREAS') = (area is not null)),
    from_at        timestamptz not null,
    until_at       timestamptz check (until_at > from_at),
    given_by       text        not null check (given_by <> username),
    delegated_from integer     references identity.role_grant,
    demo           boolean     not null default false,
    ended_at       timestamptz,
    ended_by       text        check ((ended_by is null) = (ended_at is null)),
    check (duty = 'DAILY' or reach = 'DISTRICT'),
    check (delegated_from is null or duty = 'DAILY' and until_at is not null),
    foreign key (district, username) references identity.account on delete cascade
);

comment on column identity.role_grant.duty is 'of the role when it was granted; a grant whose role has another by now counts for nothing';
comment on column identity.role_grant.until_at is 'the first moment at which it is over; null: until it is ended';
comment on column identity.role_grant.delegated_from is 'the grant of given_by that this one is a part of, and ends with';

create index role_grant_of_account on identity.role_grant (district, username, id);
create index role_grant_delegated on identity.role_grant (delegated_from) where delegated_from is not null;

insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by, demo)
select district, username,
       case role when 'administrator' then 'system-officer' else role end,
       case role when 'administrator' then 'SYSTEM' else 'DAILY' end,
       'DISTRICT', changed_at, 'system', demo
  from identity.account, unnest(roles) as role
 where role in ('planner', 'viewer', 'administrator')
   and not ('administrator' = any (roles) and role <> 'administrator');

alter table identity.account drop column roles, drop column password_hash;

-- The three officers are apart: no account holds roles of two duties at one time. Looks at the whole district, whoever
-- grants; the lock lets two who grant at once see each other.
create function identity.one_duty() returns trigger language plpgsql as $$
declare
    asker text := current_setting('hongqiao.all', true);
    mixed boolean;
begin
    if new.ended_at is not null then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('identity.one_duty'), hashtext(new.district || '/' || new.username));
    perform set_config('hongqiao.all', 'true', true);
    select exists (select 1
                     from identity.role_grant other
                    where other.district = new.district
                      and other.username = new.username
                      and other.duty <> new.duty
                      and other.ended_at is null
                      and (other.until_at is null or other.until_at > new.from_at)
                      and (new.until_at is null or new.until_at > other.from_at))
      into mixed;
    perform set_config('hongqiao.all', coalesce(asker, ''), true);
    if mixed then
        raise exception 'account % would hold roles of two duties', new.username using errcode = 'HQ002';
    end if;
    return null;
end
$$;

create constraint trigger one_duty after insert or update on identity.role_grant
    for each row execute function identity.one_duty();

-- A grant says what it said: only its end may be written, once.
create function identity.only_end() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null
       or (old.id, old.district, old.username, old.role, old.duty, old.reach, old.from_at, old.given_by, old.demo)
          is distinct from
          (new.id, new.district, new.username, new.role, new.duty, new.reach, new.from_at, new.given_by, new.demo)
       or (old.unit, old.area, old.until_at, old.delegated_from)
          is distinct from (new.unit, new.area, new.until_at, new.delegated_from) then
        raise exception 'grant % is not to be changed, only to be ended', old.id using errcode = '55000';
    end if;
    return new;
end
$$;

create trigger only_end before update on identity.role_grant for each row execute function identity.only_end();

-- id is what its owner sees; the token itself is nowhere but in his cookie.
create table identity.session (
    district   text        not null,
    id         text        not null,
    username   text        not null,
    token_hash bytea       not null,
    step       text        not null check (step in ('SECOND_FACTOR', 'FULL')),
    made_at    timestamptz not null,
    seen_at    timestamptz not null,
    until_at   timestamptz not null,
    address    text        not null,
    user_agent text        not null,
    tries      integer     not null default 0,
    primary key (district, id),
    foreign key (district, username) references identity.account on delete cascade
);

create unique index session_by_token on identity.session (token_hash);
create index session_of_account on identity.session (district, username);

create table identity.second_factor (
    district     text        not null,
    username     text        not null,
    secret       bytea       not null,
    made_at      timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    primary key (district, username),
    foreign key (district, username) references identity.account on delete cascade
);

comment on column identity.second_factor.secret is 'sealed with the key in the data folder';
comment on column identity.second_factor.last_step is 'number of the 30 s step whose code was used last: none is good twice';

create table identity.recovery_code (
    district  text  not null,
    username  text  not null,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (district, username, code_hash),
    foreign key (district, username) references identity.second_factor on delete cascade
);

-- Failed sign-ins by what was typed as the name, whether such an account exists or not.
create table identity.sign_in_lock (
    district     text        not null,
    name_hash    text        not null,
    failures     integer     not null,
    rounds       integer     not null,
    failed_at    timestamptz not null,
    locked_until timestamptz,
    primary key (district, name_hash)
);

-- Other systems. Asked for by the system officer, good only once the security officer has approved.
create table identity.token (
    id          integer     primary key generated always as identity,
    district    text        not null,
    name        text        not null,
    token_hash  bytea       not null,
    permissions text[]      not null,
    reach       text        not null check (reach in ('DISTRICT', 'UNITS', 'AREAS')),
    unit        integer     check ((reach = 'UNITS') = (unit is not null)),
    area        integer     check ((reach = 'AREAS') = (area is not null)),
    made_by     text        not null,
    made_at     timestamptz not null,
    until_at    timestamptz not null,
    approved_by text        check (approved_by <> made_by),
    approved_at timestamptz,
    revoked_by  text,
    revoked_at  timestamptz,
    used_at     timestamptz
);

create unique index token_by_hash on identity.token (token_hash);

alter table identity.account enable row level security;
alter table identity.account force row level security;
create policy seen on identity.account for select using (district = (select scope.district()));
create policy made on identity.account for insert
    with check (district = (select scope.district()) and (select scope.everything()));
create policy changed on identity.account for update
    using (district = (select scope.district()) and (select scope.everything()));
create policy removed on identity.account for delete
    using (district = (select scope.district()) and (select scope.everything()));

alter table identity.credential enable row level security;
alter table identity.credential force row level security;
create policy own on identity.credential
    using (district = (select scope.district()) and ((select scope.everything()) or username = (select scope.self())));

alter table identity.past_password enable row level security;
alter table identity.past_password force row level security;
create policy own on identity.past_password
    using (district = (select scope.district()) and ((select scope.everything()) or username = (select scope.self())));

alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy own on identity.session
    using (district = (select scope.district()) and ((select scope.everything()) or username = (select scope.self())));

alter table identity.second_factor enable row level security;
alter table identity.second_factor force row level security;
create policy own on identity.second_factor
    using (district = (select scope.district()) and ((select scope.everything()) or username = (select scope.self())));

alter table identity.recovery_code enable row level security;
alter table identity.recovery_code force row level security;
create policy own on identity.recovery_code
    using (district = (select scope.district()) and ((select scope.everything()) or username = (select scope.self())));

-- One sees what one holds and what one passed on; one writes only what one passes on.
alter table identity.role_grant enable row level security;
alter table identity.role_grant force row level security;
create policy seen on identity.role_grant for select
    using (district = (select scope.district()) and ((select scope.everything())
           or username = (select scope.self()) or given_by = (select scope.self())));
create policy made on identity.role_grant for insert
    with check (district = (select scope.district()) and ((select scope.everything())
           or given_by = (select scope.self()) and delegated_from is not null));
create policy ended on identity.role_grant for update
    using (district = (select scope.district()) and ((select scope.everything())
           or given_by = (select scope.self()) and delegated_from is not null));

alter table identity.sign_in_lock enable row level security;
alter table identity.sign_in_lock force row level security;
create policy kept on identity.sign_in_lock
    using (district = (select scope.district()) and (select scope.everything()));

alter table identity.token enable row level security;
alter table identity.token force row level security;
create policy kept on identity.token
    using (district = (select scope.district()) and (select scope.everything()));
