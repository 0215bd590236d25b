package hongqiao.organisation.responsibility;

import hongqiao.shared.Words;

/** What a row of the table is; an exception goes before a rule, and what to fall back on comes last. */
public enum ResponsibilityKind {
    EXCEPTION("例外", "exception"),
    RULE("规则", "rule"),
    FALLBACK("兜底", "fallback");

    private final Words label;

    ResponsibilityKind(String zh, String en) {
        this.label = new Words(zh, en);
    }

    public Words label() {
        return label;
    }
}
