-- What the step there is to fill in, as on the wire; never a personal field.
alter table cases.errand add column data jsonb not null default '{}';
