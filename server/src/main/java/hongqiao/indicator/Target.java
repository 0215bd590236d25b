package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Objects;

/** What an indicator is to reach (目标). */
public sealed interface Target {

    /** A number; the direction says which side of it is good. */
    record Value(BigDecimal value) implements Target {}

    /** Between two numbers, both inclusive. */
    record Range(BigDecimal low, BigDecimal high) implements Target {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("a range ends before it begins: " + low + ", " + high);
            }
        }
    }

    /**
     * Against another figure of the same period.
     *
     * @param by how much more than it, in the unit of the indicator; the rank to reach for {@link Kind#RANK}
     * @param compound whether the figures are yearly growth rates, of which the compound means are compared
     * @param other whose figure it is
     */
    record Relation(Kind kind, BigDecimal by, boolean compound, Words other) implements Target {
        public Relation {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(by);
            Objects.requireNonNull(other);
        }
    }

    /** What the city assigns year by year. */
    record AsAssigned() implements Target {}

    /** How a relative target reads. */
    enum Kind {
        /** 不低于、高于…个百分点. */
        NOT_BELOW("不低于", "not below"),
        /** 与…同步. */
        IN_STEP("同步", "in step with"),
        /** 与…基本同步: may fall short by what is declared. */
        ROUGHLY_IN_STEP("基本同步", "roughly in step with"),
        /** 位次: lower is better. */
        RANK("位次", "rank"),
        /** 保持稳定、稳步提高: against its own figure a year ago. */
        STEADY("保持稳定", "steady");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }
}
