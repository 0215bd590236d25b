-- Measures that packs define, kept as the journal goes: what each subject adds, and the totals by group. Who sees the whole
-- district reads the totals; what others see is worked out over the rows themselves, where row level security holds.

create table register.kept_source (
    district text        not null,
    source   text        not null,
    seen     text        not null,
    at       timestamptz not null,
    primary key (district, source)
);
comment on column register.kept_source.seen is 'snapshot of the database up to which figures over this source are counted';

create table register.kept_figure (
    no         bigint generated always as identity primary key,
    district   text   not null,
    definition text   not null,
    source     text   not null,
    types      text[] not null,
    unique (district, definition)
);
comment on column register.kept_figure.definition is 'hash of the statement that it is worked out by; another statement is another figure';
comment on column register.kept_figure.types is 'of its dimensions, which kept_cell.groups holds as text';

create table register.kept_part (
    district text   not null,
    figure   bigint not null,
    subject  bigint not null,
    groups   text[] not null,
    value    numeric
);
create index kept_part_of on register.kept_part (figure, subject);

create table register.kept_cell (
    district text    not null,
    figure   bigint  not null,
    groups   text[]  not null,
    rows     bigint  not null,
    known    bigint  not null,
    total    numeric not null,
    primary key (figure, groups)
);

do $$
declare
    tab text;
begin
    foreach tab in array array['kept_source', 'kept_figure', 'kept_part', 'kept_cell'] loop
        execute format('alter table register.%I enable row level security', tab);
        execute format('alter table register.%I force row level security', tab);
        execute format('create policy %I on register.%I using (district = (select scope.district()) and (select scope.everything()))',
            tab || '_of_district', tab);
    end loop;
end
$$;
