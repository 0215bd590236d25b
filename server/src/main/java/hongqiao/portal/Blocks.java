package hongqiao.portal;

import hongqiao.plan.Indicator;
import hongqiao.plan.PlanContent;
import hongqiao.plan.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final List<Section> sections;
    private final List<Indicator> indicators;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(String text, PlanContent plan) {
        this.text = CodePoints.of(text);
        this.sections = plan.sections().stream()
                .filter(section -> section.start() != null)
                .sorted(Comparator.comparing(Section::start))
                .toList();
        this.indicators = plan.indicators().stream()
                .filter(indicator -> indicator.start() != null && indicator.end() != null)
                .sorted(Comparator.comparing(Indicator::start))
                .toList();
    }

    /** Empty for a plan without text. */
    static List<Block> of(PlanContent plan) {
        return plan.text() == null ? List.of() : new Blocks(plan.text(), plan).set();
    }

    private record Table(int start, int end, List<Indicator> rows) {}

    private List<Block> set() {
        var tables = tables();
        var at = 0;
        var nextSection = 0;
        @Nullable Section current = null;
        while (at < text.length()) {
            var section = nextSection < sections.size() ? sections.get(nextSection) : null;
            var table = tables.isEmpty() ? null : tables.getFirst();
            var stop = Math.min(
                    section == null ? text.length() : section.start(), table == null ? text.length() : table.start());
            paragraphs(at, stop, current);
            at = stop;
            if (section != null && section.start() == stop) {
                current = section;
                at = Math.max(section.end(), stop);
                add(Block.Kind.HEADING, current, stop, at, null);
                nextSection++;
            } else if (table != null && table.start() == stop) {
                add(Block.Kind.TABLE, current, stop, table.end(), rows(table));
                at = table.end();
                tables.removeFirst();
                while (nextSection < sections.size()
                        && sections.get(nextSection).start() < at) {
                    nextSection++;
                }
            }
        }
        return List.copyOf(blocks);
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
            var heading = kind == Block.Kind.HEADING && section != null;
            blocks.add(new Block(
                    blocks.size() + 1,
                    kind,
                    heading ? section.level() : null,
                    section == null ? null : section.id(),
                    start,
                    end,
                    text.slice(start, end),
                    rows));
        }
    }

    private List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (var row : indicators) {
            var last = tables.isEmpty() ? null : tables.getLast();
            if (last != null && row.start() - last.end() <= SAME_TABLE) {
                last.rows().add(row);
                tables.set(tables.size() - 1, new Table(last.start(), Math.max(last.end(), row.end()), last.rows()));
            } else {
                tables.add(new Table(headStart(row.start()), row.end(), new ArrayList<>(List.of(row))));
            }
        }
        return tables;
    }

    /** Goes back over the flattened cells of the head, up to a heading or a line too long for a cell. */
    private int headStart(int firstRow) {
        var start = text.lineStart(firstRow);
        var before = start;
        while (before > 0) {
            var line = text.lineStart(before - 1);
            var words = text.slice(line, before - 1).strip();
            var heading = Section.at(before - 1, sections);
            if (words.codePointCount(0, words.length()) > HEAD_CELL
                    || words.endsWith("表")
                    || heading != null && heading.end() > line) {
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
        for (var row : table.rows()) {
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
