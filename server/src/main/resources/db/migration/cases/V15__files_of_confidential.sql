-- A file that hangs on a case is seen with it and not otherwise, also by those who have the whole district: the case may be
-- confidential. The system's own work sees all.

alter policy file_of_case on files.file using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or subject_type = 'case'
            and exists (select 1 from cases.case_file f
                         where f.district = file.district
                           and f.id = case when file.subject_type = 'case' then file.subject_id::bigint end)));

alter policy file_in_scope on files.file using (
    district = (select scope.district())
    and ((select scope.everything()) and subject_type is distinct from 'case'
         or subject_id is null and uploaded_by = (select scope.self())
         or subject_id is not null and (unit = any ((select scope.units())::integer[])
                                        or area = any ((select scope.areas())::integer[]))));
