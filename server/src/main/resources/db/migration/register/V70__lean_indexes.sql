-- A register of a million records has twenty indexes, and most fields of most records are empty: an index of what one filters by
-- leaves those out, and what is unique has its own index already. What a demonstration left is found at once. That streets are
-- few the planner learns by itself: then several workers add up figures by street.

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
        execute format('create index %I on register.%I (district, unit, id) where unit is not null', tab || '_unit', tab);
        execute format('create index %I on register.%I (district, id) where simulated', tab || '_simulated', tab);
        execute format('create statistics register.%I (ndistinct) on (areas[2]), (areas[3]), (areas[4]) from register.%I',
            tab || '_places', tab);
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
        made := left(tab || '_' || field.name, 58) || case field.place when 'index-known' then '_k' else '' end;
        if field.place is not null and to_regclass(format('register.%I', made)) is null then
            if field.place = 'index' then
                execute format('create index %I on register.%I (district, %I, id)', made, tab, field.name);
            elsif field.place = 'index-known' then
                execute format('create index %I on register.%I (district, %I, id) where %I is not null', made, tab,
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

-- As in V1, but only where the table has become much larger than the planner believes: a file of a hundred thousand records is
-- then looked at a few times and not at every twentieth part.
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
    if pg_relation_size(tab) / current_setting('block_size')::integer >= 2 * greatest(seen, 0) then
        execute format('analyze %s', tab);
    end if;
end
$$;

-- Indexes as they were: they come again as they are now at the start, when each register is shaped.
do $$
declare
    one record;
begin
    for one in select i.relname::text as index, t.relname::text as tab
                 from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                 join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = 'register' and t.relname like 'r\_%' and not x.indisunique and x.indpred is null
                  and i.relname not in (t.relname || '_area', t.relname || '_stage') loop
        execute format('drop index register.%I', one.index);
        if one.index = one.tab || '_unit' then
            execute format('create index %I on register.%I (district, unit, id) where unit is not null', one.index, one.tab);
        end if;
    end loop;
    for one in select c.relname::text as tab from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'register' and c.relkind = 'r' and c.relname like 'r\_%' loop
        execute format('create index %I on register.%I (district, id) where simulated', one.tab || '_simulated', one.tab);
        execute format('create statistics register.%I (ndistinct) on (areas[2]), (areas[3]), (areas[4]) from register.%I',
            one.tab || '_places', one.tab);
    end loop;
end
$$;
