package hongqiao.register.match;

import java.math.BigDecimal;
import java.util.List;

/**
 * How likely two records are one, and why.
 *
 * @param value 0..1, three decimals: the points over the weights of all parts that both records have
 * @param parts in the order of the pack; those that one of the two lacks are in it with weight 0
 */
record Score(BigDecimal value, List<Part> parts) {

    /** How two values compare. NEAR: not the same, and more than nothing in common. */
    enum How {
        SAME,
        NEAR,
        DIFFERENT,
        MISSING
    }

    /** What a detail of a name or an address is. */
    enum Detail {
        CODE,
        CORE,
        TRADE,
        ENDING,
        STREET,
        NUMBER,
        INSIDE
    }

    /**
     * One detail that was compared.
     *
     * @param a as it was compared, folded; @param b the other's
     * @param likeness 0..1, two decimals; @param share of the part that it counts for, 0..1
     */
    record Compared(Detail detail, String a, String b, BigDecimal likeness, BigDecimal share) {}

    /** @param points weight × likeness */
    record Part(
            String field, How how, BigDecimal likeness, BigDecimal weight, BigDecimal points, List<Compared> details) {}
}
