package hongqiao.compiler;

import hongqiao.compiler.PlanDraft.Commitment;
import hongqiao.compiler.PlanDraft.Diagnostic;
import hongqiao.compiler.PlanDraft.Indicator;
import hongqiao.compiler.PlanDraft.Section;
import hongqiao.compiler.layout.Head;
import hongqiao.compiler.words.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the reader of a draft should look at: gaps in the numbering, tables that are empty, doubled or absent. */
final class Diagnostics {

    private final List<Section> sections;
    private final List<Integer> tableStarts;
    private final List<List<Indicator>> tables;
    private final List<Diagnostic> found = new ArrayList<>();

    Diagnostics(List<Section> sections, List<Integer> tableStarts, List<List<Indicator>> tables) {
        this.sections = sections;
        this.tableStarts = tableStarts;
        this.tables = tables;
    }

    /** The rows of all tables; one that comes again under the same name is kept once. */
    List<Indicator> withoutRepeated() {
        Set<String> names = new HashSet<>();
        return tables.stream()
                .flatMap(List::stream)
                .filter(i -> names.add(i.name() + i.unit()))
                .toList();
    }

    List<Diagnostic> of(Head head, List<Commitment> commitments) {
        if (sections.isEmpty()) {
            found.add(DiagnosticCode.NO_CHAPTERS.at(0, ""));
        }
        if (head.to() == null) {
            found.add(DiagnosticCode.NO_PERIOD.at(0, ""));
        }
        if (tables.isEmpty() && !head.report()) {
            found.add(DiagnosticCode.NO_INDICATOR_TABLE.at(0, ""));
        }
        if (commitments.isEmpty()) {
            found.add(DiagnosticCode.NOTHING_PROMISED.at(0, ""));
        }
        tables();
        rows();
        numbering();
        found.sort(Comparator.comparingInt(Diagnostic::start));
        return found;
    }

    private void tables() {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).isEmpty()) {
                found.add(DiagnosticCode.EMPTY_INDICATOR_TABLE.at(tableStarts.get(i), ""));
            }
            if (i > 0) {
                found.add(DiagnosticCode.TWO_INDICATOR_TABLES.at(tableStarts.get(i), "第%d张".formatted(i + 1)));
            }
        }
    }

    private void rows() {
        Set<String> names = new HashSet<>();
        for (List<Indicator> table : tables) {
            int expected = 1;
            for (Indicator row : table) {
                if (row.ordinal() != expected) {
                    found.add(DiagnosticCode.INDICATOR_ORDINAL_GAP.at(
                            row.start(), "应为%d，实为%d".formatted(expected, row.ordinal())));
                }
                expected = row.ordinal() + 1;
                if (row.target().value() == null && row.target().relative() == null) {
                    found.add(DiagnosticCode.INDICATOR_WITHOUT_TARGET.at(row.start(), row.name()));
                }
                if (!names.add(row.name() + row.unit())) {
                    found.add(DiagnosticCode.INDICATOR_REPEATED.at(row.start(), row.name()));
                }
            }
        }
    }

    /** Chapters run through a document; all other numbers begin anew under each heading above them. */
    private void numbering() {
        Map<Integer, Integer> last = new HashMap<>();
        for (Section section : sections) {
            last.keySet().removeIf(level -> level > section.level());
            int number = value(section.number());
            if (number < 0 || section.number().startsWith("专栏")) {
                continue;
            }
            int expected = last.getOrDefault(section.level(), 0) + 1;
            boolean chapter = section.number().endsWith("章");
            if (number != expected && number != 1 && (!chapter || section.level() == 1)) {
                found.add(DiagnosticCode.SECTION_NUMBER_GAP.at(
                        section.start(), "应为%d，实为%s".formatted(expected, section.number())));
            }
            last.put(section.level(), number);
        }
    }

    private static int value(String number) {
        int from = 0;
        while (from < number.length()
                && !Numerals.isHan(number.charAt(from))
                && !Numerals.isDigit(number.charAt(from))) {
            from++;
        }
        int han = Numerals.hanEnd(number, from, number.length());
        if (han > from) {
            BigDecimal value = Numerals.hanValue(number, from, han);
            return value == null ? -1 : value.intValue();
        }
        int digits = Numerals.digitsEnd(number, from, number.length());
        return digits > from && digits - from < 5 ? Integer.parseInt(number.substring(from, digits)) : -1;
    }
}
