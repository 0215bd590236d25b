package hongqiao.scope;

/** What a route does with the rows it reaches; from this the proof of permissions knows how to try it. */
public enum Operation {
    READ,
    LIST,
    SEARCH,
    COUNT,
    EXPORT,
    WRITE
}
