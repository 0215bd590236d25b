-- For the audit officer's reader: newest first, by who, by what it is about, by action, by time.

create index event_by_who on journal.event (district, who, position);
create index event_by_subject on journal.event (district, subject_type, subject_id, position);
create index event_by_action on journal.event (district, action, position);
create index event_by_time on journal.event (district, at);
create index event_by_district on journal.event (district, position);
