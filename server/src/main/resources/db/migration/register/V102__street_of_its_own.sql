-- Figures by street and month take much of their time to get at two columns of each of a million records: where a record belongs is
-- read out of an array, and a date stands behind many texts of any length. Where it belongs stands in columns of its own
-- too, which PostgreSQL fills; a new table has what is of one length first, the rest behind it.

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
    for field in select * from jsonb_to_recordset(fields) as f (name text, type text) loop
        if field.name !~ '^[fhk]_[a-z][a-z0-9_]{0,79}$'
           or field.type not in ('text', 'bigint', 'integer', 'numeric', 'boolean', 'date', 'timestamptz', 'text[]', 'jsonb') then
            raise exception 'column % %', field.name, field.type using errcode = '22023';
        end if;
    end loop;
    perform pg_advisory_xact_lock(hashtext('register.shape'));
    if to_regclass('register.' || tab) is null then
        execute format($make$
            create table register.%I (
                district    text        not null,
                id          bigint      not null,
                version     integer     not null check (version > 0),
                unit        integer,
                area        integer,
                street      integer generated always as (areas[2]) stored,
                community   integer generated always as (areas[3]) stored,
                grid        integer generated always as (areas[4]) stored,
                merged_into bigint,
                removed_at  timestamptz,
                stage_since timestamptz,
                recorded_at timestamptz not null,
                valid_from  date        not null,
                simulated   boolean     not null,
                %s
                stage       text,
                areas       integer[]   not null default '{}',
                recorded_by text        not null,
                origin      text,
                words       text,
                %s
                primary key (id, district)
            )$make$, tab,
            (select string_agg(format('%I %s,', f.name, f.type), ' ' order by t.typlen desc, f.name)
               from (select distinct * from jsonb_to_recordset(fields) as f (name text, type text)) f join pg_type t on t.oid = f.type::regtype
              where t.typlen > 0),
            (select string_agg(format('%I %s,', f.name, f.type), ' ' order by f.type <> 'numeric', f.name)
               from (select distinct * from jsonb_to_recordset(fields) as f (name text, type text)) f join pg_type t on t.oid = f.type::regtype
              where t.typlen < 0));
        execute format('create index %I on register.%I (area, id)', tab || '_area', tab);
        execute format('create index %I on register.%I (unit, id) where unit is not null', tab || '_unit', tab);
        execute format('create index %I on register.%I (id) where simulated', tab || '_simulated', tab);
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

do $$
declare
    one record;
begin
    for one in select c.relname::text as tab from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'register' and c.relkind = 'r' and c.relname like 'r\_%' loop
        execute format('drop statistics if exists register.%I', one.tab || '_places');
        execute format('alter table register.%I
            add street integer generated always as (areas[2]) stored,
            add community integer generated always as (areas[3]) stored,
            add grid integer generated always as (areas[4]) stored', one.tab);
        execute format('analyze register.%I', one.tab);
    end loop;
end
$$;
