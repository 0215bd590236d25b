-- Of whom a case tells, by field and keyed hash, so that earlier cases of the same person are found by an index. What was filled in
-- cannot be indexed for that: row level security asks first whether a case may be seen, and reads all of them.
create table cases.person (
    district text   not null,
    case_id  bigint not null,
    type     text   not null,
    field    text   not null,
    hash     text   not null,
    primary key (district, case_id, field)
);

create index person_same on cases.person (district, type, field, hash, case_id);

alter table cases.case_file no force row level security;
insert into cases.person (district, case_id, type, field, hash)
select f.district, f.id, f.type, substr(said.key, 2), said.value
  from cases.case_file f, jsonb_each_text(f.data) as said
 where said.key like '#%';
alter table cases.case_file force row level security;

alter table cases.person enable row level security;
alter table cases.person force row level security;
create policy person_of_case on cases.person using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or (select true from cases.case_file f where f.district = person.district and f.id = person.case_id)))
    with check (district = (select scope.district()));
