-- Under which number another hotline knows a case, where its type takes orders, so that it is found by an index: what was filled in cannot
-- be indexed for that, because row level security asks first whether a case may be seen. The field is that of the type that ships.
alter table cases.case_file add column order_number text;

alter table cases.case_file no force row level security;
update cases.case_file set order_number = data ->> 'sourceNumber' where type = 'demand' and data ? 'sourceNumber';
alter table cases.case_file force row level security;

create index case_order_number on cases.case_file (district, type, order_number) where order_number is not null;
