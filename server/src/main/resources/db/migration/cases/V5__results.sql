-- What a case has to tell the one it came of, until that has been told. Who takes the step may not see that other case, so the
-- system carries it over; nobody else reads it here.
create table cases.result (
    district text        not null,
    case_id  bigint      not null,
    version  integer     not null,
    about    bigint      not null,
    step     text        not null,
    data     jsonb       not null,
    at       timestamptz not null,
    primary key (district, case_id, version)
);

comment on column cases.result.version is 'of the case that tells it, after the step that did';
comment on column cases.result.step is 'taken in the other case, with data as its fields';

alter table cases.result enable row level security;
alter table cases.result force row level security;
create policy result_of_system on cases.result using (
    district = (select scope.district()) and (select scope.everything()))
    with check (district = (select scope.district()));
