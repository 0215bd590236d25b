package hongqiao.organisation;

import hongqiao.shared.Words;

/** What somebody can answer for (事项). @param key levels with / between, e.g. {@code urban/manhole} */
public record Subject(String key, Words name) {}
