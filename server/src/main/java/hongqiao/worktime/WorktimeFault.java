package hongqiao.worktime;

import hongqiao.shared.Words;

/** A text or a value that is no limit, no hours, no calendar; says where, why, and what to write instead. */
public final class WorktimeFault extends IllegalArgumentException {

    private final String code;
    private final int column;
    private final transient Words message;
    private final transient Words remedy;

    /**
     * @param code {@code limit-unreadable}, {@code limit-too-long}, {@code hours-unreadable}, {@code hours-backwards}, {@code
     *     hours-overlap}, {@code calendar-no-hours}, {@code calendar-day-twice}
     * @param column from 1, inside the text that was read; 1 where a value was given
     */
    WorktimeFault(String code, int column, Words message, Words remedy) {
        super(message.zh() + " " + message.en());
        this.code = code;
        this.column = column;
        this.message = message;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public int column() {
        return column;
    }

    public Words message() {
        return message;
    }

    public Words remedy() {
        return remedy;
    }
}
