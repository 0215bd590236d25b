package hongqiao.plan;

/** Where an adopted plan came from. */
public enum Origin {
    /** Facts of the district's pack. */
    PACK,
    /** A document that was compiled and reviewed here. */
    DOCUMENT,
    /** A revision of the edition it supersedes, approved by the organ that it names. */
    REVISION
}
