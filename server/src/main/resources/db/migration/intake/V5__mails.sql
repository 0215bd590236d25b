-- Who reports by mail has seen no receipt: his code waits, sealed, until he is told that his letter came.

alter table intake.report add column told bytea;
comment on column intake.report.told is 'the code, sealed, of a reporter who has not seen it; nothing once he is told';

alter table intake.wish rename column phone to recipient;
comment on column intake.wish.recipient is
    'a telephone number, or a mail address and the code, sealed: whoever takes a step passes it on and cannot read it';
