package hongqiao.indicator;

import hongqiao.shared.Words;

/** Which way is good (方向). */
public enum Direction {
    HIGHER_BETTER("越高越好", "Higher is better"),
    LOWER_BETTER("越低越好", "Lower is better"),
    RANGE("适度", "Within a range");

    private final Words words;

    Direction(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }
}
