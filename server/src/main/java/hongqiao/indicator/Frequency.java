package hongqiao.indicator;

import hongqiao.shared.Words;

/** How often a figure comes (频率). */
public enum Frequency {
    MONTHLY("每月", "Monthly", 1),
    QUARTERLY("每季", "Quarterly", 3),
    ANNUAL("每年", "Yearly", 12),
    /** Only when people or firms are counted; nothing is due in between. */
    CENSUS("普查", "By census", 0);

    private final Words words;
    private final int months;

    Frequency(String zh, String en, int months) {
        this.words = new Words(zh, en);
        this.months = months;
    }

    public Words words() {
        return words;
    }

    /** From one figure to the next; 0 where none is due. */
    int months() {
        return months;
    }
}
