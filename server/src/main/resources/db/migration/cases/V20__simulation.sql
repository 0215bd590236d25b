-- Simulated months (模拟), as they were begun; one that has not ended is gone on with at the next start.

create table cases.simulation (
    district text        not null,
    id       integer     not null,
    seed     bigint      not null,
    days     integer     not null check (days > 0),
    until    timestamptz not null,
    ended_at timestamptz,
    primary key (district, id)
);

comment on column cases.simulation.until is 'up to when its cases have lived';

alter table cases.simulation enable row level security;
alter table cases.simulation force row level security;
create policy simulation_of_district on cases.simulation using (district = (select scope.district()));
