package hongqiao.area;

import java.util.Locale;

/** Whether an area is one of the division's tiles or lies over them. */
public enum Special {
    /** One of the tiles: siblings neither overlap nor leave a gap. */
    NONE,
    /** A dedicated grid (专属网格) of one unit such as a station, a park or a market: lies over the tiles of its parent. */
    DEDICATED;

    /** As files write it: {@code dedicated}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
