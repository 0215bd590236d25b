-- Alarms of cameras and sensors: each is counted; one opens a case, those that say the same join it.

create table intake.alarm (
    id          bigint      generated always as identity,
    district    text        not null,
    door        text        not null,
    sender      text        not null,
    sent_as     bytea       not null,
    digest      bytea       not null,
    source      text        not null,
    class       text        not null,
    token       text        not null,
    opened      boolean     not null,
    value       numeric,
    unit        text,
    at          timestamptz not null,
    received_at timestamptz not null,
    primary key (id),
    check (value is null or unit is not null)
);

comment on table intake.alarm is 'alarms that devices sent: objects and conditions, nobody''s person';
comment on column intake.alarm.sender is 'the system that sent it, by its key';
comment on column intake.alarm.sent_as is 'SHA-256 of the sender and the id of his own making: the same is one alarm';
comment on column intake.alarm.digest is 'SHA-256 of what was sent under that id';
comment on column intake.alarm.source is 'the device, as its sender names it';
comment on column intake.alarm.token is 'the report that it opened, or that another one opened and it joined';
comment on column intake.alarm.at is 'when the device saw it';

create unique index alarm_once on intake.alarm (sent_as, district);
create index alarm_opening on intake.alarm (district, door, source, class, id) where opened;
create index alarm_of_report on intake.alarm (token, district);

alter table intake.alarm enable row level security;
alter table intake.alarm force row level security;
create policy alarm_of_system on intake.alarm
    using (district = (select scope.district()) and (select scope.self()) = 'system')
    with check (district = (select scope.district()) and (select scope.self()) = 'system');

create function intake.refuse_alarm_rewriting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'an alarm is never written over: %', old.id using errcode = '55000';
end $$;

create trigger alarm_stays before update on intake.alarm
    for each row execute function intake.refuse_alarm_rewriting();
