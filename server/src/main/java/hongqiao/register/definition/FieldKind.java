package hongqiao.register.definition;

import java.util.Locale;

/** What a field's value means; decides how it is kept, typed in and shown. A released field never changes its kind. */
public enum FieldKind {
    TEXT("text"),
    LONGTEXT("text"),
    INTEGER("bigint"),
    DECIMAL("numeric"),
    /** Yuan, two decimals. */
    MONEY("numeric"),
    /** 0..1; shown in per cent. */
    SHARE("numeric"),
    BOOLEAN("boolean"),
    DATE("date"),
    INSTANT("timestamptz"),
    /** Key in a code list. */
    CODE("text"),
    CODES("text[]"),
    /** Unified social credit code (统一社会信用代码). */
    USCC("text"),
    PHONE("text"),
    WEB("text"),
    /** Id of a record of another register. */
    RECORD("bigint"),
    /** On the wire its code. */
    AREA("integer"),
    /** On the wire its code. */
    UNIT("integer"),
    /** An item of a plan in force (规划条目): commitment, action or indicator; {@code PLAN/CODE}. */
    PLANITEM("text"),
    /** {@code {"lon":117.1,"lat":39.1}}, CGCS2000. */
    POINT("jsonb"),
    /** GeoJSON geometry, CGCS2000. */
    SHAPE("jsonb"),
    /** Documents: name, SHA-256, size, media type of each. */
    FILES("jsonb");

    private final String column;

    FieldKind(String column) {
        this.column = column;
    }

    /** The type of its column. */
    public String column() {
        return column;
    }

    /** As packs and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isText() {
        return column.equals("text");
    }

    public boolean isNumber() {
        return this == INTEGER || column.equals("numeric");
    }

    public static FieldKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
