-- Whether a grant holds at a moment for others to go by: in force, of an account that is open. It can be told only in a scope
-- that sees the grant. Names are bound where these two are made, so they need no search_path and are worked into what asks.
create function identity.grant_holds(grant_id integer, at timestamptz) returns boolean language sql stable
begin atomic
    select exists (select 1
                     from identity.role_grant g
                     join identity.account holder on holder.district = g.district and holder.username = g.username
                    where g.id = grant_id
                      and g.ended_at is null
                      and g.from_at <= at
                      and (g.until_at is null or g.until_at > at)
                      and holder.closed_at is null);
end;

-- What an account holds at a moment, open or not. What was passed on to it holds as long as the giver's own.
create or replace function identity.grants_in_force(holder text, at timestamptz)
    returns table (id integer, role text, duty text, reach text, place integer) language sql stable
begin atomic
    select g.id, g.role, g.duty, g.reach, coalesce(g.unit, g.area)
      from identity.role_grant g
     where g.district = (select scope.district())
       and g.username = holder
       and g.ended_at is null
       and g.from_at <= at
       and (g.until_at is null or g.until_at > at)
       and (g.delegated_from is null or identity.grant_holds(g.delegated_from, at))
     order by g.id;
end;

