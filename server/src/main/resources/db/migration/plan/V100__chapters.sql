-- In which chapter an item of a plan stands: records and cases name items as PLAN/CODE, and figures tell them apart by chapter.

create function plan.chapter(of_district text, item text) returns text language sql stable as $$
    select i.plan || '/' || split_part(i.section_id, '-', 1)
      from (select plan, code, section_id from plan.commitment where district = of_district
             union all
            select plan, code, section_id from plan.action where district = of_district
             union all
            select plan, code, section_id from plan.indicator where district = of_district) i
     where i.plan = split_part(item, '/', 1) and i.code = split_part(item, '/', 2) and i.section_id is not null
     limit 1
$$;

comment on function plan.chapter is 'PLAN/SECTION of the chapter; null where the item stands in none or is not there';
