-- Cases that are one (并案). A case that was merged stands with its main case until that closes or it is parted again.

alter table cases.case_file
    add column lon         double precision,
    add column lat         double precision,
    add column merged_into bigint,
    add column merged      jsonb   not null default '{}',
    add column untold      boolean not null default false,
    add constraint merged_into_another check (merged_into <> id);

comment on column cases.case_file.lon is 'degrees, CGCS2000; where it is, as its form says';
comment on column cases.case_file.merged_into is 'its main case; stays once it has closed with it';
comment on column cases.case_file.merged is 'held: clocks that merging paused; main: others were merged into it, handlers: units that handled those';
comment on column cases.case_file.untold is 'something happened to it that those merged into it have not been told';

create index case_merged on cases.case_file (district, merged_into) where merged_into is not null;
create index case_untold on cases.case_file (district, id) where untold;
create index case_open_at on cases.case_file (district, lon, lat) where closed_at is null and lon is not null;
