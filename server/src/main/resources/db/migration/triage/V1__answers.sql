-- What triage said of a case before it had learned from it, and what somebody settled: codes and numbers, no text.
create table triage.answer (
    district   text             not null,
    case_id    bigint           not null,
    type       text             not null,
    suggested  text[]           not null check (cardinality(suggested) between 1 and 3),
    confidence double precision not null check (confidence between 0 and 1),
    by_itself  boolean          not null,
    at         timestamptz      not null,
    chosen     text,
    chosen_at  timestamptz,
    closed     boolean          not null default false,
    primary key (district, case_id),
    check ((chosen is null) = (chosen_at is null))
);

comment on column triage.answer.suggested is 'likeliest first';
comment on column triage.answer.confidence is 'of the first';
comment on column triage.answer.by_itself is 'whether a door filed it so, with nobody looking';
comment on column triage.answer.at is 'when the case was opened';
comment on column triage.answer.chosen is 'the subject that the case has; null: none, or it has not been looked at again';
comment on column triage.answer.closed is 'whether the case has closed: what it is about does not change any more';

create index answer_of_type on triage.answer (district, type, at);
create index answer_open on triage.answer (district, type) where not closed;

-- Only the system itself reads and writes them; figures over them name no case.
alter table triage.answer enable row level security;
alter table triage.answer force row level security;
create policy answer_of_system on triage.answer using (
    district = (select scope.district()) and (select scope.self()) = 'system')
    with check (district = (select scope.district()) and (select scope.self()) = 'system');
