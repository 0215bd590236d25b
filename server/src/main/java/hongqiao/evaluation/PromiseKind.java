package hongqiao.evaluation;

import hongqiao.shared.Words;

/** What a plan promises beside its indicators. */
public enum PromiseKind {
    COMMITMENT("承诺", "Commitment"),
    TASK("任务", "Task");

    private final Words words;

    PromiseKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }
}
