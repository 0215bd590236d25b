package hongqiao.register.match;

/** A field of a record that refers to another record. */
record Reference(String register, String field, long record) {}
