package hongqiao.plan;

/** The years of a plan, both inclusive. */
public record Period(int from, int to) {

    public Period {
        if (from > to) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + "-" + to);
        }
    }

    /** {@code 2021-2025}. */
    public String key() {
        return from + "-" + to;
    }
}
