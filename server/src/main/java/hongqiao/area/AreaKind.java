package hongqiao.area;

import hongqiao.shared.Words;
import java.util.Locale;

/** Levels of areas (区域), from the whole to the smallest; an area's parent is of a kind above its own. */
public enum AreaKind {
    DISTRICT("区", "district"),
    STREET("街道", "street"),
    COMMUNITY("社区", "community"),
    GRID("网格", "grid"),
    BUILDING("楼栋", "building");

    private final Words label;

    AreaKind(String zh, String en) {
        this.label = new Words(zh, en);
    }

    public Words label() {
        return label;
    }

    /** As files write it: {@code street}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
