package hongqiao.evaluation;

import hongqiao.shared.Words;

/** How a promise is rated in a round (评定). */
public enum Rating {
    DONE("完成", "Done"),
    ON_COURSE("按进度推进", "On course"),
    BEHIND("滞后", "Behind"),
    /** The reason is always given. */
    NOT_MEASURABLE("无法评定", "Not measurable");

    private final Words words;

    Rating(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }
}
