package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long something may take.
 *
 * @param amount at least 1, at most ten years of the unit
 */
public record Limit(long amount, LimitUnit unit) {

    private static final Words WRITE =
            new Words("写作 15 min、2 h、30 wmin、4 wh、1 wd 或 60 d", "write 15 min, 2 h, 30 wmin, 4 wh, 1 wd or 60 d");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** @throws WorktimeFault {@code limit-unreadable}, {@code limit-too-long} */
    public Limit {
        if (amount < 1) {
            throw unreadable(1, "期限至少为 1", "a limit is at least 1");
        }
        if (amount > unit.most()) {
            throw new WorktimeFault(
                    "limit-too-long",
                    1,
                    new Words("期限超过十年", "the limit is longer than ten years"),
                    new Words("最多写 " + unit.most(), "write at most " + unit.most()));
        }
    }

    /**
     * Reads {@code 15 min}, {@code 2 h}, {@code 30 wmin}, {@code 4 wh}, {@code 1 wd}, {@code 60 d}: a whole number, one space
     * or none, a unit of {@link LimitUnit}.
     *
     * @throws WorktimeFault with the column at which reading stopped
     */
    public static Limit parse(String text) {
        var number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            throw unreadable(
                    1, "期限应以整数开头：“%s”".formatted(text), "a limit begins with a whole number: “%s”".formatted(text));
        }
        var end = number.end();
        var at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        var word = text.substring(at);
        var unit = LimitUnit.find(word)
                .orElseThrow(() -> unreadable(
                        at + 1,
                        word.isEmpty() ? "期限缺少单位" : "没有时间单位“%s”".formatted(word),
                        word.isEmpty() ? "the limit has no unit" : "there is no unit of time “%s”".formatted(word)));
        return new Limit(Long.parseLong(number.group()), unit);
    }

    /** Zero for days. */
    Duration time() {
        return unit.each().multipliedBy(amount);
    }

    public Words words() {
        var en = unit.title().en();
        return new Words(
                amount + " " + unit.title().zh(), amount + " " + (amount == 1 ? en.substring(0, en.length() - 1) : en));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return amount + " " + unit.text();
    }

    private static WorktimeFault unreadable(int column, String zh, String en) {
        return new WorktimeFault("limit-unreadable", column, new Words(zh, en), WRITE);
    }
}
