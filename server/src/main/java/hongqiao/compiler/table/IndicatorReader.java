package hongqiao.compiler.table;

import hongqiao.compiler.PlanDraft.Indicator;
import hongqiao.compiler.PlanDraft.Nature;
import hongqiao.compiler.PlanDraft.Target;
import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Line;
import hongqiao.compiler.table.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an indicator table. Rows are told apart by their ordinals and by 预期性/约束性 at their end, by lines
 * only where the table has neither; so it does not matter how lines and cells were broken. Places in the indicators are
 * UTF-16 indices of the source.
 */
public final class IndicatorReader {

    private static final Pattern NUMBERED = Pattern.compile("（?(\\d{1,3})）?[.、]?(.*)");

    private final String source;
    private final List<Line> lines;
    private final Region region;
    private final List<Column> values;
    private final Columns columns;
    private final @Nullable Integer from;
    private final @Nullable Integer to;
    private final List<Indicator> indicators = new ArrayList<>();
    private String group = "";

    private IndicatorReader(
            String source, List<Line> lines, Region region, @Nullable Integer from, @Nullable Integer to) {
        this.source = source;
        this.lines = lines;
        this.region = region;
        this.values = region.columns().stream()
                .filter(column -> column.kind().isValue())
                .toList();
        this.columns = new Columns(values, to);
        this.from = from;
        this.to = to;
    }

    /** @param from first year of the plan; its base is the year before where the heading names none */
    public static List<Indicator> read(
            String source, List<Line> lines, Region region, @Nullable Integer from, @Nullable Integer to) {
        IndicatorReader reader = new IndicatorReader(source, lines, region, from, to);
        reader.readRows();
        return reader.indicators;
    }

    private boolean has(Kind kind) {
        return region.columns().stream().anyMatch(column -> column.kind() == kind);
    }

    private void readRows() {
        List<Cell> row = new ArrayList<>();
        boolean natures = false;
        for (int i = region.body(); i < region.end(); i++) {
            natures |= Cell.of(source, lines.get(i)).stream().anyMatch(cell -> Labels.nature(cell.text()) != null);
        }
        boolean ordinals = hasOrdinals();
        for (int i = region.body(); i < region.end(); i++) {
            for (Cell cell : Cell.of(source, lines.get(i))) {
                if (!natures && ordinals && isNextOrdinal(cell, row)) {
                    List<Cell> groupCells = groupBehind(row);
                    readRow(row, null);
                    row = new ArrayList<>(groupCells);
                }
                Nature nature = natures ? Labels.nature(cell.text()) : null;
                if (nature == null) {
                    row.add(cell);
                } else {
                    readRow(row, new Closing(nature, cell.end()));
                    row = new ArrayList<>();
                }
            }
            if (!natures && !ordinals) {
                readRow(row, null);
                row = new ArrayList<>();
            }
        }
        if (!natures) {
            readRow(row, null);
        }
    }

    private record Closing(Nature nature, int end) {}

    private boolean hasOrdinals() {
        int next = 1;
        for (int i = region.body(); i < region.end() && next <= 2; i++) {
            for (Cell cell : Cell.of(source, lines.get(i))) {
                Matcher numbered = NUMBERED.matcher(cell.text());
                next += numbered.matches() && numbered.group(1).equals(Integer.toString(next)) ? 1 : 0;
            }
        }
        return next > 2 || next > 1 && has(Kind.ORDINAL);
    }

    /** Without natures an ordinal begins the next row once the row has a name and its values. */
    private boolean isNextOrdinal(Cell cell, List<Cell> row) {
        int last = lastOrdinal(row);
        Matcher numbered = NUMBERED.matcher(cell.text());
        if (!numbered.matches()
                || !cell.firm()
                || TargetText.isFigure(cell.text()) && !cell.text().matches("\\d+[.、]?")) {
            return false;
        }
        int ordinal = Integer.parseInt(numbered.group(1));
        boolean next = last < 0 ? ordinal == lastRead() + 1 : ordinal == last + 1;
        long figures = row.stream()
                .skip(1)
                .filter(c -> TargetText.isFigure(c.text()) || TargetText.isRelative(c.text()))
                .count();
        return next
                && (last < 0 || figures >= values.size() || !numbered.group(2).isEmpty());
    }

    private int lastRead() {
        return indicators.isEmpty() ? 0 : indicators.getLast().ordinal();
    }

    private int lastOrdinal(List<Cell> row) {
        for (Cell cell : row) {
            Matcher numbered = NUMBERED.matcher(cell.text());
            if (numbered.matches()) {
                return Integer.parseInt(numbered.group(1));
            }
        }
        return -1;
    }

    /** The words behind the last value of a row are the group of the rows to come. */
    private List<Cell> groupBehind(List<Cell> row) {
        int keep = row.size();
        while (keep > 0
                && !TargetText.isFigure(row.get(keep - 1).text())
                && !TargetText.isRelative(row.get(keep - 1).text())) {
            keep--;
        }
        if (keep == 0) {
            return List.of();
        }
        List<Cell> behind = List.copyOf(row.subList(keep, row.size()));
        row.subList(keep, row.size()).clear();
        return behind;
    }

