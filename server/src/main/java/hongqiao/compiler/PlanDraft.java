package hongqiao.compiler;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler read out of a document. All places are Unicode code points into {@link SourceText#text()}, end
 * exclusive; every object keeps the {@link Rule} that read it. {@link PlanJson} writes the contract's fields.
 *
 * @param title as printed, line breaks gone; empty where none was found
 */
public record PlanDraft(
        String title,
        Period period,
        List<Section> sections,
        List<Indicator> indicators,
        List<Commitment> commitments,
        List<Action> actions,
        Coverage coverage,
        List<Diagnostic> diagnostics) {

    public PlanDraft {
        sections = List.copyOf(sections);
        indicators = List.copyOf(indicators);
        commitments = List.copyOf(commitments);
        actions = List.copyOf(actions);
        diagnostics = List.copyOf(diagnostics);
    }

    /** First and last year; null where the document does not tell. */
    public record Period(@Nullable Integer from, @Nullable Integer to) {}

    /**
     * A part, chapter or section; the place is that of its heading.
     *
     * @param level from 1, the outermost kind the document uses
     * @param number as printed (第一章, 一、, （一）, ——); empty where the heading bears none
     */
    public record Section(int level, String number, String title, int start, int end, Rule rule) {}

    /** A row of the indicator table; the place is that of the row. */
    public record Indicator(
            int ordinal,
            String group,
            String name,
            String unit,
            Base base,
            Target target,
            @Nullable Nature nature,
            int start,
            int end,
            Rule rule) {}

    /**
     * Where an indicator stood.
     *
     * @param text as printed; empty where the table has no such cell
     * @param value null where missing ({@code [-]}) or not a number
     * @param cumulative whether it is a total over the period ({@code [15.5]})
     */
    public record Base(
            @Nullable Integer year, String text, @Nullable BigDecimal value, boolean cumulative) {}

    /**
     * Where an indicator shall stand.
     *
     * @param comparator null where the table prints a bare number
     * @param relative the words of a target that is no number (不低于全市)
     */
    public record Target(
            @Nullable Integer year,
            String text,
            @Nullable BigDecimal value,
            @Nullable Comparator comparator,
            @Nullable String relative,
            boolean cumulative) {}

    public enum Nature {
        /** 预期性 */
        EXPECTED,
        /** 约束性 */
        BINDING
    }

    public enum Comparator {
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        ABOUT,
        INCREASE_BY,
        DECREASE_BY
    }

    /**
     * One promised quantity.
     *
     * @param text exactly the source from {@code start} to {@code end}, line breaks included
     * @param metric what is measured, without line breaks
     * @param value as printed before its unit; null for a relative target
     * @param valueMax upper end of a range
     * @param unit as printed, with 万 or 亿; empty for a relative target
     * @param relative the words of a relative target (不低于全省平均)
     * @param deadline {@code 2025}, {@code 2022-06} or {@code 2022-06-30}; null where nothing tells
     */
    public record Commitment(
            int start,
            int end,
            String text,
            String metric,
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            String unit,
            @Nullable String relative,
            @Nullable String deadline,
            Rule rule) {}

    /**
     * Something to be done that has a name.
     *
     * @param place the boundaries of an area; where a listed project says that it lies (位于东湖片); else empty
     */
    public record Action(
            int start,
            int end,
            String name,
            Kind kind,
            String place,
            @Nullable String deadline,
            Rule rule) {

        public enum Kind {
            /** One named project. */
            PROJECT,
            /** Several named together: 甲、乙、丙等12个项目. */
            LIST,
            /** A stretch of land with its boundaries. */
            AREA,
            /** A thing to be finished by a date, without a figure. */
            TASK
        }
    }

    /**
     * Account of every number in the text.
     *
     * @param sentencesWithNumbers sentences, headings and table lines that hold a numeral
     * @param compiled how many of them hold a commitment; all others have each numeral in {@code leftOut}
     */
    public record Coverage(int sentencesWithNumbers, int compiled, List<LeftOut> leftOut) {

        public Coverage {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A number that is no commitment, and why not. */
    public record LeftOut(int start, int end, Reason reason, Rule rule) {}

    /** See {@code docs/hand-count.md}. */
    public enum Reason {
        ACHIEVEMENT,
        NAME,
        DOCUMENT,
        DATE,
        QUALIFIER,
        ORDINAL,
        INDEFINITE,
        BACKGROUND,
        TABLE,
        OTHER
    }

    /** Something the reader of a draft should know. Codes are listed in {@link DiagnosticCode}. */
    public record Diagnostic(String code, int start, String message) {}
}
