package hongqiao.proof;

/** To whom a record belongs, and so who of those who hold the permission reaches it. */
enum Rule {
    /** Reference data of the district: whoever holds the permission anywhere reaches all of it. */
    DISTRICT,
    /** Of the district as a whole: whoever holds the permission for all of it. */
    WHOLE_DISTRICT,
    /** A unit's: whoever holds the permission for that unit. */
    UNIT,
    /** An area's: whoever holds the permission for that area, or for a unit that covers it. */
    AREA,
    /** Needs both. */
    UNIT_AND_AREA,
    /** One's own account's, and nobody else's: OWN is oneself, the others are accounts that work there. */
    OWN_ACCOUNT,
    /** One's own grant, if its work is daily: duties of the three officers cannot be passed on. */
    OWN_DAILY_GRANT,
    /** Shows and changes no row of anybody, whoever asks. */
    NOTHING_OF_ANYBODY
}
