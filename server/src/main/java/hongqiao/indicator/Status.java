package hongqiao.indicator;

import hongqiao.shared.Words;

/** How an indicator stands against its path (规划监测的状态). */
public enum Status {
    COMPLETED_EARLY("提前完成", "Completed early"),
    AHEAD("超过预期进度", "Ahead"),
    ON_TRACK("达到预期进度", "On track"),
    NEARLY("基本达到预期进度", "Nearly on track"),
    LAGGING("滞后于预期进度", "Lagging"),
    REGRESSED("倒退", "Regressed"),
    /** Data missing, definition changed, or assignment absent; the explanation says which. */
    UNDETERMINED("暂无数据", "Not yet known");

    private final Words words;

    Status(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }

    public boolean isBehind() {
        return this == LAGGING || this == REGRESSED;
    }
}
