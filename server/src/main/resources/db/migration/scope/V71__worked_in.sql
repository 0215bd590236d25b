-- What a scope says is asked in every statement, several times: written so, PostgreSQL works it into what asks it and calls no
-- function of its own. Who has not told is refused as before.

create function scope.untold(name text) returns text language plpgsql stable parallel safe as $$
begin
    raise exception 'no scope is bound: hongqiao.% is not set', name using errcode = 'HQ001';
end
$$;

create or replace function scope.told(name text) returns text language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('hongqiao.' || name, true), ''), scope.untold(name))
$$;

create or replace function scope.district() returns text language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('hongqiao.district', true), ''), scope.untold('district'))
$$;

create or replace function scope.everything() returns boolean language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('hongqiao.all', true), ''), scope.untold('all'))::boolean
$$;

create or replace function scope.units() returns integer[] language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('hongqiao.units', true), ''), scope.untold('units'))::integer[]
$$;

create or replace function scope.areas() returns integer[] language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('hongqiao.areas', true), ''), scope.untold('areas'))::integer[]
$$;

create or replace function scope.self() returns text language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('hongqiao.self', true), ''), scope.untold('self'))
$$;
