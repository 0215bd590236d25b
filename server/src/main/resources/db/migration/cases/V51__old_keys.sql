-- Keys of sent steps are forgotten by their age.
create index sent_step_age on cases.sent_step (district, at);
