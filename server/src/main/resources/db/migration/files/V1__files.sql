-- Files that hang on things: documents of a record, evidence of a move. The bytes lie in the store, under their hash; a row
-- says what they are, who sent them and on what they hang. A row is written once and never over: what changes is only on
-- what it hangs, where that belongs, and that it was taken away.
create table files.file (
    district        text             not null,
    id              uuid             not null,
    no              bigint           generated always as identity,
    sha256          text             not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size            bigint           not null check (size > 0),
    media_type      text             not null,
    name            text             not null,
    sent_sha256     text             not null check (sent_sha256 ~ '^[0-9a-f]{64}$'),
    sent_size       bigint           not null check (sent_size > 0),
    sent_type       text             not null,
    thumbnail       text             check (thumbnail ~ '^[0-9a-f]{64}$'),
    width           integer,
    height          integer,
    taken_at        timestamptz,
    lon             double precision,
    lat             double precision,
    uploaded_by     text             not null,
    uploaded_at     timestamptz      not null,
    subject_type    text,
    subject_id      text,
    unit            integer,
    area            integer,
    shared          boolean          not null default false,
    confidential    boolean          not null default false,
    attached_by     text,
    attached_at     timestamptz,
    removed_by      text,
    removed_at      timestamptz,
    removal_reason  text,
    primary key (district, id),
    check ((lon is null) = (lat is null)),
    check (num_nonnulls(subject_type, subject_id, attached_by, attached_at) in (0, 4)),
    check (num_nonnulls(removed_by, removed_at, removal_reason) in (0, 3)),
    check (removed_at is null or subject_id is not null)
);

comment on column files.file.no is 'the order in which they came';
comment on column files.file.sha256 is 'of what is kept and handed out';
comment on column files.file.sent_sha256 is 'of what was sent: a picture is kept without what the camera wrote into it';
comment on column files.file.lon is 'WGS 84, as the camera wrote it';
comment on column files.file.unit is 'where the thing belongs on which it hangs; scope is held against it';
comment on column files.file.shared is 'everybody in the district may see the thing on which it hangs';
comment on column files.file.subject_id is 'null: sent, and not yet hung on anything; only its sender sees it';

create index file_of_subject on files.file (district, subject_type, subject_id) where subject_id is not null;
create index file_waiting on files.file (district, uploaded_by, uploaded_at) where subject_id is null;
create index file_content on files.file (district, sha256);
create index file_thumbnail on files.file (district, thumbnail) where thumbnail is not null;
create index file_removed on files.file (district, removed_at) where removed_at is not null;

alter table files.file enable row level security;
alter table files.file force row level security;
create policy file_in_scope on files.file using (
    district = (select scope.district())
    and ((select scope.everything())
         or subject_id is null and uploaded_by = (select scope.self())
         or subject_id is not null and (unit = any ((select scope.units())::integer[])
                                        or area = any ((select scope.areas())::integer[]))));
create policy file_shared on files.file for select using (
    district = (select scope.district()) and shared and subject_id is not null);

create function files.refuse_rewriting() returns trigger language plpgsql as $$
begin
    if (old.district, old.id, old.sha256, old.size, old.media_type, old.name, old.sent_sha256, old.sent_size, old.sent_type,
            old.thumbnail, old.width, old.height, old.taken_at, old.lon, old.lat, old.uploaded_by, old.uploaded_at)
       is distinct from
       (new.district, new.id, new.sha256, new.size, new.media_type, new.name, new.sent_sha256, new.sent_size, new.sent_type,
            new.thumbnail, new.width, new.height, new.taken_at, new.lon, new.lat, new.uploaded_by, new.uploaded_at) then
        raise exception 'a file is never written over: %', old.id using errcode = '55000';
    end if;
    if old.subject_id is not null
       and (old.subject_type, old.subject_id, old.attached_by, old.attached_at, old.confidential)
           is distinct from (new.subject_type, new.subject_id, new.attached_by, new.attached_at, new.confidential) then
        raise exception 'a file stays where it hangs: %', old.id using errcode = '55000';
    end if;
    if old.removed_at is not null
       and (old.removed_by, old.removed_at, old.removal_reason)
           is distinct from (new.removed_by, new.removed_at, new.removal_reason) then
        raise exception 'a file that was taken away does not come back: %', old.id using errcode = '55000';
    end if;
    return new;
end
$$;

create function files.refuse_deletion() returns trigger language plpgsql as $$
begin
    if old.subject_id is not null then
        raise exception 'a file that hangs on something is never deleted: %', old.id using errcode = '55000';
    end if;
    return old;
end
$$;

create trigger file_immutable before update on files.file for each row execute function files.refuse_rewriting();
create trigger file_stays before delete on files.file for each row execute function files.refuse_deletion();
