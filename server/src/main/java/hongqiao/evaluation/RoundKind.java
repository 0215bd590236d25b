package hongqiao.evaluation;

import hongqiao.shared.Words;

/** What a round is for. */
public enum RoundKind {
    ANNUAL("年度监测评估", "Annual monitoring"),
    MID_TERM("中期评估", "Mid-term evaluation"),
    FINAL("总结评估", "Final evaluation");

    private final Words words;

    RoundKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }
}
