-- A plan document under review: the bytes as uploaded, the text, what the compiler read and what officers decided.

create table plan.draft (
    id                     uuid        primary key,
    district               text        not null,
    title                  text        not null,
    period_from            integer,
    period_to              integer,
    state                  text        not null check (state in ('IN_REVIEW', 'ADOPTED', 'WITHDRAWN')),
    foreign_title          boolean     not null,
    uploaded_at            timestamptz not null,
    uploaded_by            text        not null,
    idempotency_key        text,
    sentences_with_numbers integer     not null,
    sentences_compiled     integer     not null,
    diagnostics            jsonb       not null,
    plan_key               text,
    version                integer     not null check (version > 0),
    check ((period_from is null) = (period_to is null) and period_from <= period_to),
    check ((state = 'ADOPTED') = (plan_key is not null)),
    unique (district, uploaded_by, idempotency_key)
);

create index draft_newest on plan.draft (district, uploaded_at desc);

create table plan.document (
    draft      uuid    primary key references plan.draft,
    district   text    not null,
    file_name  text    not null,
    sha256     text    not null,
    encoding   text    not null,
    bytes      integer not null,
    characters integer not null,
    original   bytea   not null,
    text       text    not null,
    in_review  boolean not null
);

comment on column plan.document.characters is 'Unicode code points of text';
comment on column plan.document.in_review is 'true as long as the draft is: one document is under review once';

create unique index document_in_review_once on plan.document (district, sha256) where in_review;

create table plan.draft_section (
    draft    uuid    not null references plan.draft,
    ordinal  integer not null,
    id       text    not null,
    level    integer not null,
    number   text    not null,
    title    text    not null,
    start_at integer not null,
    end_at   integer not null,
    primary key (draft, ordinal)
);

create table plan.draft_item (
    draft      uuid        not null references plan.draft,
    id         text        not null,
    kind       text        not null check (kind in ('INDICATOR', 'COMMITMENT', 'ACTION', 'LEFT_OUT')),
    state      text        not null,
    start_at   integer     not null,
    end_at     integer     not null check (end_at >= start_at),
    line       integer     not null,
    section_id text,
    value      jsonb       not null,
    read       jsonb,
    rule       text,
    reason     text,
    promoted   text,
    version    integer     not null check (version > 0),
    changed_by text,
    changed_at timestamptz,
    primary key (draft, id)
);

comment on column plan.draft_item.read is 'as the compiler read it; null for what an officer added';
comment on column plan.draft_item.promoted is 'of a left-out number: the commitment made of it';

-- What is adopted or withdrawn stays as it is, whoever asks.
create function plan.refuse_settled() returns trigger language plpgsql as $$
begin
    raise exception 'draft % is % and cannot change', old.id, lower(old.state) using errcode = '55000';
end
$$;

create trigger draft_settled before update or delete on plan.draft
    for each row when (old.state <> 'IN_REVIEW') execute function plan.refuse_settled();

create function plan.refuse_settled_part() returns trigger language plpgsql as $$
begin
    if exists (select 1 from plan.draft d
                where d.id = (case when tg_op = 'INSERT' then new.draft else old.draft end)
                  and d.state <> 'IN_REVIEW') then
        raise exception 'the draft is settled and cannot change' using errcode = '55000';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger draft_item_settled before insert or update or delete on plan.draft_item
    for each row execute function plan.refuse_settled_part();
create trigger draft_section_settled before insert or update or delete on plan.draft_section
    for each row execute function plan.refuse_settled_part();
create trigger document_settled before update or delete on plan.document
    for each row execute function plan.refuse_settled_part();
