-- Templates that units have saved beside those of packs: a text for steps, or the fields of a new case.
create table cases.template (
    district text        not null,
    id       bigint      generated always as identity,
    type     text        not null,
    unit     integer,
    title    text        not null check (length(title) between 1 and 40),
    step     text,
    field    text,
    says     text        check (length(says) between 2 and 2000),
    data     jsonb,
    at       timestamptz not null,
    by       text        not null,
    primary key (district, id),
    check ((says is null) <> (data is null) and (says is null) = (step is null))
);

comment on column cases.template.unit is 'whose it is; null: of those who work for the whole district';
comment on column cases.template.field is 'of the step; null: its reason';
comment on column cases.template.data is 'of a new case, by field, as on the wire';

create index template_by_type on cases.template (district, type, id);

alter table cases.template enable row level security;
alter table cases.template force row level security;
create policy template_of_unit on cases.template using (
    district = (select scope.district())
    and ((select scope.everything()) or unit = any ((select scope.units())::integer[])))
    with check (
    district = (select scope.district())
    and ((select scope.everything()) or unit = any ((select scope.units())::integer[])));
