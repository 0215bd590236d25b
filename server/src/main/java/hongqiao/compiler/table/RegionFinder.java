package hongqiao.compiler.table;

import hongqiao.compiler.layout.Line;
import hongqiao.compiler.layout.Prose;
import hongqiao.compiler.table.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds indicator tables among the lines by their heading: 指标 and at least one column of values. */
public final class RegionFinder {

    private static final int HEADING_LINES = 24;
    private static final int LONGEST_CELL = 45;

    private final String source;
    private final List<Line> lines;

    private RegionFinder(String source, List<Line> lines) {
        this.source = source;
        this.lines = lines;
    }

    public static List<Region> find(String source, List<Line> lines) {
        RegionFinder finder = new RegionFinder(source, lines);
        List<Region> regions = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Region region = finder.at(at);
            if (region == null) {
                at++;
            } else {
                regions.add(region);
                at = region.end();
            }
        }
        return regions;
    }

    private @Nullable Region at(int first) {
        if (!isHeading(first)) {
            return null;
        }
        List<Cell> heading = new ArrayList<>();
        int body = first;
        while (body < lines.size() && body < first + HEADING_LINES && isHeading(body)) {
            heading.addAll(Cell.of(source, lines.get(body)));
            body++;
        }
        List<Column> columns = Column.of(heading);
        boolean named = columns.stream().anyMatch(column -> column.kind() == Kind.NAME);
        boolean valued = columns.stream().anyMatch(column -> column.kind().isValue());
        boolean second =
                columns.stream().filter(column -> column.kind() == Kind.NAME).count() > 1;
        if (!named || !valued || second || columns.size() < 2) {
            return null;
        }
        int end = body;
        while (end < lines.size() && isRow(end, body)) {
            end++;
        }
        return new Region(first, body, end, columns);
    }

    private boolean isHeading(int at) {
        Line line = lines.get(at);
        if (line.end() - line.start() > 120) {
            return false;
        }
        List<Cell> cells = Cell.of(source, line);
        return !cells.isEmpty() && cells.stream().allMatch(cell -> Column.isHeading(cell.text()));
    }

    /** Cells are short and close no sentence; a note, a chapter or a paragraph ends the table. */
    private boolean isRow(int at, int body) {
        Line line = lines.get(at);
        String words = source.substring(line.start(), Math.min(line.end(), line.start() + 200));
        char first = Prose.fold(words.charAt(0));
        boolean note = first == '注' || words.startsWith("备注") || words.startsWith("说明");
        boolean chapter = first == '第' && words.matches("(?s)第[一二三四五六七八九十百]+[章篇节编].*");
        boolean wholeHeading = at > body
                && isHeading(at)
                && Column.of(Cell.of(source, line)).stream()
                                .map(Column::kind)
                                .filter(kind -> kind == Kind.NAME || kind.isValue())
                                .distinct()
                                .count()
                        > 1;
        boolean newTable = wholeHeading
                || at > body
                        && isHeading(at)
                        && at + 1 < lines.size()
                        && isHeading(at + 1)
                        && kindOf(at) != Kind.OTHER
                        && kindOf(at) != Kind.AVERAGE;
        boolean caption = words.matches("(?s).{2,30}(指标|情况|目标)表$|表\\s*\\d+.{0,30}");
        if (note || chapter || newTable || caption || words.endsWith("。") || words.contains("。")) {
            return false;
        }
        for (Cell cell : Cell.of(source, line)) {
            if (cell.text().length() > LONGEST_CELL + 15
                    || cell.text().length() > 25 && cell.text().contains("，")) {
                return false;
            }
        }
        return true;
    }

    private Kind kindOf(int at) {
        return Column.kind(Cell.of(source, lines.get(at)).getFirst().text());
    }
}
