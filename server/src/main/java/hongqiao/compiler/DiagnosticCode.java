package hongqiao.compiler;

/** What may look wrong in a text that was compiled all the same. Released codes are never renamed or reused. */
public enum DiagnosticCode {
    NO_CHAPTERS("no-chapters", "没有找到章节", "no chapters were found"),
    NO_PERIOD("no-period", "没有找到规划期", "no planning period was found"),
    NO_INDICATOR_TABLE("no-indicator-table", "没有找到主要指标表", "no table of main indicators was found"),
    EMPTY_INDICATOR_TABLE("empty-indicator-table", "指标表没有可读的行", "the indicator table has no row that can be read"),
    TWO_INDICATOR_TABLES("two-indicator-tables", "有不止一张指标表", "there is more than one indicator table"),
    INDICATOR_ORDINAL_GAP(
            "indicator-ordinal-gap", "指标表序号不连续", "the ordinals of the indicator table are not continuous"),
    INDICATOR_WITHOUT_TARGET("indicator-without-target", "指标没有目标值", "an indicator has no target"),
    INDICATOR_REPEATED("indicator-repeated", "指标重复", "an indicator comes twice"),
    SECTION_NUMBER_GAP("section-number-gap", "章节编号不连续", "the numbers of the sections are not continuous"),
    NOTHING_PROMISED("nothing-promised", "没有找到任何量化承诺", "no promised quantity was found");

    private final String code;
    private final String zh;
    private final String en;

    DiagnosticCode(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** @throws IllegalArgumentException for a code that was never released */
    public static DiagnosticCode of(String code) {
        return valueOf(code.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    PlanDraft.Diagnostic at(int start, String detail) {
        return new PlanDraft.Diagnostic(code, start, detail.isEmpty() ? zh : zh + "：" + detail);
    }
}
