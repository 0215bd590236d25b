package hongqiao.plan;

/** Who made an object of a plan what it is. */
public enum MadeBy {
    /** The compiler read it so, or the pack says so. */
    READ,
    /** An officer corrected what the compiler read. */
    CORRECTED,
    /** An officer added it. */
    ADDED
}
