-- Who may sign in. A post (岗位) of a unit, not a person: the demo district has no persons.

create table identity.account (
    district      text        not null,
    username      text        not null check (username <> ''),
    post_zh       text        not null,
    post_en       text        not null,
    unit_zh       text        not null,
    unit_en       text        not null,
    roles         text[]      not null,
    password_hash text        not null,
    demo          boolean     not null,
    changed_at    timestamptz not null,
    primary key (district, username)
);
