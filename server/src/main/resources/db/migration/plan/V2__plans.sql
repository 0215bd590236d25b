-- Adopted plans. Nothing here ever changes: a revision is a new edition, which names the one it supersedes; what is in
-- force is derived, not stored.

create table plan.plan (
    district          text        not null,
    key               text        not null,
    origin            text        not null check (origin in ('PACK', 'DOCUMENT')),
    title             text        not null,
    title_en          text,
    period_from       integer     not null,
    period_to         integer     not null check (period_to >= period_from),
    edition           integer     not null check (edition > 0),
    sample            boolean     not null,
    supersedes        text,
    approval_organ    text,
    approval_organ_en text,
    approved_on       date,
    document_no       text,
    source_title      text,
    source_title_en   text,
    source_read       date,
    pack_version      text,
    draft             uuid unique references plan.draft,
    adopted_at        timestamptz not null,
    adopted_by        text        not null,
    adopted_in        bigint      not null default txid_current(),
    primary key (district, key),
    unique (district, period_from, period_to, sample, edition),
    foreign key (district, supersedes) references plan.plan,
    unique (district, supersedes),
    check ((origin = 'PACK') = (pack_version is not null)),
    check ((origin = 'DOCUMENT') = (draft is not null)),
    check (not sample or supersedes is null)
);

comment on column plan.plan.key is 'permanent address: 2021-2025, 2021-2025-2, sample-2026-2030';
comment on column plan.plan.pack_version is 'content hash of the plan''s files in the pack';
comment on column plan.plan.adopted_in is 'the adopting transaction: only it may add parts';

create table plan.text (
    district   text    not null,
    plan       text    not null,
    text       text    not null,
    characters integer not null,
    sha256     text    not null,
    encoding   text    not null,
    primary key (district, plan),
    foreign key (district, plan) references plan.plan
);

create table plan.section (
    district text    not null,
    plan     text    not null,
    ordinal  integer not null,
    id       text    not null,
    level    integer not null,
    number   text    not null,
    title    text    not null,
    title_en text,
    start_at integer,
    end_at   integer,
    primary key (district, plan, id),
    foreign key (district, plan) references plan.plan
);

-- A promise with a number has value; one without has its words in relative. Missing is null, never zero.
create table plan.indicator (
    district          text    not null,
    plan              text    not null,
    code              text    not null,
    ordinal           integer not null,
    group_name        text    not null,
    group_name_en     text,
    name              text    not null,
    name_en           text,
    unit              text,
    base_year         integer,
    base_text         text,
    base_value        numeric,
    base_cumulative   boolean not null,
    target_year       integer,
    target_text       text,
    target_value      numeric,
    target_comparator text,
    target_relative   text,
    target_cumulative boolean not null,
    nature            text    check (nature in ('EXPECTED', 'BINDING')),
    section_id        text,
    start_at          integer,
    end_at            integer,
    line              integer,
    rule              text,
    made_by           text    not null check (made_by in ('READ', 'CORRECTED', 'ADDED')),
    primary key (district, plan, code),
    foreign key (district, plan) references plan.plan
);

create table plan.commitment (
    district   text    not null,
    plan       text    not null,
    code       text    not null,
    ordinal    integer not null,
    title      text    not null,
    title_en   text,
    metric     text    not null,
    comparator text,
    value      numeric,
    value_max  numeric,
    unit       text,
    relative   text,
    deadline   text,
    text       text,
    section_id text,
    start_at   integer,
    end_at     integer,
    line       integer,
    rule       text,
    made_by    text    not null check (made_by in ('READ', 'CORRECTED', 'ADDED')),
    primary key (district, plan, code),
    foreign key (district, plan) references plan.plan
);

create table plan.action (
    district   text    not null,
    plan       text    not null,
    code       text    not null,
    ordinal    integer not null,
    name       text    not null,
    kind       text    not null,
    place      text,
    deadline   text,
    text       text,
    section_id text,
    start_at   integer,
    end_at     integer,
    line       integer,
    rule       text,
    made_by    text    not null check (made_by in ('READ', 'CORRECTED', 'ADDED')),
    primary key (district, plan, code),
    foreign key (district, plan) references plan.plan
);

create function plan.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'adopted plans never change: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = '55000';
end
$$;

create function plan.refuse_late_part() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from plan.plan p
                    where p.district = new.district and p.key = new.plan and p.adopted_in = txid_current()) then
        raise exception 'plan % is adopted: nothing can be added to it', new.plan using errcode = '55000';
    end if;
    return new;
end
$$;

do $$
declare
    part text;
begin
    foreach part in array array['plan', 'text', 'section', 'indicator', 'commitment', 'action'] loop
        execute format('create trigger %I before update or delete or truncate on plan.%I
                        for each statement execute function plan.refuse_change()', part || '_immutable', part);
        if part <> 'plan' then
            execute format('create trigger %I before insert on plan.%I
                            for each row execute function plan.refuse_late_part()', part || '_not_late', part);
        end if;
    end loop;
end
$$;
