package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the city assigned for a year (市级下达), and how it judged it.
 *
 * @param value null where the paper names none
 * @param receivedOn when the paper came; before that day nothing was assigned
 */
public record Assignment(int year, @Nullable BigDecimal value, String documentNo, LocalDate receivedOn, State state) {

    /** Where it stands with the city; only the city's word ends it. */
    public enum State {
        NOT_ASSIGNED("未下达", "Not assigned"),
        ASSIGNED("已下达", "Assigned"),
        UNDER_REVIEW("市级考核中", "Under the city's review"),
        MET("完成", "Met"),
        NOT_MET("未完成", "Not met");

        private final Words words;

        State(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }
}
