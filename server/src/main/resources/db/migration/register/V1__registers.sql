-- Registers (台账). Each has a table of its own, shaped by register.shape from what a pack says: real columns, so that lists
-- and measures over a million records are plain scans of typed values. What all of them share stands below it.

create sequence register.record_id;

-- Shapes the table of a register: makes it, and adds the columns it does not have. It never drops or changes one, so an
-- older pack finds everything again. Runs as the owner, since the role that serves may not make tables; takes nothing but
-- names and types it knows.
create function register.shape(of_register text, shared boolean, fields jsonb, uniques jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tab   text := 'r_' || replace(of_register, '-', '_');
    field record;
    had   text;
    want  text;
    names text[];
    made  text;
    kept  text[] := '{}';
begin
    if of_register !~ '^[a-z][a-z0-9-]{1,38}$' then
        raise exception 'register key %', of_register using errcode = '22023';
    end if;
    perform pg_advisory_xact_lock(hashtext('register.shape'));
    if to_regclass('register.' || tab) is null then
        execute format($make$
            create table register.%I (
                district    text        not null,
                id          bigint      not null,
                version     integer     not null check (version > 0),
                stage       text,
                stage_since timestamptz,
                unit        integer,
                area        integer,
                areas       integer[]   not null default '{}',
                simulated   boolean     not null,
                valid_from  date        not null,
                recorded_at timestamptz not null,
                recorded_by text        not null,
                origin      text,
                merged_into bigint,
                removed_at  timestamptz,
                words       text,
                primary key (district, id)
            )$make$, tab);
        execute format('create index %I on register.%I (district, area, id)', tab || '_area', tab);
        execute format('create index %I on register.%I (district, unit, id)', tab || '_unit', tab);
        execute format('create index %I on register.%I (district, stage, id)', tab || '_stage', tab);
        execute format('alter table register.%I enable row level security', tab);
        execute format('alter table register.%I force row level security', tab);
        execute format($rule$
            create policy %I on register.%I using (
                district = (select scope.district())
                and ((select scope.everything())
                     or unit = any ((select scope.units())::integer[])
                     or area = any ((select scope.areas())::integer[])))$rule$, tab || '_in_scope', tab);
        for field in select a.grantee::regrole::text as name from pg_class c, aclexplode(c.relacl) a
                      where c.oid = to_regclass('register.past') and a.grantee not in (0, c.relowner)
                      group by a.grantee loop
            execute format('grant select, insert, update, delete on register.%I to %s', tab, field.name);
        end loop;
    end if;
    execute format('drop policy if exists %I on register.%I', tab || '_shared', tab);
    if shared then
        execute format($rule$
            create policy %I on register.%I for select using (district = (select scope.district()))$rule$,
            tab || '_shared', tab);
    end if;
    for field in select * from jsonb_to_recordset(fields) as f (name text, type text, place text) loop
        if field.name !~ '^[fhk]_[a-z][a-z0-9_]{0,79}$'
           or field.type not in ('text', 'bigint', 'integer', 'numeric', 'boolean', 'date', 'timestamptz', 'text[]', 'jsonb') then
            raise exception 'column % %', field.name, field.type using errcode = '22023';
        end if;
        select format_type(a.atttypid, a.atttypmod) into had from pg_attribute a
         where a.attrelid = to_regclass('register.' || tab) and a.attname = field.name and not a.attisdropped;
        want := case field.type when 'timestamptz' then 'timestamp with time zone' else field.type end;
        if had is null then
            execute format('alter table register.%I add column %I %s', tab, field.name, field.type);
        elsif had <> want then
            raise exception 'field % of register % is kept as %, not %', field.name, of_register, had, want
                using errcode = '42804';
        end if;
        if field.place is not null and to_regclass(format('register.%I', left(tab || '_' || field.name, 60))) is null then
            if field.place = 'index' then
                execute format('create index %I on register.%I (district, %I, id)', left(tab || '_' || field.name, 60),
                    tab, field.name);
            end if;
        end if;
    end loop;
    for field in select value from jsonb_array_elements(uniques) loop
        select array_agg(n order by at) into names from jsonb_array_elements_text(field.value) with ordinality as e (n, at);
        if array_to_string(names, ',') !~ '^[fh]_[a-z0-9_]+(,[fh]_[a-z0-9_]+)*$' then
            raise exception 'columns %', names using errcode = '22023';
        end if;
        made := left(tab || '_one_' || array_to_string(names, '_'), 60);
        kept := kept || made;
        if to_regclass(format('register.%I', made)) is null then
            execute format('create unique index %I on register.%I (district, %s) where merged_into is null and removed_at is null',
                made, tab, (select string_agg(quote_ident(n), ', ') from unnest(names) as n));
        end if;
    end loop;
    for field in select i.relname::text as name from pg_index x
                   join pg_class i on i.oid = x.indexrelid
                  where x.indrelid = to_regclass('register.' || tab) and x.indisunique and not x.indisprimary loop
        if not field.name = any (kept) then
            execute format('drop index register.%I', field.name);
        end if;
    end loop;
end
$$;

-- Statistics of a register's table while it is being filled: the planner takes a table it knows nothing of for empty.
create function register.weigh(of_register text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if of_register !~ '^[a-z][a-z0-9-]{1,38}$' then
        raise exception 'register key %', of_register using errcode = '22023';
    end if;
    execute format('analyze register.%I', 'r_' || replace(of_register, '-', '_'));
end
$$;

-- What a record was before: one row for each version that another has taken the place of, and for each that was entered
-- behind a later one. The version in force stands in the register's own table.
create table register.past (
    district     text        not null,
    register     text        not null,
    record       bigint      not null,
    version      integer     not null,
    unit         integer,
    area         integer,
    valid_from   date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    stage        text,
    data         jsonb       not null,
    primary key (district, register, record, version)
);

comment on column register.past.unit is 'where the record belongs now; scope is held against it';
comment on column register.past.data is 'stored fields by key, as on the wire; personal ones encrypted';

alter table register.past enable row level security;
alter table register.past force row level security;
create policy past_in_scope on register.past using (
    district = (select scope.district())
    and ((select scope.everything())
         or unit = any ((select scope.units())::integer[])
         or area = any ((select scope.areas())::integer[])));

-- Every move from stage to stage, with what was given for it.
create table register.move (
    district   text        not null,
    register   text        not null,
    record     bigint      not null,
    no         integer     not null check (no > 0),
    unit       integer,
    area       integer,
    move       text        not null,
    from_stage text        not null,
    to_stage   text        not null,
    at         timestamptz not null,
    by         text        not null,
    role       text,
    reason     text,
    evidence   jsonb,
    given      jsonb       not null default '{}',
    primary key (district, register, record, no)
);

create index move_by_time on register.move (district, register, at);

alter table register.move enable row level security;
alter table register.move force row level security;
create policy move_in_scope on register.move using (
    district = (select scope.district())
    and ((select scope.everything())
         or unit = any ((select scope.units())::integer[])
         or area = any ((select scope.areas())::integer[])));

-- Where another body's file says otherwise than we do: held until an officer decides.
create table register.held (
    no         bigint      generated by default as identity primary key,
    district   text        not null,
    register   text        not null,
    record     bigint      not null,
    unit       integer,
    area       integer,
    field      text        not null,
    ours       jsonb,
    theirs     jsonb,
    exchange   text        not null,
    intake     bigint      not null,
    at         timestamptz not null,
    decision   text        check (decision in ('OURS', 'THEIRS')),
    decided_by text,
    decided_at timestamptz,
    reason     text
);

create index held_open on register.held (district, register, no) where decision is null;
create unique index held_once on register.held (district, register, record, field, exchange) where decision is null;

alter table register.held enable row level security;
alter table register.held force row level security;
create policy held_in_scope on register.held using (
    district = (select scope.district())
    and ((select scope.everything())
         or unit = any ((select scope.units())::integer[])
         or area = any ((select scope.areas())::integer[])));

-- Every file that came in: by whom, under which agreement, with what outcome. One sees one's own; who sees the whole
-- district sees all.
create table register.intake (
    no         bigint      generated by default as identity primary key,
    district   text        not null,
    register   text        not null,
    exchange   text,
    file       text        not null,
    sha256     text        not null,
    by         text        not null,
    at         timestamptz not null,
    rows       integer     not null,
    added      integer     not null,
    changed    integer     not null,
    same       integer     not null,
    held       integer     not null,
    refused    integer     not null,
    check (rows = added + changed + same + held + refused)
);

alter table register.intake enable row level security;
alter table register.intake force row level security;
create policy intake_of_self on register.intake using (
    district = (select scope.district())
    and ((select scope.everything()) or by = (select scope.self())));

-- A person's own: saved views, the columns a file's headings were mapped to, unfinished forms.
create table register.own (
    district text        not null,
    self     text        not null,
    register text        not null,
    kind     text        not null check (kind in ('VIEW', 'MAPPING', 'DRAFT')),
    key      text        not null,
    content  jsonb       not null,
    at       timestamptz not null,
    primary key (district, self, register, kind, key)
);

alter table register.own enable row level security;
alter table register.own force row level security;
create policy own_of_self on register.own using (
    district = (select scope.district()) and self = (select scope.self()));

-- Words to find records by. Row level security would keep the index from being used (its operator is not leakproof), so
-- the role that serves cannot read this table at all: it asks for ids, and gets the records of those that are in scope.
create schema register_search;

create table register_search.word (
    district text     not null,
    register text     not null,
    record   bigint   not null,
    grams    tsvector not null,
    primary key (district, register, record)
);

create index word_grams on register_search.word using gin (grams);

-- Remembers what each record can be found by; texts[i] holds the grams of ids[i], parted by blanks.
create function register.remember_words(of_register text, ids bigint[], texts text[]) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into register_search.word (district, register, record, grams)
    select scope.district(), of_register, w.id, array_to_tsvector(array_remove(string_to_array(w.text, ' '), ''))
      from unnest(ids, texts) as w (id, text)
    on conflict (district, register, record) do update set grams = excluded.grams
$$;

-- All words of a register; they come again as its records are written.
create function register.forget_words(of_register text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from register_search.word w where w.district = scope.district() and w.register = of_register
$$;

-- Ids of the records that hold all of these grams, at most so many; which of them the asker may see, he learns by asking
-- for the records.
create function register.found(of_register text, wanted text[], at_most integer) returns setof bigint
    language sql stable security definer rows 200 set search_path = pg_catalog, pg_temp as $$
    select w.record from register_search.word w
     where w.district = scope.district() and w.register = of_register
       and w.grams @@ (select string_agg(quote_literal(g), ' & ')::tsquery from unnest(wanted) as g)
     limit at_most
$$;
