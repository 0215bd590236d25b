package hongqiao.organisation.web;

import hongqiao.organisation.Name;

/** A unit or an area as another thing names it. */
record Ref(String code, Name name) {}
