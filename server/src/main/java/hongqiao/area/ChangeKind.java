package hongqiao.area;

import hongqiao.shared.Words;

/** By what an area came to be as it is. */
public enum ChangeKind {
    IMPORT("导入", "imported"),
    DRAW("新画", "drawn"),
    SPLIT("拆分", "split"),
    MERGE("合并", "merged"),
    BORDER("调整边界", "border moved"),
    RENAME("更名", "renamed"),
    MOVE("划转", "moved to another area"),
    END("撤销", "ended");

    private final Words label;

    ChangeKind(String zh, String en) {
        this.label = new Words(zh, en);
    }

    public Words label() {
        return label;
    }
}
