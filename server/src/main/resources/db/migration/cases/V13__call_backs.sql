-- Call-backs (回访): which closed cases wait for a call, and what was answered. An answer stays as it was given.

alter table cases.case_file
    add column calling      jsonb,
    add column call_waiting boolean not null default false;

comment on column cases.case_file.calling is 'step: of the call-back it was drawn for, period, missed: attempts in vain; null: not drawn';

create index case_call_waiting on cases.case_file (district, id) where call_waiting;

create table cases.call_back (
    district text        not null,
    case_id  bigint      not null,
    no       integer     not null check (no > 0),
    step     text        not null,
    period   text        not null,
    at       timestamptz not null,
    by       text        not null,
    reached  boolean     not null,
    answers  jsonb       not null default '{}',
    primary key (district, case_id, no)
);

alter table cases.call_back enable row level security;
alter table cases.call_back force row level security;
create policy call_back_of_case on cases.call_back using (
    district = (select scope.district())
    and ((select scope.everything())
         or exists (select 1 from cases.case_file f where f.district = call_back.district and f.id = call_back.case_id)))
    with check (district = (select scope.district()));

create function cases.keep_answer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE'
       or exists (select 1 from cases.case_file f where f.district = old.district and f.id = old.case_id) then
        raise exception 'an answer is given once' using errcode = 'HQ002';
    end if;
    return old;
end
$$;

create trigger answer_is_given_once before update or delete on cases.call_back
    for each row execute function cases.keep_answer();
