comment on column notice.outgoing.recipient is 'a telephone number, or a mail address and the code of the report, sealed';
