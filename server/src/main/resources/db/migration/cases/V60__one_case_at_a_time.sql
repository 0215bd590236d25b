-- What belongs to a case asked for it with "exists", which PostgreSQL may answer by reading every case there is into a table
-- of its own: whoever read one clock then read the whole district. A scalar question it can only ask for the one case.

alter policy assignment_of_case on cases.assignment using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or (select true from cases.case_file f where f.district = assignment.district and f.id = assignment.case_id)));
alter policy clock_of_case on cases.clock using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or (select true from cases.case_file f where f.district = clock.district and f.id = clock.case_id)));
alter policy call_back_of_case on cases.call_back using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or (select true from cases.case_file f where f.district = call_back.district and f.id = call_back.case_id)));
alter policy relation_of_both on cases.relation using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or (select true from cases.case_file f where f.district = relation.district and f.id = relation.a)
            and (select true from cases.case_file f where f.district = relation.district and f.id = relation.b)));
alter policy file_of_case on files.file using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or subject_type = 'case'
            and (select true from cases.case_file f
                  where f.district = file.district
                    and f.id = case when file.subject_type = 'case' then file.subject_id::bigint end)));
