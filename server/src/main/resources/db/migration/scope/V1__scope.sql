-- In whose scope a statement runs, for the policies of row level security. The server tells it at the beginning of each
-- transaction (ScopedTransactions); whoever asks without having told is refused with HQ001, not answered with nothing.
-- In a policy write (select scope.units()): then it is asked once a statement and not once a row.

create function scope.told(name text) returns text language plpgsql stable as $$
declare
    value text := current_setting('hongqiao.' || name, true);
begin
    if value is null or value = '' then
        raise exception 'no scope is bound: hongqiao.% is not set', name using errcode = 'HQ001';
    end if;
    return value;
end
$$;

create function scope.district() returns text language plpgsql stable as $$
begin
    return scope.told('district');
end
$$;

create function scope.everything() returns boolean language plpgsql stable as $$
begin
    return scope.told('all')::boolean;
end
$$;

create function scope.units() returns integer[] language plpgsql stable as $$
begin
    return scope.told('units')::integer[];
end
$$;

create function scope.areas() returns integer[] language plpgsql stable as $$
begin
    return scope.told('areas')::integer[];
end
$$;

create function scope.self() returns text language plpgsql stable as $$
begin
    return scope.told('self');
end
$$;
