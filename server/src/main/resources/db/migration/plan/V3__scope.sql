-- Plans of one district are another's only through the front door: whoever serves sees those of his own.

alter table plan.draft enable row level security;
create policy district on plan.draft using (district = (select scope.district()));

alter table plan.document enable row level security;
create policy district on plan.document using (district = (select scope.district()));

alter table plan.plan enable row level security;
create policy district on plan.plan using (district = (select scope.district()));

alter table plan.text enable row level security;
create policy district on plan.text using (district = (select scope.district()));

alter table plan.section enable row level security;
create policy district on plan.section using (district = (select scope.district()));

alter table plan.indicator enable row level security;
create policy district on plan.indicator using (district = (select scope.district()));

alter table plan.commitment enable row level security;
create policy district on plan.commitment using (district = (select scope.district()));

alter table plan.action enable row level security;
create policy district on plan.action using (district = (select scope.district()));
