-- Cases (案件): one row each, with what lists and scope ask for; what was filled in is beside it as text. What happened to a
-- case is in the journal, and nowhere else.

create sequence cases.case_id;

create table cases.case_file (
    district      text        not null,
    id            bigint      not null,
    number        text        not null,
    type          text        not null,
    revision      integer     not null default 1,
    version       integer     not null check (version > 0),
    state         text        not null,
    title         text        not null,
    matter        text,
    area          integer,
    areas         integer[]   not null default '{}',
    lead          integer,
    assisting     integer[]   not null default '{}',
    units         integer[]   not null default '{}',
    origin        integer,
    channel       text,
    opened_at     timestamptz not null,
    opened_by     text        not null,
    changed_at    timestamptz not null,
    closed_at     timestamptz,
    due_at        timestamptz not null default 'infinity',
    due_clock     text,
    overdue       boolean     not null default false,
    about         bigint,
    about_clock   text,
    level         integer     not null default 0,
    simulated     boolean     not null,
    source_system text,
    external_id   text,
    taken         jsonb       not null default '{}',
    data          jsonb       not null,
    pack_version  text        not null,
    primary key (district, id)
);

comment on column cases.case_file.revision is 'one more with each write; version: with each step';
comment on column cases.case_file.units is 'every unit that has, or had, to do with it; scope is held against them';
comment on column cases.case_file.due_at is 'when the clock that runs out first does; infinity: none runs';
comment on column cases.case_file.taken is 'how often each step was taken';
comment on column cases.case_file.data is 'what was filled in, by field, as on the wire; personal fields sealed';
comment on column cases.case_file.about is 'the case that this one came of';

create unique index case_number on cases.case_file (district, number);
create unique index case_external on cases.case_file (district, source_system, external_id) where external_id is not null;
create index case_due on cases.case_file (district, due_at, id) where closed_at is null;
create index case_lead_due on cases.case_file (district, lead, due_at, id) where closed_at is null;
create index case_area_due on cases.case_file (district, area, due_at, id) where closed_at is null;
create index case_by_lead on cases.case_file (district, lead, id);
create index case_by_area on cases.case_file (district, area, id);
create index case_by_type on cases.case_file (district, type, id);
create index case_about on cases.case_file (district, about) where about is not null;

alter table cases.case_file enable row level security;
alter table cases.case_file force row level security;
create policy case_in_scope on cases.case_file using (
    district = (select scope.district())
    and ((select scope.everything())
         or area = any ((select scope.areas())::integer[])
         or units && (select scope.units())::integer[]
         or opened_by = (select scope.self())))
    with check (district = (select scope.district()));

-- What a unit was asked to do in a case, and what it said.
create table cases.assignment (
    district    text        not null,
    case_id     bigint      not null,
    no          integer     not null check (no > 0),
    unit        integer     not null,
    relation    text        not null check (relation in ('LEAD', 'ASSISTING')),
    state       text        not null check (state in ('ASKED', 'ACCEPTED', 'ARRIVED', 'DECLINED', 'FINISHED', 'RELEASED')),
    asked_at    timestamptz not null,
    answered_at timestamptz,
    arrived_at  timestamptz,
    ended_at    timestamptz,
    by          text,
    reason      text,
    score       integer     check (score between 1 and 5),
    scored_by   text,
    primary key (district, case_id, no)
);

create index assignment_by_unit on cases.assignment (district, unit, asked_at);

alter table cases.assignment enable row level security;
alter table cases.assignment force row level security;
create policy assignment_of_case on cases.assignment using (
    district = (select scope.district())
    and ((select scope.everything())
         or exists (select 1 from cases.case_file f where f.district = assignment.district and f.id = assignment.case_id)))
    with check (district = (select scope.district()));

-- A score that was given stays as it is, whoever asks.
create function cases.keep_score() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.score is not null and new.score is distinct from old.score then
        raise exception 'a score is given once' using errcode = 'HQ002';
    end if;
    return new;
end
$$;

create trigger score_is_given_once before update on cases.assignment for each row execute function cases.keep_score();

-- Clocks, running and stopped. One that runs fires at fires_at: a warning, or its end.
create table cases.clock (
    district    text        not null,
    case_id     bigint      not null,
    no          integer     not null check (no > 0),
    clock       text        not null,
    assignment  integer,
    calendar    text        not null,
    time_limit  text        not null,
    started_at  timestamptz not null,
    due_at      timestamptz not null,
    stopped_at  timestamptz,
    breached_at timestamptz,
    warned      integer     not null default 0,
    fires_at    timestamptz,
    pauses      jsonb       not null default '[]',
    extensions  jsonb       not null default '[]',
    lines       jsonb       not null,
    primary key (district, case_id, no)
);

create index clock_fires on cases.clock (fires_at) where fires_at is not null;

alter table cases.clock enable row level security;
alter table cases.clock force row level security;
create policy clock_of_case on cases.clock using (
    district = (select scope.district())
    and ((select scope.everything())
         or exists (select 1 from cases.case_file f where f.district = clock.district and f.id = clock.case_id)))
    with check (district = (select scope.district()));

-- Serial numbers of a day, by what numbers begin with.
create table cases.serial (
    district text    not null,
    prefix   text    not null,
    day      date    not null,
    last     integer not null,
    primary key (district, prefix, day)
);

alter table cases.serial enable row level security;
alter table cases.serial force row level security;
create policy serial_of_district on cases.serial using (district = (select scope.district()));
