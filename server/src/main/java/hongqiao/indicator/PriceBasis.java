package hongqiao.indicator;

import hongqiao.shared.Words;

/** In which prices money is counted (价格口径). Growth in constant prices is an input, never worked out of current ones. */
public enum PriceBasis {
    CURRENT("现价", "Current prices"),
    CONSTANT("不变价", "Constant prices"),
    COMPARABLE("可比价", "Comparable prices");

    private final Words words;

    PriceBasis(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }
}
