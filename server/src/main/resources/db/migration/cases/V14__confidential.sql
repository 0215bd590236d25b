-- Confidential cases (保密案件): only roles that the pack names see them, where they hold those roles, and officers of the
-- units that handle them; whatever else somebody holds.

alter table cases.case_file
    add column confidential boolean not null default false,
    add column confided     text[]  not null default '{}',
    add column hushed       boolean not null default false;

comment on column cases.case_file.hushed is 'it came of a confidential case, and stays confidential whatever it says itself';
comment on column cases.case_file.confided is 'roles that see it where they are held; ROLE:unit: only in a unit that has to do with it';

create function cases.confided(confided text[], in_area integer, of_units integer[]) returns boolean language sql stable as $$
    select exists (
        select 1
          from jsonb_to_recordset(scope.roles()) as held(role text, "all" boolean, units integer[], areas integer[])
         where held.role = any (confided) and (held."all" or in_area = any (held.areas) or of_units && held.units)
            or held.role || ':unit' = any (confided) and not held."all" and of_units && held.units)
$$;

alter policy case_in_scope on cases.case_file using (
    district = (select scope.district())
    and ((select scope.everything())
         or area = any ((select scope.areas())::integer[])
         or units && (select scope.units())::integer[]
         or opened_by = (select scope.self()))
    and (not confidential
         or (select scope.self()) = 'system'
         or cases.confided(confided, area, units)));

-- What belongs to a case is seen with it, also by those who have the whole district. The system's own work sees all.
alter policy assignment_of_case on cases.assignment using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or exists (select 1 from cases.case_file f where f.district = assignment.district and f.id = assignment.case_id)));
alter policy clock_of_case on cases.clock using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or exists (select 1 from cases.case_file f where f.district = clock.district and f.id = clock.case_id)));
alter policy call_back_of_case on cases.call_back using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or exists (select 1 from cases.case_file f where f.district = call_back.district and f.id = call_back.case_id)));
alter policy relation_of_both on cases.relation using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or exists (select 1 from cases.case_file f where f.district = relation.district and f.id = relation.a)
            and exists (select 1 from cases.case_file f where f.district = relation.district and f.id = relation.b)));
