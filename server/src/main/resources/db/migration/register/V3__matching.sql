-- Records that may be one: found, decided, merged, parted.

-- Records that were written and not yet held against the others. A marker is added with each write and never changed, so no
-- writer waits for the one who matches; it goes in the transaction in which its record's pairs are written.
create table register.unmatched (
    no       bigint generated always as identity primary key,
    district text   not null,
    register text   not null,
    record   bigint not null
);

alter table register.unmatched enable row level security;
alter table register.unmatched force row level security;
create policy unmatched_of_district on register.unmatched using (district = (select scope.district()));

-- By which rules the records of a register were matched last: when these change, and at the first start, all are matched anew.
create table register.matched (
    district text not null,
    register text not null,
    rules    text not null,
    primary key (district, register)
);

alter table register.matched enable row level security;
alter table register.matched force row level security;
create policy matched_of_district on register.matched using (district = (select scope.district()));

-- What records have in common by which they are compared. As with words: the role that serves cannot read it.
create table register_search.match_key (
    district text   not null,
    register text   not null,
    record   bigint not null,
    key      text   not null,
    primary key (district, register, key, record)
);

-- Begins with nothing that the other index begins with: else the planner, knowing nothing of a young table, takes the wrong one.
create index match_key_by_record on register_search.match_key (record);

-- Keys that too many records share for comparing them all: told, never passed over in silence.
create table register_search.match_wide (
    district text not null,
    register text not null,
    key      text not null,
    primary key (district, register, key)
);

-- The keys of records in place of those they had; the keys of ids[i] are parted by line feeds in keys[i].
create function register.remember_keys(of_register text, ids bigint[], keys text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
    delete from register_search.match_key k
     where k.district = scope.district() and k.register = of_register and k.record = any (ids);
    insert into register_search.match_key (district, register, record, key)
    select scope.district(), of_register, w.id, k.key
      from unnest(ids, keys) as w (id, all_keys), unnest(string_to_array(w.all_keys, E'\n')) as k (key)
     where k.key <> '';
end
$$;

-- Pairs of these records and others that share a key with them, each once; keys that more than so many share are noted. Of a
-- table that is being filled the planner knows nothing: the limits keep it from any plan but a look at the index for each key.
create function register.neighbours(of_register text, ids bigint[], at_most integer)
    returns table (record bigint, other bigint)
    language sql security definer rows 2000 set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
    with mine as materialized (
        select m.record, m.key,
               (select count(*) from (select 1 from register_search.match_key k
                                       where k.district = m.district and k.register = m.register and k.key = m.key
                                       limit at_most + 1) few) as shared
          from register_search.match_key m
         where m.district = scope.district() and m.register = of_register and m.record = any (ids)),
    noted as (
        insert into register_search.match_wide (district, register, key)
        select distinct scope.district(), of_register, m.key from mine m where m.shared > at_most
        on conflict do nothing),
    no_more as (
        delete from register_search.match_wide w
         where w.district = scope.district() and w.register = of_register
           and w.key in (select m.key from mine m where m.shared <= at_most))
    select distinct m.record, o.record
      from mine m
     cross join lateral (select k.record from register_search.match_key k
                          where k.district = scope.district() and k.register = of_register and k.key = m.key
                          limit at_most) o
     where m.shared between 2 and at_most and o.record <> m.record
$$;

-- How many keys are still shared by more than so many records.
create function register.wide_keys(of_register text, at_most integer) returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) from register_search.match_wide w
     where w.district = scope.district() and w.register = of_register
       and (select count(*) from (select 1 from register_search.match_key k
                                   where k.district = w.district and k.register = w.register and k.key = w.key
                                   limit at_most + 1) few) > at_most
$$;

-- All keys of a register; they come again as its records are matched.
create function register.forget_keys(of_register text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from register_search.match_key k where k.district = scope.district() and k.register = of_register;
    delete from register_search.match_wide w where w.district = scope.district() and w.register = of_register;
$$;

-- Two records that may be one; a is the one with the smaller id. Only who sees both sees the pair.
create table register.pair (
    district    text         not null,
    register    text         not null,
    a           bigint       not null,
    b           bigint       not null check (a < b),
    a_unit      integer,
    a_area      integer,
    b_unit      integer,
    b_area      integer,
    score       numeric(4, 3) not null,
    parts       jsonb        not null,
    compared    text         not null,
    found_at    timestamptz  not null,
    decision    text         check (decision in ('SAME', 'DIFFERENT')),
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    primary key (district, register, a, b)
);

comment on column register.pair.compared is 'SHA-256 of what was compared: a pair that was decided comes up again only when it changes';
comment on column register.pair.a_area is 'where the records belong now; scope is held against it';

create index pair_open on register.pair (district, register, score desc, a, b) where decision is null;
create index pair_by_b on register.pair (district, register, b);

alter table register.pair enable row level security;
alter table register.pair force row level security;
create policy pair_in_scope on register.pair using (
    district = (select scope.district())
    and ((select scope.everything())
         or (a_unit = any ((select scope.units())::integer[]) or a_area = any ((select scope.areas())::integer[]))
            and (b_unit = any ((select scope.units())::integer[]) or b_area = any ((select scope.areas())::integer[]))));

-- One record that went into another of its register. What the survivor was before and after is kept whole, sealed as it was,
-- and so is which references went along: parting them is exact.
create table register.merge (
    no            bigint      generated by default as identity primary key,
    district      text        not null,
    register      text        not null,
    survivor      bigint      not null,
    merged        bigint      not null,
    survivor_unit integer,
    survivor_area integer,
    merged_unit   integer,
    merged_area   integer,
    at            timestamptz not null,
    by            text        not null,
    reason        text        not null,
    score         numeric(4, 3),
    before        jsonb       not null,
    after         jsonb       not null,
    moved         jsonb       not null,
    stayed        jsonb       not null,
    had           jsonb       not null,
    parted_at     timestamptz,
    parted_by     text,
    parted_reason text,
    left_changed  jsonb
);

comment on column register.merge.moved is '[{register, field, record}]: references that went to the survivor';
comment on column register.merge.stayed is 'likewise: those that could not, since the survivor has its own';
comment on column register.merge.had is 'likewise: those that the survivor had of its own; what it got since is told when they are parted';
comment on column register.merge.left_changed is 'fields and references that were changed since, and stayed so when they were parted';

create unique index merge_once on register.merge (district, register, merged) where parted_at is null;
create index merge_by_survivor on register.merge (district, register, survivor);

alter table register.merge enable row level security;
alter table register.merge force row level security;
create policy merge_in_scope on register.merge using (
    district = (select scope.district())
    and ((select scope.everything())
         or (survivor_unit = any ((select scope.units())::integer[]) or survivor_area = any ((select scope.areas())::integer[]))
            and (merged_unit = any ((select scope.units())::integer[]) or merged_area = any ((select scope.areas())::integer[]))));

-- Records of a register that went into others, whoever may see the merges: what files call them is taken.
create function register.merged_of(of_register text) returns table (merged bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.merged from register.merge m
     where m.district = scope.district() and m.register = of_register and m.parted_at is null
$$;
