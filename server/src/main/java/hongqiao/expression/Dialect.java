package hongqiao.expression;

/** Where a compiled expression runs. */
public enum Dialect {
    /** Version 15 and later, and what speaks like it. */
    POSTGRESQL,
    /** 4.x, ANSI mode; figures over many districts. */
    SPARK
}
