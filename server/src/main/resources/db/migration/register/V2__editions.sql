-- Registers while editions of packs come and go.

-- What the words of each register were made of: where an edition names other fields to search by, they are made anew.
create table register.words_of (
    district text        not null,
    register text        not null,
    fields   text        not null,
    at       timestamptz not null,
    primary key (district, register)
);

alter table register.words_of enable row level security;
create policy district on register.words_of using (district = (select scope.district()));

-- The columns of a register's table and their types; none where there is no table.
create function register.columns_of(of_register text) returns table (name text, type text)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select a.attname::text, format_type(a.atttypid, a.atttypmod)
      from pg_attribute a
     where a.attrelid = to_regclass('register.r_' || replace(of_register, '-', '_')) and a.attnum > 0 and not a.attisdropped
$$;

-- Fields that a record holds and the edition in force does not know: by key, as the past keeps them. A column is the key in
-- snake case behind f_, so the way back is exact.
create function register.resting(of_record jsonb, known text[]) returns jsonb
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(jsonb_object_agg(
               lower(substr(k.camel, 1, 1)) || substr(k.camel, 2), e.value), '{}')
      from jsonb_each(of_record) as e (key, value),
           lateral (select string_agg(upper(substr(w, 1, 1)) || substr(w, 2), '' order by n) as camel
                      from regexp_split_to_table(substr(e.key, 3), '_') with ordinality as s (w, n)) k
     where e.key like 'f\_%' and not e.key = any (known) and e.value <> 'null'
$$;

-- As in V1, but what is as it should be is not touched: a policy or a column that is there needs no lock that writers would
-- have to wait for.
create or replace function register.shape(of_register text, shared boolean, fields jsonb, uniques jsonb) returns void
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
    if shared is distinct from exists (select 1 from pg_policy p where p.polrelid = to_regclass('register.' || tab)
                                          and p.polname = tab || '_shared') then
        if shared then
            execute format($rule$
                create policy %I on register.%I for select using (district = (select scope.district()))$rule$,
                tab || '_shared', tab);
        else
            execute format('drop policy %I on register.%I', tab || '_shared', tab);
        end if;
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
