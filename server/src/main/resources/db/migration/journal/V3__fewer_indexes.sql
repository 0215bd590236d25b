-- Every change of a register's million records is an event: each index here is written as often. The primary key already
-- leads from a subject to its events, and the order of all is that of one district where there is but one. Events come in
-- the order of time, so that ranges of blocks find a period.

drop index journal.event_by_subject;
drop index journal.event_by_district;
drop index journal.event_by_time;
create index event_by_period on journal.event using brin (at) with (pages_per_range = 32);
