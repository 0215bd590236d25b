package hongqiao.compiler;

/** What may look wrong in a text that was compiled all the same. Released codes are never renamed or reused. */
public enum DiagnosticCode {
    NO_CHAPTERS("no-chapters", "没有找到章节"),
    NO_PERIOD("no-period", "没有找到规划期"),
    NO_INDICATOR_TABLE("no-indicator-table", "没有找到主要指标表"),
    EMPTY_INDICATOR_TABLE("empty-indicator-table", "指标表没有可读的行"),
    TWO_INDICATOR_TABLES("two-indicator-tables", "有不止一张指标表"),
    INDICATOR_ORDINAL_GAP("indicator-ordinal-gap", "指标表序号不连续"),
    INDICATOR_WITHOUT_TARGET("indicator-without-target", "指标没有目标值"),
    INDICATOR_REPEATED("indicator-repeated", "指标重复"),
    SECTION_NUMBER_GAP("section-number-gap", "章节编号不连续"),
    NOTHING_PROMISED("nothing-promised", "没有找到任何量化承诺");

    private final String code;
    private final String zh;

    DiagnosticCode(String code, String zh) {
        this.code = code;
        this.zh = zh;
    }

    public String code() {
        return code;
    }

    PlanDraft.Diagnostic at(int start, String detail) {
        return new PlanDraft.Diagnostic(code, start, detail.isEmpty() ? zh : zh + "：" + detail);
    }
}
