-- Which cases bear on which items of the plan (诉求与承诺). A matter's item is named by a person, and so is a single case's;
-- the last decision counts, none is overwritten.

create table cases.promise (
    district text        not null,
    no       bigint      generated always as identity,
    case_id  bigint      not null,
    item     text        not null,
    bears    boolean     not null,
    score    numeric,
    reason   text,
    at       timestamptz not null,
    by       text        not null,
    primary key (no)
);

comment on column cases.promise.item is 'PLAN/CODE';
comment on column cases.promise.score is 'how near it was in meaning when that was asked; null: nobody proposed it';

create index promise_of_item on cases.promise (item, case_id, no);
create index promise_of_case on cases.promise (case_id, no);

alter table cases.promise enable row level security;
alter table cases.promise force row level security;
create policy promise_of_case on cases.promise using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or exists (select 1 from cases.case_file f where f.district = promise.district and f.id = promise.case_id)))
    with check (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or exists (select 1 from cases.case_file f where f.district = promise.district and f.id = promise.case_id)));

create table cases.promise_matter (
    district text        not null,
    no       bigint      generated always as identity,
    type     text        not null,
    matter   text        not null,
    item     text        not null,
    bears    boolean     not null,
    at       timestamptz not null,
    by       text        not null,
    primary key (no)
);

create index promise_of_matter on cases.promise_matter (item, type, matter, no);

alter table cases.promise_matter enable row level security;
create policy district on cases.promise_matter using (district = (select scope.district()));

create function cases.refuse_promise_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'decisions are kept: % on % refused', tg_op, tg_table_name using errcode = '55000';
end
$$;

create trigger promise_kept before update or delete or truncate on cases.promise
    for each statement execute function cases.refuse_promise_change();
create trigger promise_matter_kept before update or delete or truncate on cases.promise_matter
    for each statement execute function cases.refuse_promise_change();

-- Cases that bear on an item: decided so one by one, or by their matter unless decided otherwise. In the scope of who asks.
create function cases.bearing(of_district text, of_item text) returns table (case_id bigint, by_matter boolean)
language sql stable as $$
    with decided as (
        select distinct on (p.case_id) p.case_id, p.bears
          from cases.promise p where p.district = of_district and p.item = of_item
         order by p.case_id, p.no desc),
    matters as (
        select distinct on (m.type, m.matter) m.type, m.matter, m.bears
          from cases.promise_matter m where m.district = of_district and m.item = of_item
         order by m.type, m.matter, m.no desc)
    select d.case_id, false from decided d where d.bears
     union all
    select f.id, true
      from matters m join cases.case_file f on f.district = of_district and f.type = m.type and f.matter = m.matter
     where m.bears and not exists (select 1 from decided d where d.case_id = f.id)
$$;
