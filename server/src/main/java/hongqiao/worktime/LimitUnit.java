package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a limit is counted in. The text form of each is for ever: packs and journals hold it. */
public enum LimitUnit {
    /** Minutes that pass, day and night. */
    MINUTE("min", Duration.ofMinutes(1), false, new Words("分钟", "minutes")),
    /** Hours that pass, day and night (紧急工作时). */
    HOUR("h", Duration.ofHours(1), false, new Words("小时", "hours")),
    /** Minutes of opening hours. */
    WORKING_MINUTE("wmin", Duration.ofMinutes(1), true, new Words("个工作分钟", "working minutes")),
    /** Hours of opening hours; how many make a day is for the calendar to say. */
    WORKING_HOUR("wh", Duration.ofHours(1), true, new Words("个工作小时", "working hours")),
    /** Days that are worked, counted whole (工作日). */
    WORKING_DAY("wd", Duration.ZERO, true, new Words("个工作日", "working days")),
    /** Days of the calendar, counted whole (自然日). */
    CALENDAR_DAY("d", Duration.ZERO, true, new Words("个自然日", "natural days"));

    /** Longest limit there is, in days; ten years. */
    private static final long LONGEST_DAYS = 3_660;

    private final String text;
    private final Duration each;
    private final boolean asksCalendar;
    private final Words title;

    LimitUnit(String text, Duration each, boolean asksCalendar, Words title) {
        this.text = text;
        this.each = each;
        this.asksCalendar = asksCalendar;
        this.title = title;
    }

    /** As limits are written: {@code min}, {@code h}, {@code wmin}, {@code wh}, {@code wd}, {@code d}. */
    public String text() {
        return text;
    }

    public Words title() {
        return title;
    }

    public boolean isDays() {
        return each.isZero();
    }

    /** Whether the calendar matters; a limit of minutes or hours that pass never asks it. */
    public boolean asksCalendar() {
        return asksCalendar;
    }

    /** Time of one; zero for days, which are counted and not measured. */
    Duration each() {
        return each;
    }

    long most() {
        return isDays() ? LONGEST_DAYS : Duration.ofDays(LONGEST_DAYS).dividedBy(each);
    }

    static Optional<LimitUnit> find(String text) {
        return Arrays.stream(values()).filter(unit -> unit.text.equals(text)).findFirst();
    }
}
