package hongqiao.compiler;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a draft as the JSON contract has it: its fields, in its order, nothing else. Missing is {@code null}, never
 * left out; numbers as printed in the text.
 */
public final class PlanJson {

    private final Appendable out;
    private boolean comma;

    private PlanJson(Appendable out) {
        this.out = out;
    }

    public static void write(PlanDraft draft, Appendable out) throws IOException {
        new PlanJson(out).write(draft);
        out.append('\n');
    }

    private void write(PlanDraft draft) throws IOException {
        open('{');
        text("title", draft.title());
        key("period");
        open('{');
        number("from", draft.period().from());
        number("to", draft.period().to());
        close('}');
        list("sections", draft.sections(), this::section);
        list("indicators", draft.indicators(), this::indicator);
        list("commitments", draft.commitments(), this::commitment);
        list("actions", draft.actions(), this::action);
        coverage(draft.coverage());
        list("diagnostics", draft.diagnostics(), this::diagnostic);
        close('}');
    }

    private void section(PlanDraft.Section section) throws IOException {
        number("level", section.level());
        text("number", section.number());
        text("title", section.title());
        number("start", section.start());
        number("end", section.end());
    }

    private void indicator(PlanDraft.Indicator indicator) throws IOException {
        number("ordinal", indicator.ordinal());
        text("group", indicator.group());
        text("name", indicator.name());
        text("unit", indicator.unit());
        PlanDraft.Base base = indicator.base();
        key("base");
        open('{');
        number("year", base.year());
        text("text", base.text());
        decimal("value", base.value());
        flag("cumulative", base.cumulative());
        close('}');
        PlanDraft.Target target = indicator.target();
        key("target");
        open('{');
        number("year", target.year());
        text("text", target.text());
        decimal("value", target.value());
        text("comparator", name(target.comparator()));
        text("relative", target.relative());
        flag("cumulative", target.cumulative());
        close('}');
        text("nature", name(indicator.nature()));
    }

    private void commitment(PlanDraft.Commitment commitment) throws IOException {
        number("start", commitment.start());
        number("end", commitment.end());
        text("text", commitment.text());
        text("metric", commitment.metric());
        text("comparator", commitment.comparator().name());
        decimal("value", commitment.value());
        decimal("valueMax", commitment.valueMax());
        text("unit", commitment.unit());
        text("relative", commitment.relative());
        text("deadline", commitment.deadline());
    }

    private void action(PlanDraft.Action action) throws IOException {
        number("start", action.start());
        number("end", action.end());
        text("name", action.name());
        text("kind", action.kind().name());
        text("place", action.place());
        text("deadline", action.deadline());
    }

    private void coverage(PlanDraft.Coverage coverage) throws IOException {
        key("coverage");
        open('{');
        number("sentencesWithNumbers", coverage.sentencesWithNumbers());
        number("compiled", coverage.compiled());
        list("leftOut", coverage.leftOut(), left -> {
            number("start", left.start());
            number("end", left.end());
            text("reason", left.reason().name());
        });
        close('}');
    }

    private void diagnostic(PlanDraft.Diagnostic diagnostic) throws IOException {
        text("code", diagnostic.code());
        number("start", diagnostic.start());
        text("message", diagnostic.message());
    }

    private interface Fields<T> {
        void write(T value) throws IOException;
    }

    private <T> void list(String name, List<T> values, Fields<T> fields) throws IOException {
        key(name);
        open('[');
        for (T value : values) {
            separate();
            out.append('\n');
            comma = false;
            open('{');
            fields.write(value);
            close('}');
        }
        close(']');
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private void number(String name, @Nullable Integer value) throws IOException {
        key(name);
        plain(value == null ? "null" : value.toString());
    }

    private void decimal(String name, @Nullable BigDecimal value) throws IOException {
        key(name);
        plain(value == null ? "null" : value.toPlainString());
    }

    private void flag(String name, boolean value) throws IOException {
        key(name);
        plain(Boolean.toString(value));
    }

    private void text(String name, @Nullable String value) throws IOException {
        key(name);
        if (value == null) {
            plain("null");
            return;
        }
        quote(value);
        comma = true;
    }

    private void key(String name) throws IOException {
        separate();
        quote(name);
        out.append(':');
        comma = false;
    }

    private void plain(String value) throws IOException {
        out.append(value);
        comma = true;
    }

    private void open(char bracket) throws IOException {
        out.append(bracket);
        comma = false;
    }

    private void close(char bracket) throws IOException {
        out.append(bracket);
        comma = true;
    }

    private void separate() throws IOException {
        if (comma) {
            out.append(',');
        }
    }

    private void quote(String value) throws IOException {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean alone = Character.isSurrogate(c) && !paired(value, i);
                    if (c < 0x20 || c == 0x2028 || c == 0x2029 || alone) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String value, int i) {
        boolean high = Character.isHighSurrogate(value.charAt(i));
        int other = high ? i + 1 : i - 1;
        return other >= 0
                && other < value.length()
                && (high
                        ? Character.isLowSurrogate(value.charAt(other))
                        : Character.isHighSurrogate(value.charAt(other)));
    }
}
