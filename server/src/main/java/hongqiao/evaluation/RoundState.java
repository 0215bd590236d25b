package hongqiao.evaluation;

import hongqiao.shared.Words;

/** Life of an evaluation round (评估轮次): open, then frozen or cancelled, both for ever. */
public enum RoundState {
    OPEN("填报中", "Open"),
    FROZEN("已冻结", "Frozen"),
    CANCELLED("已取消", "Cancelled");

    private final Words words;

    RoundState(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }
}
