-- Who left a number with his report is told what becomes of it. The number is sealed; steps of the case copy it, unopened, into messages.

create table intake.wish (
    id       bigint      generated always as identity,
    district text        not null,
    case_id  bigint      not null,
    door     text        not null,
    who      text        not null,
    phone    bytea       not null,
    masked   text        not null,
    made_at  timestamptz not null,
    primary key (id)
);

comment on table intake.wish is 'reporters who are told of the steps of a case';
comment on column intake.wish.who is 'who the report is: report: and the beginning of a hash; the number is sealed for it';
comment on column intake.wish.phone is 'a telephone number, sealed: whoever takes a step passes it on and cannot read it';

create unique index wish_once on intake.wish (who, district);
create index wish_of_case on intake.wish (case_id);

alter table intake.wish enable row level security;
alter table intake.wish force row level security;
create policy wish_of_district on intake.wish using (district = (select scope.district()));
