-- The definition by which a case goes: that of the edition in which it was opened, until it is moved to another. The text of
-- each is kept, whatever ships or is published later. A definition is called by the first 16 digits of the hash of its file.

create table cases.definition (
    district   text        not null,
    type       text        not null,
    definition text        not null,
    edition    integer     not null check (edition >= 0),
    at         timestamptz not null,
    text       text        not null,
    primary key (district, type, definition)
);

comment on column cases.definition.edition is 'the edition of packs that brought it first; 0: what ships';

create function cases.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception '%.% never changes: % refused', tg_table_schema, tg_table_name, tg_op using errcode = '55000';
end
$$;

create trigger definition_stays before update or delete or truncate on cases.definition
    for each statement execute function cases.refuse_change();

alter table cases.definition enable row level security;
alter table cases.definition force row level security;
create policy definition_of_district on cases.definition using (district = (select scope.district()));

-- What the one who published an edition has chosen for the open cases of a type.
create table cases.edition_choice (
    district   text    not null,
    type       text    not null,
    edition    integer not null check (edition > 0),
    definition text    not null,
    moves      boolean not null,
    only_from  text,
    states     jsonb   not null default '{}',
    primary key (district, type, edition),
    foreign key (district, type, definition) references cases.definition
);

comment on column cases.edition_choice.definition is 'by which they go on, those that move';
comment on column cases.edition_choice.only_from is 'only those that went by this one; null: all';
comment on column cases.edition_choice.states is 'what a state that is gone becomes';

create trigger choice_stays before update or delete or truncate on cases.edition_choice
    for each statement execute function cases.refuse_change();

alter table cases.edition_choice enable row level security;
alter table cases.edition_choice force row level security;
create policy choice_of_district on cases.edition_choice using (district = (select scope.district()));

alter table cases.case_file add column definition text;
comment on column cases.case_file.definition is 'by which it goes; null: it closed before definitions were kept, and is read by the one in force';

create index case_by_definition on cases.case_file (district, type, definition) where closed_at is null;
