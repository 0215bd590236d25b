-- Of a million records each index is written a million times, and what it is led by is compared twenty times for each. The
-- district is the same in all of them: it comes last where two districts may not be taken for one, and else not at all.

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
                primary key (id, district)
            )$make$, tab);
        execute format('create index %I on register.%I (area, id)', tab || '_area', tab);
        execute format('create index %I on register.%I (unit, id) where unit is not null', tab || '_unit', tab);
        execute format('create index %I on register.%I (id) where simulated', tab || '_simulated', tab);
        execute format('create statistics register.%I (ndistinct) on (areas[2]), (areas[3]), (areas[4]) from register.%I',
            tab || '_places', tab);
        execute format('create index %I on register.%I (stage, id)', tab || '_stage', tab);
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
        made := left(tab || '_' || field.name, 58)
            || case field.place when 'index-known' then '_k' when 'index-waiting' then '_w' else '' end;
        if field.place is not null and to_regclass(format('register.%I', made)) is null then
            if field.place = 'index' then
                execute format('create index %I on register.%I (%I, id)', made, tab, field.name);
            elsif field.place = 'index-waiting' then -- a reference by a key that no record has yet
                execute format('create index %I on register.%I (%I, id) where %I is not null and %I is null', made, tab,
                    field.name, field.name, 'f' || substr(field.name, 2));
            elsif field.place = 'index-known' then
                execute format('create index %I on register.%I (%I, id) where %I is not null', made, tab,
                    field.name, field.name);
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
            execute format('create unique index %I on register.%I (%s, district) where merged_into is null and removed_at is null',
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

-- Indexes as they were: those of fields come again at the start, when each register is shaped.
do $$
declare
    one record;
begin
    for one in select i.relname::text as index
                 from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                 join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = 'register' and t.relname like 'r\_%' and not x.indisprimary loop
        execute format('drop index register.%I', one.index);
    end loop;
    for one in select c.relname::text as tab from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'register' and c.relkind = 'r' and c.relname like 'r\_%' loop
        execute format('alter table register.%I drop constraint %I, add primary key (id, district)', one.tab,
            one.tab || '_pkey');
        execute format('create index %I on register.%I (area, id)', one.tab || '_area', one.tab);
        execute format('create index %I on register.%I (unit, id) where unit is not null', one.tab || '_unit', one.tab);
        execute format('create index %I on register.%I (id) where simulated', one.tab || '_simulated', one.tab);
        execute format('create index %I on register.%I (stage, id)', one.tab || '_stage', one.tab);
    end loop;
end
$$;

-- As before, but no more often than a plan may change by it: a table of some ten thousand records is known for a large one.
create or replace function register.weigh(of_register text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tab  regclass;
    seen integer;
begin
    if of_register !~ '^[a-z][a-z0-9-]{1,38}$' then
        raise exception 'register key %', of_register using errcode = '22023';
    end if;
    tab := format('register.%I', 'r_' || replace(of_register, '-', '_'))::regclass;
    select c.relpages into seen from pg_class c where c.oid = tab;
    if seen < 1000 and pg_relation_size(tab) / current_setting('block_size')::integer >= 2 * greatest(seen, 0) then
        execute format('analyze %s', tab);
    end if;
end
$$;

-- Likewise the words: a record's number is no other record's, whatever its register.
alter table register_search.word drop constraint word_pkey, add primary key (record, register, district);

-- New words wait to be put into the index, and are looked through one by one until then. Whoever writes does it himself once 64 MB
-- wait; while a file comes in somebody else does it all the time.
alter index register_search.word_grams set (gin_pending_list_limit = 65536);

create function register.settle_words() returns bigint
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    select gin_clean_pending_list('register_search.word_grams')
$$;

-- Likewise of records that nobody can have remembered before.
create function register.remember_first_words(of_register text, ids bigint[], texts text[]) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into register_search.word (district, register, record, grams)
    select scope.district(), of_register, w.id, array_to_tsvector(string_to_array(w.text, ' '))
      from unnest(ids, texts) as w (id, text)
$$;
