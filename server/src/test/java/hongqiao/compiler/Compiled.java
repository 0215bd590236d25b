package hongqiao.compiler;

import hongqiao.compiler.PlanDraft.Commitment;
import hongqiao.compiler.PlanDraft.LeftOut;
import hongqiao.compiler.PlanDraft.Reason;
import java.math.BigDecimal;
import java.util.List;

/** A text of a test, compiled, with what a test asks of it. */
public record Compiled(SourceText source, PlanDraft draft) {

    /** Under the title of a five-year plan from 2026 to 2030. */
    public static Compiled plan(String body) {
        return text("柳溪区国民经济和社会发展第十五个五年规划纲要\n第一章 主要任务\n" + body);
    }

    /** As the part of a report that looks ahead to 2026. */
    public static Compiled report(String body) {
        return text("政府工作报告\n一、2025年工作回顾\n过去一年，新建公园3个。\n二、2026年工作安排\n" + body);
    }

    public static Compiled text(String text) {
        SourceText source = SourceText.of(text);
        return new Compiled(source, Compiler.compile(source));
    }

    public Commitment only() {
        if (draft.commitments().size() != 1) {
            throw new AssertionError(draft.commitments().toString());
        }
        return draft.commitments().getFirst();
    }

    /** Figures in short: {@code 100家}, {@code 5—6%}, the words where there is no number. */
    public List<String> figures() {
        return draft.commitments().stream().map(Compiled::figure).toList();
    }

    public List<String> metrics() {
        return draft.commitments().stream().map(Commitment::metric).toList();
    }

    public List<String> deadlines() {
        return draft.commitments().stream()
                .map(c -> String.valueOf(c.deadline()))
                .toList();
    }

    /** The words left out for a reason. */
    public List<String> leftOut(Reason reason) {
        return draft.coverage().leftOut().stream()
                .filter(l -> l.reason() == reason)
                .map(this::words)
                .toList();
    }

    public String words(LeftOut left) {
        return slice(left.start(), left.end());
    }

    public String slice(int start, int end) {
        return source.text().substring(source.index(start), source.index(end));
    }

    private static String figure(Commitment c) {
        BigDecimal value = c.value();
        if (value == null) {
            return String.valueOf(c.relative());
        }
        return value.toPlainString()
                + (c.valueMax() == null ? "" : "—" + c.valueMax().toPlainString())
                + c.unit();
    }
}
