-- Editions of a district's packs. What ships with the program is the shelf; an edition is the whole of what is in force
-- instead, and never changes. The one with the highest number is in force; where there is none, the shelf is.

create table pack.edition (
    district  text        not null,
    no        integer     not null check (no > 0),
    at        timestamptz not null,
    by        text        not null,
    reason    text        not null check (length(reason) between 2 and 500),
    replaced  integer     not null check (replaced >= 0 and replaced < no),
    repeats   integer     check (repeats >= 0 and repeats < no),
    shelf     text        not null,
    hash      text        not null,
    primary key (district, no)
);

comment on column pack.edition.replaced is 'the edition that was in force before; 0: what ships';
comment on column pack.edition.repeats is 'the edition whose files it has, where one went back; 0: it has none, what ships is in force';
comment on column pack.edition.shelf is 'hash of what shipped when it was published';

-- Each content once, however many editions hold it.
create table pack.content (
    district text  not null,
    sha256   text  not null,
    bytes    bytea not null,
    primary key (district, sha256)
);

create table pack.file (
    district text    not null,
    edition  integer not null,
    path     text    not null,
    sha256   text    not null,
    primary key (district, edition, path),
    foreign key (district, edition) references pack.edition,
    foreign key (district, sha256) references pack.content
);

create function pack.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% never changes: % refused', tg_table_schema, tg_table_name, tg_op using errcode = '55000';
end
$$;

create trigger edition_stays before update or delete or truncate on pack.edition
    for each statement execute function pack.refuse_change();
create trigger content_stays before update or delete or truncate on pack.content
    for each statement execute function pack.refuse_change();
create trigger file_stays before update or delete or truncate on pack.file
    for each statement execute function pack.refuse_change();

alter table pack.edition enable row level security;
create policy district on pack.edition using (district = (select scope.district()));
alter table pack.content enable row level security;
create policy district on pack.content using (district = (select scope.district()));
alter table pack.file enable row level security;
create policy district on pack.file using (district = (select scope.district()));
