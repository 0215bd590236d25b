package hongqiao.cases;

/**
 * A call-back for which a closed case was drawn (回访).
 *
 * @param step the one that takes the answers
 * @param period in which it closed, e.g. {@code 2026-03}: the sample is drawn by it
 * @param missed how often nobody was reached
 * @param waiting whether it is still to be made
 */
public record Calling(String step, String period, int missed, boolean waiting) {

    Calling answered() {
        return new Calling(step, period, missed, false);
    }

    /** @param most attempts after which nobody tries any more */
    Calling missed(int most) {
        return new Calling(step, period, missed + 1, missed + 1 < most);
    }
}
