-- Who came in person or by telephone follows his case by a code too; it was not reported by him, so it is no report of others' either.

alter table intake.report drop constraint report_sender_check,
    add constraint report_sender_check check (sender in ('CITIZEN', 'OPEN311', 'ALARM', 'MAIL', 'COUNTER')),
    add constraint report_counter_follows check (sender <> 'COUNTER' or state = 'FOLLOWS');
