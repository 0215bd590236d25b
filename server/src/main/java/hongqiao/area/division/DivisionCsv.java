package hongqiao.area.division;

import hongqiao.area.AreaKind;
import hongqiao.shared.Csv;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads an official list of divisions: a header line, then a unit a line. Columns are found by their names, whatever their
 * order; others are passed over. {@code code} and {@code name} must be there, in English or as 代码 and 名称;
 * {@code name_en} and {@code parent} may.
 *
 * <p>The code's length tells the kind: six digits a district, nine a street, twelve a community; without a column
 * {@code parent} its first six or nine digits tell the parent. Every fault is listed with its line and column, and the
 * sound rows are given all the same.
 */
public final class DivisionCsv {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "code", List.of("code", "代码", "编码", "区划代码"),
            "name", List.of("name", "名称"),
            "name_en", List.of("name_en", "英文名称"),
            "parent", List.of("parent", "上级代码"));

    private final Set<String> known;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private DivisionCsv(Set<String> known) {
        this.known = new HashSet<>(known);
    }

    /** @param rows sound ones, in the order of the file */
    public record Result(List<DivisionRow> rows, List<Fault> faults) {}

    /**
     * What is wrong with one cell.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 units of its line
     * @param code {@code division-bad-header}, {@code division-bad-code}, {@code duplicate-code},
     *     {@code division-no-name}, {@code division-unknown-parent}
     */
    public record Fault(int line, int column, String code, Words words) {}

    /** @param known codes that a parent may have beside those in the file, e.g. the district's */
    public static Result read(byte[] bytes, Set<String> known) {
        return new DivisionCsv(known).read(Csv.read(bytes).rows());
    }

    /** Which column of a header names the codes, from 0; -1 where none does. */
    public static int codeColumn(List<String> header) {
        return IntStream.range(0, header.size())
                .filter(i -> COLUMNS.getOrDefault("code", List.of()).contains(header.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private Result read(List<Csv.Row> lines) {
        if (lines.isEmpty() || !readHeader(lines.getFirst())) {
            faults.add(new Fault(
                    1,
                    1,
                    "division-bad-header",
                    new Words("首行须有 code（代码）和 name（名称）两列", "the first line must name the columns code and name")));
            return new Result(List.of(), List.copyOf(faults));
        }
        var rows = new ArrayList<DivisionRow>();
        var places = new HashMap<DivisionRow, Csv.Row>();
        for (var line : lines.subList(1, lines.size())) {
            row(line).ifPresent(row -> {
                rows.add(row);
                places.put(row, line);
                known.add(row.code());
            });
        }
        rows.removeIf(
                row -> row.parent() != null && isOrphan(row, row.parent(), places.getOrDefault(row, lines.getFirst())));
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return new Result(List.copyOf(rows), List.copyOf(faults));
    }

    private boolean readHeader(Csv.Row header) {
        for (int i = 0; i < header.cells().size(); i++) {
            var title = header.cells().get(i).text().strip();
            for (var column : COLUMNS.entrySet()) {
                if (column.getValue().contains(title)) {
                    columns.putIfAbsent(column.getKey(), i);
                }
            }
        }
        return columns.containsKey("code") && columns.containsKey("name");
    }

    private Optional<DivisionRow> row(Csv.Row line) {
        var code = cell(line, "code");
        var name = cell(line, "name");
        var kind = kind(code.text());
        int before = faults.size();
        if (kind.isEmpty()) {
            fault(
                    code,
                    "division-bad-code",
                    "代码“%s”应为 6、9 或 12 位数字；街道写 9 位".formatted(code.text()),
                    "the code “%s” must have 6, 9 or 12 digits; a street's has 9".formatted(code.text()));
        } else if (known.contains(code.text())) {
            fault(
                    code,
                    "duplicate-code",
                    "代码“%s”重复".formatted(code.text()),
                    "“%s” stands twice".formatted(code.text()));
        }
        if (name.text().isBlank()) {
            fault(name, "division-no-name", "缺少名称", "the name is missing");
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        var nameEn = cell(line, "name_en").text();
        var parent = cell(line, "parent").text();
        if (parent.isEmpty() && kind.get() != AreaKind.DISTRICT) {
            parent = code.text().substring(0, code.text().length() - 3);
        }
        return Optional.of(new DivisionRow(
                line.line(),
                code.text(),
                name.text().strip(),
                nameEn.isBlank() ? null : nameEn.strip(),
                parent.isEmpty() ? null : parent,
                kind.get()));
    }

    private boolean isOrphan(DivisionRow row, String parent, Csv.Row line) {
        boolean orphan = !known.contains(parent);
        if (orphan) {
            fault(
                    cell(line, columns.containsKey("parent") ? "parent" : "code"),
                    "division-unknown-parent",
                    "“%s”的上级“%s”不在清单中".formatted(row.code(), parent),
                    "the parent “%2$s” of “%1$s” is not in the list".formatted(row.code(), parent));
        }
        return orphan;
    }

    /** Twelve digits that end in 000 are a street's code, filled up. */
    private static Optional<AreaKind> kind(String code) {
        if (!code.matches("[1-9][0-9]*") || code.length() == 12 && code.endsWith("000")) {
            return Optional.empty();
        }
        return switch (code.length()) {
            case 6 -> Optional.of(AreaKind.DISTRICT);
            case 9 -> Optional.of(AreaKind.STREET);
            case 12 -> Optional.of(AreaKind.COMMUNITY);
            default -> Optional.empty();
        };
    }

    /** An empty cell at the line's beginning where the line is too short or the column is not there. */
    private Csv.Cell cell(Csv.Row line, String column) {
        int number = columns.getOrDefault(column, Integer.MAX_VALUE);
        return number < line.cells().size() ? line.cells().get(number) : new Csv.Cell("", line.line(), 1);
    }

    private void fault(Csv.Cell cell, String code, String zh, String en) {
        faults.add(new Fault(cell.line(), cell.column(), code, new Words(zh, en)));
    }
}
