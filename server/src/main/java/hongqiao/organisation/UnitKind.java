package hongqiao.organisation;

import hongqiao.shared.Words;

/** What a unit (单位) is. */
public enum UnitKind {
    DISTRICT_GOVERNMENT("区政府", "District government"),
    DEPARTMENT("委办局", "Department"),
    STREET_OFFICE("街道办事处", "Street office"),
    COMMUNITY("居民委员会", "Residents' committee"),
    CENTRE("中心", "Centre"),
    OTHER("其他", "Other");

    private final Words label;

    UnitKind(String zh, String en) {
        this.label = new Words(zh, en);
    }

    public Words label() {
        return label;
    }
}
