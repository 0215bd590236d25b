-- What tells one subject from another comes first: an index of a million events is compared twenty times for each that is
-- written. The heads of a seal are written with it, in one transaction, and never again: they need no other proof that it is there.

alter table journal.event drop constraint event_pkey, add primary key (subject_id, subject_type, seq, district);
alter table journal.chain drop constraint chain_pkey, add primary key (subject_id, subject_type, district);
alter table journal.seal_head drop constraint seal_head_seal_fkey;

drop index journal.event_by_who;
drop index journal.event_by_action;
create index event_by_who on journal.event (who, position);
create index event_by_action on journal.event (action, position);
