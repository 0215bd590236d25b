-- What measures ask of the clocks of a case, beside the case: a hundred thousand cases are measured without reading their clocks,
-- and scope is asked once a case. Written with the case, from its clocks; see ClockFigures.
alter table cases.case_file add column clock_figures jsonb not null default '{}';

comment on column cases.case_file.clock_figures is 'by clock, * for all: late (one ran out: true; all stopped in time: false), due (of those that run, microseconds since 1970), hours';

-- The owner fills it for every district.
alter table cases.case_file no force row level security;
alter table cases.clock no force row level security;

update cases.case_file f set clock_figures = s.figures
  from (select district, case_id,
               jsonb_object_agg(coalesce(clock, '*'), jsonb_strip_nulls(jsonb_build_object('late', late, 'due', due, 'hours', hours))) as figures
          from (select district, case_id, clock,
                       case when bool_or(stopped_at >= due_at) then true when bool_and(stopped_at is not null) then false end as late,
                       cast(extract(epoch from min(due_at) filter (
                            where stopped_at is null and (jsonb_array_length(pauses) = 0 or pauses -> -1 -> 'to' is not null))) * 1000000 as bigint) as due,
                       case when bool_and(stopped_at is not null)
                            then round(cast(extract(epoch from max(stopped_at) - min(started_at)) as numeric) / 3600, 4) end as hours
                  from cases.clock
                 group by grouping sets ((district, case_id, clock), (district, case_id))) one
         group by district, case_id) s
 where s.district = f.district and s.case_id = f.id;

alter table cases.case_file force row level security;
alter table cases.clock force row level security;
