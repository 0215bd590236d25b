package hongqiao.portal;

import hongqiao.plan.Indicator;
import hongqiao.plan.MadeBy;
import hongqiao.plan.PlanContent;
import hongqiao.plan.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets a plan's text as headings, paragraphs and tables. A line of the document is a paragraph; a heading is where the
 * plan has one, also glued to a paragraph or broken over lines; the stretch that holds rows of the indicator table
 * becomes one table, drawn from the indicators themselves.
 */
final class Blocks {

    /** A table's head is flattened to short lines before its first row: cells no longer than this. */
    private static final int HEAD_CELL = 12;

    /** Rows further apart than this are of two tables; a group's name and page marks may lie between two rows. */
    private static final int SAME_TABLE = 60;

    private final CodePoints text;
    private final List<Heading> headings;
    private final List<Table> tables;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(String text, PlanContent plan) {
        this.text = CodePoints.of(text);
        this.headings = plan.sections().stream()
                .flatMap(Heading::of)
                .sorted(Comparator.comparingInt(Heading::start))
                .toList();
        this.tables = tables(plan.indicators());
    }

    /** Empty for a plan without text. */
    static List<Block> of(PlanContent plan) {
        return plan.text() == null ? List.of() : new Blocks(plan.text(), plan).set();
    }

    private record Heading(Section section, int start, int end) {
        static Stream<Heading> of(Section section) {
            var start = section.start();
            var end = section.end();
            return start == null || end == null ? Stream.of() : Stream.of(new Heading(section, start, end));
        }
    }

    private record Table(int start, int end, List<Indicator> rows) {}

    private List<Block> set() {
        var at = 0;
        var table = 0;
        @Nullable Section current = null;
        for (var heading : headings) {
            while (table < tables.size() && tables.get(table).start() < heading.start()) {
                at = setTable(tables.get(table++), at, current);
            }
            if (heading.start() >= at) {
                paragraphs(at, heading.start(), current);
                current = heading.section();
                at = withStop(heading.end());
                add(Block.Kind.HEADING, current, heading.start(), at, null);
            }
        }
        while (table < tables.size()) {
            at = setTable(tables.get(table++), at, current);
        }
        paragraphs(at, text.length(), current);
        return List.copyOf(blocks);
    }

    private int setTable(Table table, int at, @Nullable Section section) {
        paragraphs(at, table.start(), section);
        add(Block.Kind.TABLE, section, table.start(), table.end(), rows(table));
        return table.end();
    }

    /** A heading glued to its paragraph keeps the stop between the two, lest the paragraph begin with it. */
    private int withStop(int end) {
        return end < text.length() && "。：；，、".indexOf(text.all()[end]) >= 0 ? end + 1 : end;
    }

    private void paragraphs(int from, int to, @Nullable Section section) {
        var at = from;
        while (at < to) {
            var end = Math.min(text.lineEnd(at), to);
            add(Block.Kind.PARAGRAPH, section, at, end, null);
            at = end < to ? end + 1 : end;
        }
    }

    private void add(
            Block.Kind kind, @Nullable Section section, int from, int to, @Nullable List<List<Block.Cell>> rows) {
        var start = text.skipSpace(from, to);
        var end = text.trimmedEnd(start, to);
        if (start < end) {
            var level = kind == Block.Kind.HEADING && section != null ? (Integer) section.level() : null;
            var id = section == null ? null : section.id();
            blocks.add(new Block(blocks.size() + 1, kind, level, id, start, end, text.slice(start, end), rows));
        }
    }

    /** Only rows the compiler read: an indicator that an officer found in a paragraph makes no table of it. */
    private List<Table> tables(List<Indicator> indicators) {
        var found = new ArrayList<Table>();
        var rows = indicators.stream()
                .filter(row -> row.source().by() != MadeBy.ADDED)
                .flatMap(row -> row.start() == null || row.end() == null
                        ? Stream.of()
                        : Stream.of(new Table(row.start(), row.end(), new ArrayList<>(List.of(row)))))
                .sorted(Comparator.comparingInt(Table::start))
                .toList();
        for (var row : rows) {
            var last = found.isEmpty() ? null : found.getLast();
            if (last != null && row.start() - last.end() <= SAME_TABLE) {
                last.rows().addAll(row.rows());
                found.set(found.size() - 1, new Table(last.start(), Math.max(last.end(), row.end()), last.rows()));
            } else {
                found.add(new Table(headStart(row.start()), row.end(), row.rows()));
            }
        }
        return found;
    }

    /** Goes back over the flattened cells of the head, up to a heading or a line too long for a cell. */
    private int headStart(int firstRow) {
        var start = text.lineStart(firstRow);
        for (var before = start; before > 0; ) {
            var line = text.lineStart(before - 1);
            var end = before - 1;
            var words = text.slice(line, end).strip();
            var isHeading = headings.stream().anyMatch(heading -> heading.start() <= end && heading.end() > line);
            if (words.codePointCount(0, words.length()) > HEAD_CELL || words.endsWith("表") || isHeading) {
                break;
            }
            before = line;
            start = words.isEmpty() ? start : line;
        }
        return start;
    }

    private static List<List<Block.Cell>> rows(Table table) {
        var first = table.rows().getFirst();
        var rows = new ArrayList<List<Block.Cell>>();
        rows.add(cells(
                null,
                "序号",
                "指标",
                "单位",
                first.base().year() == null ? "基期" : first.base().year() + "年",
                first.target().year() == null ? "目标" : first.target().year() + "年",
                "属性"));
        var group = "";
        for (var row : table.rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                rows.add(cells(null, group));
            }
            rows.add(cells(
                    row.code(),
                    String.valueOf(row.ordinal()),
                    row.name(),
                    row.unit(),
                    row.base().text(),
                    row.target().text(),
                    switch (row.nature()) {
                        case EXPECTED -> "预期性";
                        case BINDING -> "约束性";
                        case null -> "";
                    }));
        }
        return rows;
    }

    private static List<Block.Cell> cells(@Nullable String code, @Nullable String... texts) {
        var cells = new ArrayList<Block.Cell>();
        for (var text : texts) {
            cells.add(new Block.Cell(text == null ? "" : text, code));
        }
        return cells;
    }
}
