-- What a step has to tell the case that its own came of: a step the system takes there. Left with the step, gone when run.
create table cases.errand (
    district text        not null,
    no       bigint      generated always as identity,
    case_id  bigint      not null,
    step     text        not null,
    reason   text        not null,
    told_by  bigint      not null,
    told_at  timestamptz not null,
    primary key (district, no)
);

comment on column cases.errand.case_id is 'the case that is told; told_by: the case whose step tells it';

alter table cases.errand enable row level security;
alter table cases.errand force row level security;
create policy errand_of_system on cases.errand using (district = (select scope.district()) and (select scope.everything()))
    with check (district = (select scope.district()));
