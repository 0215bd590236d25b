-- The words of the records that a file adds are committed page by page beside the transaction that writes the records, which thus has a
-- sixth less to do. Until it commits they lead to records that nobody finds. Which they are is noted with them; who commits the records
-- takes the note away in the same transaction, so that a note that outlives its transaction is of a file that was given up.
create table register_search.coming (
    district text     not null,
    register text     not null,
    file     bigint   not null,
    ids      bigint[] not null
);
create index coming_file on register_search.coming (file);

comment on column register_search.coming.file is 'number of the transaction that writes the records';

-- As remember_first_words, of records that the transaction FILE has not committed.
create function register.remember_words_of_file(of_register text, of_file bigint, ids bigint[], texts text[]) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into register_search.coming (district, register, file, ids) values (scope.district(), of_register, of_file, ids);
    select register.remember_first_words(of_register, ids, texts)
$$;

-- In the transaction that writes the records of a file.
create function register.file_is_in() returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from register_search.coming where file = txid_current()
$$;

-- Takes out the words of files whose transaction was given up, or ended with its process.
create function register.forget_files_given_up() returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with given_up as (
        delete from register_search.coming c
         where c.district = scope.district() and coalesce(txid_status(c.file), 'aborted') = 'aborted'
        returning c.district, c.register, c.ids)
    delete from register_search.word w using given_up g
     where w.record = any (g.ids) and w.register = g.register and w.district = g.district
$$;
