package hongqiao.expression;

/** How long a node's SQL is, in parts: some functions write an argument twice, and nested they double with each level. */
final class Weight {

    /** Enough for ten nested {@code min}; little enough that nobody waits for a plan. */
    static final int MOST = 4_000;

    private Weight() {}

    /** Never above {@code MOST + 1}. */
    static int of(Node node) {
        if (!(node instanceof Node.Call call)) {
            return 1;
        }
        int sum = 1;
        for (int i = 0; i < call.arguments().size(); i++) {
            sum = Math.min(
                    MOST + 1,
                    sum + call.function().uses(i) * of(call.arguments().get(i)));
        }
        return sum;
    }
}
