package hongqiao.area.geo;

import static hongqiao.area.geo.FindingKind.Severity.ERROR;
import static hongqiao.area.geo.FindingKind.Severity.HINT;
import static hongqiao.area.geo.FindingKind.Severity.WARNING;

import hongqiao.shared.Words;
import java.util.Locale;

/** What can be wrong with areas. A released code is never renamed. */
public enum FindingKind {
    EMPTY(ERROR, "没有面", "no polygon"),
    NOT_DEGREES(ERROR, "坐标不是经纬度", "coordinates are no degrees"),
    SWAPPED(ERROR, "经纬度颠倒", "longitude and latitude are swapped"),
    WRONG_HEMISPHERE(ERROR, "经纬度正负号有误", "wrong hemisphere"),
    INVALID(ERROR, "边界自相交或无效", "the border crosses itself or is not valid"),
    DUPLICATE_VERTEX(HINT, "重复顶点", "a vertex stands twice"),
    SPIKE(WARNING, "尖刺", "spike"),
    SEVERAL_PARTS(WARNING, "由几块组成，未声明飞地", "several parts, no enclave declared"),
    HOLE(WARNING, "内有空洞", "hole"),
    OUTSIDE_PARENT(ERROR, "超出上级区域", "reaches beyond its parent"),
    OVERLAP(ERROR, "重叠", "overlap"),
    GAP(ERROR, "缝隙", "gap"),
    DATUM(WARNING, "坐标系可能有误", "the datum may be wrong");

    /** Whether areas may be taken in with it: not, knowingly, or without asking. */
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    private final Severity severity;
    private final Words title;

    FindingKind(Severity severity, String zh, String en) {
        this.severity = severity;
        this.title = new Words(zh, en);
    }

    public Severity severity() {
        return severity;
    }

    public Words title() {
        return title;
    }

    /** {@code outside-parent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
