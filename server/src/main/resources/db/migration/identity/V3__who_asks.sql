-- What an account holds at a moment. Of a delegation it can be told only in a scope that sees the giver's grant.
create function identity.grants_in_force(holder text, at timestamptz)
    returns table (id integer, role text, duty text, reach text, place integer)
    language sql stable -- its names are bound where it is made, so it needs no search_path and is worked into what asks it
begin atomic
    select g.id, g.role, g.duty, g.reach, coalesce(g.unit, g.area)
      from identity.role_grant g
     where g.district = (select scope.district())
       and g.username = holder
       and g.ended_at is null
       and g.from_at <= at
       and (g.until_at is null or g.until_at > at)
       and (g.delegated_from is null
            or exists (select 1
                         from identity.role_grant source
                         join identity.account giver
                           on giver.district = source.district and giver.username = source.username
                        where source.id = g.delegated_from
                          and source.ended_at is null
                          and source.from_at <= at
                          and (source.until_at is null or source.until_at > at)
                          and giver.closed_at is null))
     order by g.id;
end;

-- Who asks, by what opens his session, in one trip: the session, the account, what proves it, and a row for each grant in
-- force; one row without a grant for whoever holds none. It is the system that asks, for nobody is known yet; afterwards the
-- scope is what it was.
create function identity.who_asks(opens bytea, at timestamptz)
    returns table (
        id text, username text, step text, made_at timestamptz, seen_at timestamptz, until_at timestamptz,
        address text, user_agent text,
        post_zh text, post_en text, unit_zh text, unit_en text, person integer, closed_at timestamptz, demo boolean,
        password_hash text, changed_at timestamptz, must_change boolean, has_second_factor boolean,
        grant_id integer, role text, duty text, reach text, place integer)
    language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    everything text := current_setting('hongqiao.all', true);
    self text := current_setting('hongqiao.self', true);
begin
    perform set_config('hongqiao.all', 'true', true), set_config('hongqiao.self', 'system', true);
    return query
        select s.id, s.username, s.step, s.made_at, s.seen_at, s.until_at, s.address, s.user_agent,
               a.post_zh, a.post_en, a.unit_zh, a.unit_en, a.person, a.closed_at, a.demo,
               c.password_hash, c.changed_at, c.must_change, f.confirmed_at is not null,
               g.id, g.role, g.duty, g.reach, g.place
          from identity.session s
          join identity.account a on a.district = s.district and a.username = s.username
          left join identity.credential c on c.district = s.district and c.username = s.username
          left join identity.second_factor f on f.district = s.district and f.username = s.username
          left join lateral identity.grants_in_force(s.username, at) g on true
         where s.district = (select scope.district())
           and s.token_hash = opens
         order by g.id;
    perform set_config('hongqiao.all', coalesce(everything, ''), true),
            set_config('hongqiao.self', coalesce(self, ''), true);
end
$$;
