-- A step that was sent under a key of the sender's, so that sent again it is not taken again.
create table cases.sent_step (
    district text        not null,
    by       text        not null,
    key      text        not null,
    case_id  bigint      not null,
    step     text        not null,
    at       timestamptz not null,
    primary key (district, by, key)
);

alter table cases.sent_step enable row level security;
alter table cases.sent_step force row level security;
create policy sent_step_of_self on cases.sent_step using (
    district = (select scope.district())
    and ((select scope.everything()) or by = (select scope.self())))
    with check (district = (select scope.district()));

-- A file that hangs on a case is seen where the case is: its row names no unit and no area that could fall behind.
create policy file_of_case on files.file using (
    district = (select scope.district())
    and ((select scope.everything())
         or subject_type = 'case'
            and exists (select 1 from cases.case_file f
                         where f.district = file.district
                           and f.id = case when file.subject_type = 'case' then file.subject_id::bigint end)));
