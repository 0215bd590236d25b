-- Who may read what is a setting of the session, which PostgreSQL hands to parallel workers: then a figure over a million
-- records may be counted by several of them.

alter function scope.told(text) parallel safe;
alter function scope.district() parallel safe;
alter function scope.everything() parallel safe;
alter function scope.units() parallel safe;
alter function scope.areas() parallel safe;
alter function scope.self() parallel safe;
alter function scope.roles() parallel safe;
