-- What comes in from outside is written down before anybody is answered; the case is opened from it, once.

create table intake.report (
    id          bigint      generated always as identity,
    district    text        not null,
    door        text        not null,
    sender      text        not null check (sender in ('CITIZEN', 'OPEN311', 'ALARM', 'MAIL')),
    who         text        not null,
    sent_as     bytea       not null,
    digest      bytea       not null,
    code        bytea       not null,
    state       text        not null check (state in ('WAITING', 'OPENED', 'FOLLOWS', 'REFUSED')),
    body        bytea,
    case_id     bigint,
    tries       integer     not null default 0,
    next_try    timestamptz,
    refusal     text,
    received_at timestamptz not null,
    settled_at  timestamptz,
    primary key (id),
    check ((state in ('OPENED', 'FOLLOWS')) = (case_id is not null)),
    check ((state = 'WAITING') = (next_try is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);

comment on table intake.report is 'what somebody reported from outside';
comment on column intake.report.who is 'who the report is in scope and journal: report: and the beginning of a hash; nobody''s name';
comment on column intake.report.sent_as is 'SHA-256 of the sender and the key of his own making: the same never opens two cases';
comment on column intake.report.digest is 'SHA-256 of what was sent under that key';
comment on column intake.report.code is 'SHA-256 of the code by which the reporter follows it; the code itself is not kept';
comment on column intake.report.body is 'what was said, sealed; nothing once the case has it';
comment on column intake.report.refusal is 'code of the problem for which no case could be opened';

create unique index report_once on intake.report (sent_as, district);
create unique index report_by_code on intake.report (code, district);
create index report_of_case on intake.report (case_id) where case_id is not null;
create index report_waiting on intake.report (next_try) where state = 'WAITING';

alter table intake.report enable row level security;
alter table intake.report force row level security;
create policy report_own on intake.report using (
    district = (select scope.district())
    and ((select scope.self()) = 'system' or who = (select scope.self())))
    with check (
    district = (select scope.district())
    and ((select scope.self()) = 'system' or who = (select scope.self())));

create function intake.refuse_rewriting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (old.id, old.district, old.door, old.sender, old.who, old.sent_as, old.digest, old.code, old.received_at)
       is distinct from
       (new.id, new.district, new.door, new.sender, new.who, new.sent_as, new.digest, new.code, new.received_at)
       or old.case_id is not null and new.case_id is distinct from old.case_id then
        raise exception 'a report is never written over: %', old.id using errcode = '55000';
    end if;
    return new;
end $$;

create trigger report_stays before update on intake.report
    for each row execute function intake.refuse_rewriting();
