-- What persons decided of promises in two plans: that they are the same one, or are not. The last decision of a pair counts.

create table plan.pair_decision (
    district    text        not null,
    no          bigint      generated always as identity,
    before_plan text        not null,
    before_code text        not null,
    after_plan  text        not null,
    after_code  text        not null,
    joined      boolean     not null,
    reason      text,
    at          timestamptz not null,
    by          text        not null,
    primary key (no),
    foreign key (district, before_plan) references plan.plan,
    foreign key (district, after_plan) references plan.plan,
    check (joined or reason is not null)
);

create index pair_decision_of_plans on plan.pair_decision (before_plan, after_plan);

alter table plan.pair_decision enable row level security;
alter table plan.pair_decision force row level security;
create policy district on plan.pair_decision using (district = (select scope.district()));

create trigger pair_decision_immutable before update or delete or truncate on plan.pair_decision
    for each statement execute function plan.refuse_change();
