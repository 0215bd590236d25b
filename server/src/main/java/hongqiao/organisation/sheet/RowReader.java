package hongqiao.organisation.sheet;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.shared.Words;
import hongqiao.table.Cell;
import hongqiao.table.UploadedTable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row as what they should be; what they are not is noted, and then the row is not taken. */
final class RowReader {

    /** From here on a double no longer tells each whole number from the next one. */
    private static final double LOST = 1e15;

    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}");

    private final UploadedTable table;
    private final Columns columns;
    private final UploadedTable.Row row;
    private final LocalDate last;
    private final List<BrokenCell> broken = new ArrayList<>();

    /** @param today dates may lie a year ahead of it, no more */
    RowReader(UploadedTable table, Columns columns, UploadedTable.Row row, LocalDate today) {
        this.table = table;
        this.columns = columns;
        this.row = row;
        this.last = today.plusYears(1);
    }

    int number() {
        return row.number();
    }

    List<BrokenCell> broken() {
        return broken;
    }

    void fault(Column column, CellFault fault) {
        broken.add(BrokenCell.of(table.sheet(), row.number(), columns.place(column), fault));
    }

    void fault(Column column, String code, Words reason) {
        var address = UploadedTable.address(row.number(), columns.place(column));
        broken.add(new BrokenCell(table.sheet(), row.number(), address, code, reason));
    }

    /** Null where there is nothing, or nothing sound. */
    @Nullable
    String needed(Column column) {
        var text = text(column);
        if (columns.cell(row, column) instanceof Cell.Empty) {
            fault(column, CellFault.CELL_MISSING);
        }
        return text;
    }

    /** One of several values, by its name or its label in either language; null where there is nothing, or nothing sound. */
    <E extends Enum<E>> @Nullable E oneOf(Column column, E[] values, Function<E, Words> label) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var found = Arrays.stream(values)
                .filter(it -> it.name().equalsIgnoreCase(text)
                        || label.apply(it).zh().equals(text)
                        || label.apply(it).en().equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty()) {
            fault(column, CellFault.KIND_UNKNOWN);
        }
        return found.orElse(null);
    }

    /** Id of an area by its code; null where there is nothing, or no such area. */
    @Nullable
    Integer area(Column column, Areas areas) {
        var code = code(column);
        if (code == null) {
            return null;
        }
        var area = areas.findEver(code);
        if (area.isEmpty()) {
            fault(column, CellFault.AREA_UNKNOWN);
        }
        return area.map(Area::id).orElse(null);
    }

    /** As {@link #text(Column)}, of letters and digits that somebody may have typed in full width. */
    @Nullable
    String code(Column column) {
        var text = text(column);
        return text == null ? null : folded(text);
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Null where there is nothing, or nothing sound. */
    @Nullable
    String text(Column column) {
        switch (columns.cell(row, column)) {
            case Cell.Empty _ -> {
                return null;
            }
            case Cell.Text text -> {
                return text.text().strip();
            }
            case Cell.Figure figure -> {
                return number(column, figure);
            }
            case Cell.Truth _ -> fault(column, CellFault.CELL_NO_TEXT);
            case Cell.Broken _ -> fault(column, CellFault.CELL_ERROR_VALUE);
        }
        return null;
    }

    /** A number that stands for a code: 123 in the format 00000 is 00123. */
    private @Nullable String number(Column column, Cell.Figure figure) {
        var value = figure.value();
        if (figure.isDate()) {
            fault(column, CellFault.CELL_NO_TEXT);
        } else if (Math.abs(value) >= LOST) {
            fault(column, CellFault.STAFF_NUMBER_LOST_DIGITS);
        } else if (value != Math.rint(value)) {
            fault(column, CellFault.STAFF_NUMBER_NOT_WHOLE);
        } else {
            var whole = Long.toString((long) value);
            return figure.shown().matches("0+" + whole) ? figure.shown() : whole;
        }
        return null;
    }

    /** Null where there is nothing, or no date. */
    @Nullable
    LocalDate date(Column column) {
        return switch (columns.cell(row, column)) {
            case Cell.Empty _ -> null;
            case Cell.Text text -> inRange(column, date(column, text.text()));
            case Cell.Figure figure -> inRange(column, date(column, figure));
            case Cell.Truth _ -> noted(column, CellFault.DATE_NOT_VALID);
            case Cell.Broken _ -> noted(column, CellFault.CELL_ERROR_VALUE);
        };
    }

    private @Nullable LocalDate date(Column column, Cell.Figure figure) {
        var value = figure.value();
        if (value >= 19_000_101 && value < 22_000_101 && value == Math.rint(value)) {
            return date(column, Long.toString((long) value));
        }
        if (value < 1 || value > 2_958_465) {
            return noted(column, CellFault.DATE_NOT_VALID);
        }
        return DateUtil.getLocalDateTime(value, table.from1904()).toLocalDate();
    }

    private @Nullable LocalDate date(Column column, String given) {
        var text = folded(given);
        for (var form : List.of(YEAR_FIRST, EIGHT_DIGITS)) {
            var found = form.matcher(text);
            if (found.matches()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)));
                } catch (DateTimeException noSuchDay) {
                    return noted(column, CellFault.DATE_IMPOSSIBLE);
                }
            }
        }
        return noted(column, YEAR_LAST.matcher(text).matches() ? CellFault.DATE_AMBIGUOUS : CellFault.DATE_NOT_VALID);
    }

    private @Nullable LocalDate inRange(Column column, @Nullable LocalDate date) {
        return date != null && (date.isBefore(FIRST) || date.isAfter(last))
                ? noted(column, CellFault.DATE_OUT_OF_RANGE)
                : date;
    }

    private @Nullable LocalDate noted(Column column, CellFault fault) {
        fault(column, fault);
        return null;
    }
}
