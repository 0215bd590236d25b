package hongqiao.organisation;

import hongqiao.shared.Words;
import java.util.Locale;

/** What can be done to a unit. */
public enum UnitAction {
    CREATED("设立", "set up"),
    CHANGED("变更", "changed"),
    MOVED("调整隶属", "moved"),
    MERGED("并入", "merged"),
    ENDED("撤销", "ended");

    private final Words label;

    UnitAction(String zh, String en) {
        this.label = new Words(zh, en);
    }

    public Words label() {
        return label;
    }

    /** As the journal calls it. */
    String event() {
        return "unit-" + name().toLowerCase(Locale.ROOT);
    }
}
