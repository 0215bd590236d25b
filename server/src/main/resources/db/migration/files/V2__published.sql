-- Pictures that are public: a copy in which somebody has hidden faces and plates, or the picture itself where he says that nothing is to be
-- hidden. The picture as it was sent is never public.
create table files.published (
    district          text        not null,
    id                uuid        not null,
    file              uuid        not null,
    how               text        not null check (how in ('MASKED', 'NOTHING_TO_HIDE')),
    boxes             jsonb       not null,
    sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    thumbnail         text        not null check (thumbnail ~ '^[0-9a-f]{64}$'),
    media_type        text        not null check (media_type in ('image/jpeg', 'image/png')),
    made_by           text        not null,
    made_at           timestamptz not null,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    primary key (district, id),
    foreign key (district, file) references files.file (district, id),
    check ((how = 'MASKED') = (jsonb_array_length(boxes) > 0)),
    check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3))
);

comment on column files.published.id is 'by which the public asks for it; it says nothing of the file';
comment on column files.published.boxes is 'what was hidden, in shares of width and height';
comment on column files.published.sha256 is 'of what is public';

create unique index published_once on files.published (district, file) where withdrawn_at is null;
create index published_content on files.published (district, sha256);
create index published_thumbnail on files.published (district, thumbnail);

alter table files.published enable row level security;
alter table files.published force row level security;
-- Who sees the file sees whether it is public: the policies of files.file hold inside. The system's own work sees all.
create policy published_with_file on files.published using (
    district = (select scope.district())
    and ((select scope.self()) = 'system'
         or exists (select 1 from files.file f where f.district = published.district and f.id = published.file)));

create function files.refuse_republishing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null
       or (old.district, old.id, old.file, old.how, old.boxes, old.sha256, old.thumbnail, old.media_type, old.made_by, old.made_at)
          is distinct from (new.district, new.id, new.file, new.how, new.boxes, new.sha256, new.thumbnail, new.media_type, new.made_by, new.made_at)
    then
        raise exception 'what was public is not rewritten: %', old.id using errcode = '55000';
    end if;
    return new;
end
$$;

create trigger published_stays before update or delete on files.published
    for each row execute function files.refuse_republishing();
