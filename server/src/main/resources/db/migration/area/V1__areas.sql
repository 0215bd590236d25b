-- Areas in two times: what was so on which day (valid), and since when we know it (recorded).

-- What never changes of an area. Ids are never reused, neither are codes.
create table area.area (
    id       integer primary key generated always as identity,
    district text    not null,
    code     text    not null check (code ~ '^[0-9A-Za-z-]{1,40}$'),
    under    integer references area.area,
    unique (district, code)
);
create index area_under on area.area (under);

comment on column area.area.under is 'the area it was first made under; null for the district. Who may change that one may make this';

-- What is said of an area for the days from valid_from (inclusive) to valid_to (exclusive, null: until further notice).
-- A change supersedes rows and inserts others; it never edits one.
create table area.version (
    no            bigint           primary key generated always as identity,
    district      text             not null,
    area          integer          not null references area.area,
    valid_from    date             not null,
    valid_to      date             check (valid_to > valid_from),
    recorded_at   timestamptz      not null,
    superseded_at timestamptz      check (superseded_at > recorded_at),
    parent        integer          references area.area check (parent <> area),
    kind          text             not null,
    name_zh       text             not null,
    name_en       text,
    special       text             not null,
    enclave       boolean          not null,
    simulated     boolean          not null,
    geometry      bytea,
    west          double precision,
    south         double precision,
    east          double precision,
    north         double precision,
    center_lon    double precision,
    center_lat    double precision,
    area_m2       double precision check (area_m2 > 0),
    change        text             not null,
    reason        text,
    changed_by    text             not null,
    check ((geometry is null) = (area_m2 is null))
);
create unique index version_begins_once on area.version (area, valid_from) where superseded_at is null;
create index version_of_area on area.version (area, no);

comment on column area.version.superseded_at is 'null: this is what we know now';
comment on column area.version.geometry is 'WKB, CGCS2000 longitude and latitude; null: the border is not known';
comment on column area.version.simulated is 'the border is made up, and must be marked so wherever it shows';

-- Grows with each transaction that changes an area. Whoever changes areas holds its row until commit, so changes of a
-- district come one after the other; followers ask it whether anything is new.
create table area.stamp (
    district text   primary key,
    changes  bigint not null,
    txid     bigint not null
);

create function area.take_turn(of_district text) returns void language plpgsql as $$
begin
    if not exists (select 1 from area.stamp where district = of_district and txid = txid_current()) then
        insert into area.stamp (district, changes, txid) values (of_district, 1, txid_current())
            on conflict (district) do update set changes = stamp.changes + 1, txid = excluded.txid;
    end if;
end
$$;

create function area.check_version() returns trigger language plpgsql as $$
begin
    perform area.take_turn(new.district);
    -- Behind the turn: what others have committed is seen, what comes later waits.
    if new.superseded_at is null and exists (
            select 1 from area.version v
             where v.area = new.area and v.superseded_at is null and v.no <> new.no
               and v.valid_from < coalesce(new.valid_to, 'infinity')
               and coalesce(v.valid_to, 'infinity') > new.valid_from) then
        raise exception 'area % already has a version for some of the days from % to %', new.area, new.valid_from, new.valid_to
            using errcode = '23P01';
    end if;
    return new;
end
$$;

create trigger version_check before insert on area.version for each row execute function area.check_version();

create function area.only_supersede() returns trigger language plpgsql as $$
begin
    if old.superseded_at is not null or new.superseded_at is null
       or (new.no, new.district, new.area, new.valid_from, new.recorded_at, new.kind, new.name_zh, new.special,
           new.enclave, new.simulated, new.change, new.changed_by)
          is distinct from
          (old.no, old.district, old.area, old.valid_from, old.recorded_at, old.kind, old.name_zh, old.special,
           old.enclave, old.simulated, old.change, old.changed_by)
       or new.valid_to is distinct from old.valid_to or new.parent is distinct from old.parent
       or new.name_en is distinct from old.name_en or new.geometry is distinct from old.geometry
       or (new.west, new.south, new.east, new.north, new.center_lon, new.center_lat, new.area_m2)
          is distinct from
          (old.west, old.south, old.east, old.north, old.center_lon, old.center_lat, old.area_m2)
       or new.reason is distinct from old.reason then
        raise exception 'area.version is append-only but for superseding once' using errcode = '55000';
    end if;
    perform area.take_turn(new.district);
    return new;
end
$$;

create trigger version_only_supersede before update on area.version
    for each row execute function area.only_supersede();

create function area.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = '55000';
end
$$;

create trigger version_append_only before delete or truncate on area.version
    for each statement execute function area.refuse_change();
create trigger area_append_only before update or delete or truncate on area.area
    for each statement execute function area.refuse_change();

-- Every officer of the district may read the map.
alter table area.area enable row level security;
alter table area.area force row level security;
create policy seen on area.area for select using (district = (select scope.district()));
create policy made on area.area for insert with check (
    district = (select scope.district())
    and ((select scope.everything()) or under = any ((select scope.areas())::integer[])));

alter table area.version enable row level security;
alter table area.version force row level security;
create policy seen on area.version for select using (district = (select scope.district()));
create policy superseded on area.version for update using (
    district = (select scope.district())
    and ((select scope.everything()) or area = any ((select scope.areas())::integer[])));
-- In a function, for a policy must not ask the table it guards.
create function area.has_belonged(of_area integer, under_parent integer) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from area.version where area = of_area and parent = under_parent);
end
$$;

-- Two questions: is it his area, or one made under his; and does it belong under one of his, or where it belonged before.
create policy recorded on area.version for insert with check (
    district = (select scope.district())
    and ((select scope.everything())
         or ((area = any ((select scope.areas())::integer[])
              or exists (select 1 from area.area made
                          where made.id = version.area and made.under = any ((select scope.areas())::integer[])))
             and (parent = any ((select scope.areas())::integer[])
                  or area.has_belonged(area, parent)))));

alter table area.stamp enable row level security;
alter table area.stamp force row level security;
create policy district on area.stamp using (district = (select scope.district()));
