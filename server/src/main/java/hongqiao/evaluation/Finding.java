package hongqiao.evaluation;

import hongqiao.shared.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a round found (评估发现).
 *
 * @param code of the promise; empty for the plan as a whole
 * @param byHand whether somebody added it; else the ratings did
 * @param outcome null while it is open
 */
public record Finding(
        long id,
        long round,
        Kind kind,
        String code,
        Words says,
        boolean byHand,
        Instant at,
        String by,
        @Nullable Outcome outcome) {

    /** About what. */
    public enum Kind {
        INDICATOR("指标", "Indicator"),
        COMMITMENT("承诺", "Commitment"),
        TASK("任务", "Task"),
        PLAN("规划", "Plan");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }

    /** @param revision it was handed to; null: it was closed @param grounds why */
    public record Outcome(@Nullable Long revision, String grounds, Instant at, String by) {}

    /** One about to be noted. */
    public record New(Kind kind, String code, Words says) {}
}