    private void readRow(List<Cell> pieces, @Nullable Closing closing) {
        int at = 0;
        while (at < pieces.size() && !isOrdinal(pieces, at)) {
            at++;
        }
        List<Cell> cells = new ArrayList<>();
        int ordinal = lastRead() + 1;
        List<Cell> ordinalCells = List.of();
        if (at < pieces.size()) {
            Cell cell = pieces.get(at);
            Matcher numbered = NUMBERED.matcher(cell.text());
            if (numbered.matches()) {
                ordinal = Integer.parseInt(numbered.group(1));
                ordinalCells = List.of(cell);
                if (!numbered.group(2).isEmpty()) {
                    int cut = source.indexOf(numbered.group(2).charAt(0), cell.start());
                    cells.add(new Cell(numbered.group(2), Math.clamp(cut, cell.start(), cell.end()), cell.end(), true));
                }
            }
            if (at > 0) {
                group = Labels.groupName(pieces.subList(0, at));
            }
            cells.addAll(pieces.subList(at + 1, pieces.size()));
        } else {
            cells.addAll(withoutGroup(pieces));
        }
        if (cells.isEmpty() || cells.stream().allMatch(cell -> TargetText.isFigure(cell.text()))) {
            return;
        }
        boolean anyValue =
                cells.stream().anyMatch(c -> TargetText.isFigure(c.text()) || TargetText.isRelative(c.text()));
        if (!anyValue && closing == null) {
            group = Labels.groupName(pieces);
            return;
        }
        add(ordinal, RowCutter.cut(ordinalCells, cells, has(Kind.UNIT), values.size()), closing);
    }

    private boolean isOrdinal(List<Cell> pieces, int at) {
        Matcher numbered = NUMBERED.matcher(pieces.get(at).text());
        if (!numbered.matches() || pieces.get(at).text().contains("%")) {
            return false;
        }
        String rest = numbered.group(2);
        boolean alone = rest.isEmpty();
        int value = Integer.parseInt(numbered.group(1));
        boolean plausible = value > lastRead() && value <= lastRead() + 20;
        boolean named = !alone
                ? Character.isLetter(rest.charAt(0))
                : at + 1 < pieces.size()
                        && !TargetText.isFigure(pieces.get(at + 1).text());
        boolean marked = alone || pieces.get(at).text().matches("（?\\d+[）.、].*");
        return plausible
                && named
                && (marked || value == lastRead() + 1 && !has(Kind.ORDINAL) && !rest.matches("[岁年个人家].*"));
    }

    /** Without ordinals the first piece is a group where the heading has such a column and a name follows. */
    private List<Cell> withoutGroup(List<Cell> pieces) {
        boolean two = pieces.size() >= 2
                && !TargetText.isFigure(pieces.get(1).text())
                && !RowCutter.isUnit(pieces.get(1).text());
        boolean first = two
                && pieces.getFirst().text().length() <= 8
                && pieces.getFirst().text().indexOf('（') < 0;
        if (first
                && (has(Kind.GROUP)
                        || pieces.getFirst().firm()
                                && pieces.get(1).firm()
                                && pieces.size() > values.size() + 1 + (has(Kind.UNIT) ? 1 : 0))) {
            group = Labels.groupName(pieces.subList(0, 1));
            return pieces.subList(1, pieces.size());
        }
        return pieces;
    }

    private void add(int ordinal, Row row, @Nullable Closing closing) {
        String printed = Cell.printed(source, row.name());
        String unit = row.unit().isEmpty()
                ? Labels.unitOf(printed)
                : RowCutter.joined(row.unit()).replaceAll("^（|）$", "");
        String name = row.unit().isEmpty() && !unit.isEmpty() ? Labels.withoutUnit(printed) : printed;
        int baseAt = columns.base();
        int targetAt = columns.target();
        int averageAt = columns.of(Kind.AVERAGE);
        if (averageAt >= 0 && averageAt != targetAt && isMissing(row, targetAt) && !isMissing(row, averageAt)) {
            targetAt = averageAt;
        }
        Integer baseYear = baseAt >= 0 && values.get(baseAt).year() != null
                ? values.get(baseAt).year()
                : from == null ? null : Integer.valueOf(from - 1);
        int yearAt = columns.target();
        Integer targetYear = yearAt >= 0 && values.get(yearAt).year() != null
                ? values.get(yearAt).year()
                : to;
        List<Cell> base = baseAt >= 0 ? row.values().get(baseAt) : List.of();
        List<Cell> target = targetAt >= 0 ? row.values().get(targetAt) : List.of();
        Target aim = TargetText.target(targetYear, Cell.printed(source, target), RowCutter.joined(target));
        int start = row.ordinal().isEmpty()
                ? row.name().getFirst().start()
                : row.ordinal().getFirst().start();
        indicators.add(new Indicator(
                ordinal,
                group,
                name,
                unit,
                TargetText.base(baseYear, Cell.printed(source, base), RowCutter.joined(base)),
                aim,
                closing == null ? null : closing.nature,
                start,
                end(row, closing),
                Rule.INDICATOR_ROW));
    }

    private boolean isMissing(Row row, int column) {
        return column < 0 || TargetText.isMissing(RowCutter.joined(row.values().get(column)));
    }

    private static int end(Row row, @Nullable Closing closing) {
        if (closing != null) {
            return closing.end;
        }
        int end = row.name().getLast().end();
        for (List<Cell> value : row.values()) {
            end = value.isEmpty() ? end : Math.max(end, value.getLast().end());
        }
        return end;
    }
}
