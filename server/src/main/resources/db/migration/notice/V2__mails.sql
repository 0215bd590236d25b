comment on column notice.outgoing.recipient is
    'a telephone number, a mail address with the code of the report, or the name of a duty group''s robot; sealed';
comment on column notice.outgoing.who is 'for whom the recipient is sealed: report: and the beginning of a hash, or a group; nobody''s name';
