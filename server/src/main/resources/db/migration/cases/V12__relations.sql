-- Cases that have to do with each other (关联). Both stay as they are.

create table cases.relation (
    district text        not null,
    no       bigint      generated always as identity,
    a        bigint      not null,
    b        bigint      not null check (a < b),
    reason   text        not null,
    at       timestamptz not null,
    by       text        not null,
    ended_at timestamptz,
    ended_by text,
    primary key (district, no)
);

create unique index relation_once on cases.relation (district, a, b) where ended_at is null;
create index relation_of_b on cases.relation (district, b);

alter table cases.relation enable row level security;
alter table cases.relation force row level security;
create policy relation_of_both on cases.relation using (
    district = (select scope.district())
    and ((select scope.everything())
         or exists (select 1 from cases.case_file f where f.district = relation.district and f.id = relation.a)
            and exists (select 1 from cases.case_file f where f.district = relation.district and f.id = relation.b)))
    with check (district = (select scope.district()));
