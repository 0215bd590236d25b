-- Telephone numbers are looked for in one form, however they are written. What was kept before was hashed as it was written; only the
-- server can open it. NumbersAnew goes once over those that do not say that they are in that form.
alter table cases.person add column normal boolean not null default false;
alter table cases.person alter column normal set default true;

create index person_as_written on cases.person (district, type, field, case_id) where not normal;
